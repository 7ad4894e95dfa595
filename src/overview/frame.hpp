// What every panel of a dashboard is made from: the place, the book, the moments that are compared, and how a link to records is written.
#pragma once

#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "overview/book.hpp"
#include "overview/dashboard.hpp"
#include "overview/shelf.hpp"

namespace yanlu::overview {

// Accounts in force of one host.
struct Hosted {
    std::string path;
    std::int64_t accounts = 0;
};
std::vector<Hosted> accounts_on(Context& context, const Place& place, Date day);
std::int64_t total_of(const std::vector<Hosted>& hosted);

struct Frame {
    Context& context;
    Place place;
    Book book;
    std::vector<Hosted> hosted;  // on the day
    Date day;
    Moment now;
    Moment before;  // as the last month ended, with a stretch of the same kind

    bool is_large() const;
    Date first_day() const { return Date::of(now.from); }
    Date before_day() const { return Date::of(before.at); }
    std::string word(std::string_view key) const { return context.rulebook.message("overview." + std::string(key)); }
};
// A question whose place the caller may see.
struct Asked {
    Place place;
    Date day;
    Instant at;
    Stretch stretch = Stretch::days90;
    std::string key() const;  // one for all who get the same page
};
Result<Asked> ask(Context& context, const organisation::Caller& caller, const DashboardQuestion& question);
Frame frame_of(Context& context, Asked asked);
Result<Frame> frame_for(Context& context, const organisation::Caller& caller, const DashboardQuestion& question);
// The page that `make` counts, or what it gave within the last minute if the area is large.
template <class Make>
Result<Json> page_for(Context& context, const organisation::Caller& caller, const char* kind, const DashboardQuestion& question,
                      Make make) {
    auto asked = ask(context, caller, question);
    if (!asked) return refuse(asked.error());
    const auto& shelf = context.rulebook.part<Shelf>();
    const std::string key = kind + asked->key();
    if (auto page = shelf.find(key, context.clock.now())) return *std::move(page);
    const Frame frame = frame_of(context, std::move(*asked));
    Json page = make(frame);
    if (frame.is_large()) shelf.keep(key, page, context.clock.now());
    return page;
}

// The account of a finding, or whether it has none, narrows a link further than the place.
struct Narrowed {
    std::optional<UnitId> under = {};
    std::optional<AccountId> account = {};
    bool is_about_unit = false;
};
using Query = std::vector<std::pair<std::string, std::string>>;
// "/dashboard/records?measure=…": page and interface alike.
std::string records_link(const Frame& frame, std::string_view measure, const Moment& moment, const Query& more = {},
                         const Narrowed& narrowed = {});
std::string accounts_link(const Frame& frame, std::string_view measure, const Moment& moment);

// Some measures, counted together.
class Tally {
public:
    explicit Tally(std::span<const std::string_view> codes);
    Tally(std::initializer_list<std::string_view> codes) : Tally(std::span(codes.begin(), codes.size())) {}
    void add(const FindingLine& line, const Moment& moment);
    std::int64_t operator[](std::string_view code) const;

private:
    std::vector<const LineMeasure*> measures_;
    std::vector<std::int64_t> counts_;
};

// {value, link}
Json counted(std::int64_t value, std::string link);
Json rate_json(std::int64_t part, std::int64_t whole);  // in thousandths, null where nothing counts

// First days of the months up to that of `day`, the earliest first.
std::vector<Date> months_up_to(Date day, int months);
Date month_after(Date first_day);
Date first_of_month(Date day);

// Accounts with upheld serious or general problems found within the stretch, and those of them of which all are closed.
struct FailingAccounts {
    std::set<AccountId> failing;
    std::set<AccountId> rectified;
};
FailingAccounts failing_accounts(const Book& book, const Moment& moment);

// The panels.
Json numbers_panel(const Frame& frame);
Json figures_panel(const Frame& frame);  // what a caller asks for: how many accounts, how many failed, how many are mended
Json rectification_panel(const Frame& frame);
Json filings_panel(const Frame& frame);
Json flow_panel(const Frame& frame);
Json kinds_panel(const Frame& frame);
Json table_panels(const Frame& frame);  // {rows, heat}
// All of them.
Json dashboard_json(const Frame& frame);

}  // namespace yanlu::overview
