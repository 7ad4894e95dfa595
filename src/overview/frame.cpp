// A question made ready, and the small parts that panels share.
#include "overview/frame.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <numeric>

#include "overview/statements.hpp"

namespace yanlu::overview {
namespace {

constexpr std::chrono::milliseconds instant_before{1};

Moment moment_of(Stretch stretch, Date day, Instant at) {
    switch (stretch) {
        case Stretch::month:
            return {at, first_of_month(day).begins_at(), day.ends_at()};
        case Stretch::days30:
            return {at, (day - 29).begins_at(), day.ends_at()};
        case Stretch::days90:
            return {at, (day - 89).begins_at(), day.ends_at()};
        case Stretch::days365:
            return {at, (day - 364).begins_at(), day.ends_at()};
    }
    return {};
}

void add_place(std::string& link, const Frame& frame, const Narrowed& narrowed) {
    const AccountId account = narrowed.account.value_or(frame.place.account);
    link += "&under=" + std::to_string(narrowed.under.value_or(frame.place.unit.id).value);
    if (account) link += "&account_id=" + std::to_string(account.value);
    if (narrowed.is_about_unit) link += "&about_unit=true";
}

std::string link_to(const Frame& frame, const char* page, std::string_view measure, const Moment& moment) {
    return std::string("/dashboard/") + page + "?measure=" + std::string(measure) + "&known=" + std::to_string(frame.book.known.ms) +
           "&at=" + std::to_string(moment.at.ms) + "&since=" + std::to_string(moment.from.ms) + "&until=" + std::to_string(moment.to.ms);
}

}  // namespace

const std::vector<std::string>& stretch_codes() {
    static const std::vector<std::string> codes{"month", "days30", "days90", "days365"};
    return codes;
}

Stretch stretch_of(std::string_view code) {
    const auto found = std::ranges::find(stretch_codes(), code);
    return found == stretch_codes().end() ? Stretch::days90 : static_cast<Stretch>(found - stretch_codes().begin());
}

std::vector<Hosted> accounts_on(Context& context, const Place& place, Date day) {
    return context.database.all(
        sql::accounts_by_host, [](const storage::Row& row) { return Hosted{row.get<std::string>(1), row.integer(2)}; },
        place.scope.path_from, place.scope.path_to, day.iso(), place.account);
}

std::int64_t total_of(const std::vector<Hosted>& hosted) {
    return std::accumulate(hosted.begin(), hosted.end(), std::int64_t{0},
                           [](std::int64_t sum, const Hosted& each) { return sum + each.accounts; });
}

Result<Asked> ask(Context& context, const organisation::Caller& caller, const DashboardQuestion& question) {
    const Date today = context.clock.today();
    const Date day = question.as_of.value_or(today);
    if (day > today) return invalid("overview.day_to_come", "as_of", {{"day", day.iso()}});
    auto place = place_for(context, caller, "supervision.read_overview", question.place);
    if (!place) return refuse(place.error());
    return Asked{std::move(*place), day, day < today ? day.ends_at() - instant_before : context.clock.now(), question.stretch};
}

// The line of units above the place is part of the page and differs by what a caller sees: it begins with the highest.
std::string Asked::key() const {
    const std::string top = place.line.empty() ? "" : place.line.front().path;
    return day.iso() + "|" + place.scope.path_from + "|" + place.scope.path_to + "|" + top + "|" + std::to_string(place.unit.id.value) +
           "|" + std::to_string(place.account.value) + "|" + stretch_codes()[static_cast<std::size_t>(stretch)];
}

Frame frame_of(Context& context, Asked asked) {
    const Date last = first_of_month(asked.day) - 1;
    Book book = read_book(context, asked.place, asked.at);
    auto hosted = accounts_on(context, asked.place, asked.day);
    return {context,
            std::move(asked.place),
            std::move(book),
            std::move(hosted),
            asked.day,
            moment_of(asked.stretch, asked.day, asked.at),
            moment_of(asked.stretch, last, last.ends_at() - instant_before)};
}

Result<Frame> frame_for(Context& context, const organisation::Caller& caller, const DashboardQuestion& question) {
    auto asked = ask(context, caller, question);
    if (!asked) return refuse(asked.error());
    return frame_of(context, std::move(*asked));
}

bool Frame::is_large() const {
    constexpr std::size_t many = 10'000;
    return book.lines.size() > many || hosted.size() > many;
}

std::string records_link(const Frame& frame, std::string_view measure, const Moment& moment, const Query& more, const Narrowed& narrowed) {
    std::string link = link_to(frame, "records", measure, moment);
    for (const auto& [name, value] : more) link += "&" + name + "=" + value;
    add_place(link, frame, narrowed);
    return link;
}

std::string accounts_link(const Frame& frame, std::string_view measure, const Moment& moment) {
    std::string link = link_to(frame, "accounts", measure, moment);
    add_place(link, frame, {});
    return link;
}

Tally::Tally(std::span<const std::string_view> codes) : counts_(codes.size()) {
    std::ranges::transform(codes, std::back_inserter(measures_), line_measure);
    assert(std::ranges::none_of(measures_, [](const LineMeasure* each) { return each == nullptr; }));
}

void Tally::add(const FindingLine& line, const Moment& moment) {
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        if (measures_[i]->takes(line, moment)) ++counts_[i];
    }
}

std::int64_t Tally::operator[](std::string_view code) const {
    const auto found = std::ranges::find(measures_, code, &LineMeasure::code);
    assert(found != measures_.end());
    return counts_[static_cast<std::size_t>(found - measures_.begin())];
}

Json counted(std::int64_t value, std::string link) { return {{"value", value}, {"link", std::move(link)}}; }

Json rate_json(std::int64_t part, std::int64_t whole) {
    const auto rate = per_mille(part, whole);
    return rate ? Json(*rate) : Json(nullptr);
}

Date first_of_month(Date day) { return day - (static_cast<std::int64_t>(day.day()) - 1); }

Date month_after(Date first_day) {
    constexpr std::int64_t longer_than_any_month = 32;
    return first_of_month(first_day + longer_than_any_month);
}

std::vector<Date> months_up_to(Date day, int months) {
    std::vector<Date> out{first_of_month(day)};
    while (static_cast<int>(out.size()) < months) out.push_back(first_of_month(out.back() - 1));
    std::ranges::reverse(out);
    return out;
}

}  // namespace yanlu::overview
