// Single numbers: the five at the head with what they were as the last month ended, the three that a caller asks for, punctuality.
#include <algorithm>
#include <map>
#include <set>

#include "overview/frame.hpp"
#include "overview/statements.hpp"

namespace yanlu::overview {
namespace {

std::string place_query(const Frame& frame) { return "&under=" + std::to_string(frame.place.unit.id.value); }

std::string in_force_link(const Frame& frame, Date day) {
    return "/statistics/accounts?as_of=" + day.iso() + "&is_in_force=true" + place_query(frame);
}

std::int64_t posts_in(const Frame& frame, const Moment& moment) {
    return frame.context.database.value<std::int64_t>(sql::posts_of_account, frame.place.account, moment.from, moment.to).value_or(0);
}

std::string posts_link(const Frame& frame, const Moment& moment) {
    return "/posts?account_id=" + std::to_string(frame.place.account.value) + "&from=" + Date::of(moment.from).iso() +
           "&to=" + (Date::of(moment.to) - 1).iso();
}

Json number(const Frame& frame, const std::string& key, const char* unit, Json now, Json before) {
    before["day"] = frame.before_day().iso();
    return {{"key", key},
            {"zh", frame.word("number." + key)},
            {"unit_zh", unit},
            {"is_rate", false},
            {"formula", frame.word("formula." + key)},
            {"value", std::move(now["value"])},
            {"link", now["link"]},
            {"before", std::move(before)},
            {"parts", Json::array()}};
}

Json first_number(const Frame& frame) {
    if (frame.place.account)
        return number(frame, "posts", "条", counted(posts_in(frame, frame.now), posts_link(frame, frame.now)),
                      counted(posts_in(frame, frame.before), posts_link(frame, frame.before)));
    const Date then = frame.before_day();
    return number(frame, "accounts", "个", counted(total_of(frame.hosted), in_force_link(frame, frame.day)),
                  counted(total_of(accounts_on(frame.context, frame.place, then)), in_force_link(frame, then)));
}

Json rate_number(const Frame& frame, const Tally& now, const Tally& before) {
    Json out = number(frame, "closed_in_time", "", counted(0, records_link(frame, "due", frame.now)),
                      counted(0, records_link(frame, "due", frame.before)));
    out["is_rate"] = true;
    out["value"] = rate_json(now["due_met"], now["due"]);
    out["before"]["value"] = rate_json(before["due_met"], before["due"]);
    for (const char* part : {"due", "due_met", "due_missed"})
        out["parts"].push_back({{"key", part},
                                {"zh", frame.word(std::string("number.") + part)},
                                {"value", now[part]},
                                {"link", records_link(frame, part, frame.now)}});
    return out;
}

// Accounts of which the measure takes a line; of `rectified` all lines that `failing` takes.
Json figure(const Frame& frame, const std::string& key, std::int64_t value, std::string link) {
    return {{"key", key},
            {"zh", frame.word("figure." + key)},
            {"formula", frame.word("formula." + key)},
            {"value", value},
            {"link", std::move(link)}};
}

Moment year_of(const Frame& frame) {
    const auto first = Date::from_ymd(frame.day.year(), 1, 1);
    return {frame.now.at, first->begins_at(), frame.day.ends_at()};
}

Json class_json(const Frame& frame, const std::string& code, std::int64_t value, const std::string& query) {
    return {{"key", code},
            {"zh", frame.context.rulebook.message("statistics." + code)},
            {"value", value},
            {"link", "/statistics/filings?punctuality=" + code + query}};
}

}  // namespace

Json numbers_panel(const Frame& frame) {
    Tally now{"stale", "open", "overdue", "due", "due_met", "due_missed"};
    Tally before = now;
    for (const FindingLine& line : frame.book.lines) {
        now.add(line, frame.now);
        before.add(line, frame.before);
    }
    Json out = Json::array({first_number(frame)});
    for (const char* key : {"stale", "open", "overdue"})
        out.push_back(number(frame, key, std::string_view(key) == "stale" ? "个" : "件",
                             counted(now[key], records_link(frame, key, frame.now)),
                             counted(before[key], records_link(frame, key, frame.before))));
    out.push_back(rate_number(frame, now, before));
    return out;
}

FailingAccounts failing_accounts(const Book& book, const Moment& moment) {
    FailingAccounts out;
    std::set<AccountId> open;
    for (const FindingLine& line : book.lines) {
        if (!line.account || !takes("failing", line, moment)) continue;
        out.failing.insert(line.account);
        if (!takes("rectified", line, moment)) open.insert(line.account);
    }
    std::ranges::set_difference(out.failing, open, std::inserter(out.rectified, out.rectified.end()));
    return out;
}

Json figures_panel(const Frame& frame) {
    if (frame.place.account) return Json::array();
    const Moment year = year_of(frame);
    const auto found = failing_accounts(frame.book, year);
    return Json::array(
        {figure(frame, "accounts", total_of(frame.hosted), in_force_link(frame, frame.day)),
         figure(frame, "failing", static_cast<std::int64_t>(found.failing.size()), accounts_link(frame, "failing", year)),
         figure(frame, "rectified", static_cast<std::int64_t>(found.rectified.size()), accounts_link(frame, "rectified", year))});
}

Json rectification_panel(const Frame& frame) {
    Tally tally{"found", "closed", "due", "due_met", "due_missed"};
    for (const FindingLine& line : frame.book.lines) tally.add(line, frame.now);
    Json items = Json::array();
    for (const char* key : {"found", "closed", "due", "due_met", "due_missed"})
        items.push_back({{"key", key},
                         {"zh", frame.word(std::string("number.") + key)},
                         {"value", tally[key]},
                         {"link", records_link(frame, key, frame.now)}});
    return {{"items", std::move(items)}, {"per_mille", rate_json(tally["due_met"], tally["due"])}};
}

Json filings_panel(const Frame& frame) {
    const Date first = first_of_month(frame.day);
    std::map<std::string, std::int64_t> counts;
    frame.context.database.each(
        sql::filing_punctuality, [&](const storage::Row& row) { counts[row.get<std::string>(0)] = row.integer(1); },
        frame.place.scope.path_from, frame.place.scope.path_to, first.iso(), (month_after(first) - 1).iso(), frame.day.iso(),
        frame.place.account);
    const std::string month = first.iso().substr(0, 7);
    std::string query = "&as_of=" + frame.day.iso() + "&due_in=" + month + place_query(frame);
    if (frame.place.account) query += "&account_id=" + std::to_string(frame.place.account.value);
    Json items = Json::array();
    for (const char* code : {"on_time", "late", "open", "overdue"}) items.push_back(class_json(frame, code, counts[code], query));
    const std::int64_t whole = counts["on_time"] + counts["late"] + counts["overdue"];
    return {{"month", month}, {"items", std::move(items)}, {"per_mille", rate_json(counts["on_time"], whole)}};
}

}  // namespace yanlu::overview
