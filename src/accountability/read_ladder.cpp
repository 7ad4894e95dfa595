// A year's notifications are few, so that the ladder is counted in memory by the same functions that propose.
#include <algorithm>
#include <array>
#include <map>

#include "accountability/case_view.hpp"
#include "accountability/ladder_view.hpp"
#include "accountability/notifications.hpp"
#include "accountability/settings.hpp"
#include "accountability/settle_ladder.hpp"
#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"
#include "registry/account_store.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

// One account, or one unit that was notified as a whole.
struct Line {
    std::optional<CaseAccount> account;
    UnitId unit;
    std::vector<Notification> notifications;
    std::vector<Case> cases;  // that count one of them
    std::size_t counted = 0;  // towards a letter
    std::size_t fresh = 0;    // of these not counted by a letter yet
    std::string next_step;
};

struct Times {
    Date day;
    Instant known_at;
};

// Known now is whatever is recorded, also by a clock that has been set back since.
constexpr Instant known_now{INT64_MAX - 1};

Times times_of(const Context& context, const LadderFilter& filter) {
    return {filter.as_of.value_or(context.clock.today()), filter.known_as_of.value_or(known_now)};
}

std::optional<Refusal> why_not_times(const Context& context, const LadderFilter& filter) {
    if (filter.as_of && *filter.as_of > context.clock.today())
        return invalid("accountability.day_in_future", "as_of", {{"day", filter.as_of->iso()}}).value();
    return std::nullopt;
}

std::map<std::pair<std::int64_t, std::int64_t>, Line> lines_of(Context& context, const Times& times) {
    std::map<std::pair<std::int64_t, std::int64_t>, Line> out;
    for (Notification& each : standing_as_of(context.database, times.day, times.known_at)) {
        const std::int64_t account = each.account ? each.account->value : 0;
        Line& line = out[{account, account ? 0 : each.holder.value}];
        line.unit = each.holder;
        line.notifications.push_back(std::move(each));
    }
    return out;
}

// The cases that were open to be seen on that day.
void add_cases(Context& context, Line& line, const Times& times) {
    std::set<std::int64_t> seen;
    for (const Notification& each : line.notifications) {
        for (Case& found : cases_counting(context.database, each.id.value)) {
            if (Date::of(found.opened_at) <= times.day && found.opened_at <= times.known_at && seen.insert(found.id.value).second)
                line.cases.push_back(std::move(found));
        }
    }
    std::ranges::sort(line.cases, std::greater(), [](const Case& each) { return each.id.value; });
}

bool any(const std::vector<Case>& cases, std::string_view kind, const auto& holds) {
    return std::ranges::any_of(cases, [&](const Case& each) { return each.kind == kind && holds(each); });
}

std::string next_step_of(const Line& line, std::size_t least) {
    const auto undecided = [](const Case& each) { return is_undecided(each); };
    const auto open = [](const Case& each) { return !each.closed_at.has_value(); };
    if (any(line.cases, closure_advice, undecided)) return "decide_letter";
    if (line.fresh >= least) return "letter_due";
    if (any(line.cases, closure_advice, open)) return "follow_letter";
    if (any(line.cases, admonition, undecided)) return "decide_admonition";
    if (any(line.cases, admonition, open)) return "follow_admonition";
    return line.fresh + 1 == least ? "one_before_letter" : "none";
}

void count(Context& context, Line& line) {
    const LadderRules& rules = context.rulebook.part<Ladder>().rules();
    std::vector<std::int64_t> counted;
    for (const Notification& each : line.notifications) {
        if (rules.counts_for_closure(each.standing())) counted.push_back(each.id.value);
    }
    std::vector<Proposed> proposed;
    for (const Case& each : line.cases) {
        if (each.kind == closure_advice) proposed.push_back({each.id.value, is_undecided(each), is_void(each), each.basis});
    }
    line.counted = counted.size();
    line.fresh = not_yet_spent(counted, proposed).size();
    line.next_step = next_step_of(line, rules.least_for_closure());
}

std::string path_of(Context& context, const Line& line) {
    return organisation::unit_path(context.database, line.account ? line.account->host : line.unit);
}

bool is_asked_for(const Line& line, const LadderFilter& filter) {
    if (!filter.next_step.empty() && line.next_step != filter.next_step) return false;
    return filter.words.empty() || (line.account && line.account->name.find(filter.words) != std::string::npos);
}

// The most often notified first. Counts of a day do not change, so that a page begins where the one before it ended.
std::array<std::int64_t, 4> place_in_order(const Line& line) {
    return {-static_cast<std::int64_t>(line.counted), -static_cast<std::int64_t>(line.notifications.size()),
            line.account ? line.account->id.value : 0, line.unit.value};
}

std::vector<Line> ladder(Context& context, const Reach& reach, const LadderFilter& filter) {
    const Times times = times_of(context, filter);
    std::vector<Line> out;
    for (auto& [key, line] : lines_of(context, times)) {
        line.account = account_of(context.database, key.first ? std::optional(AccountId{key.first}) : std::nullopt);
        const std::string path = path_of(context, line);
        if (!reach.scope.holds(path) || !reach.under.holds(path)) continue;
        add_cases(context, line, times);
        count(context, line);
        if (is_asked_for(line, filter)) out.push_back(std::move(line));
    }
    std::ranges::sort(out, {}, place_in_order);
    return out;
}

std::size_t of_level(const Line& line, std::string_view level) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line.notifications, [&](const Notification& each) { return each.level == level; }));
}

Json line_json(Context& context, const Line& line) {
    const UnitPlace unit = place_of(context.database, line.account ? line.account->host : line.unit);
    Json cases = Json::array();
    for (const Case& each : line.cases) {
        if (each.kind != accountability_record) cases.push_back(case_reference(context, each));
    }
    return {{"account", account_reference(context, line.account)},
            {"unit", organisation::unit_reference(unit.unit, unit.name, unit.short_name, unit.kind)},
            {"notified_unit_id", line.unit.value},
            {"notifications_total", line.notifications.size()},
            {"national", of_level(line, "national")},
            {"provincial", of_level(line, "provincial")},
            {"city", of_level(line, "city")},
            {"counted_for_letter", line.counted},
            {"not_yet_spent", line.fresh},
            {"last_issued_on", line.notifications.back().issued_on.iso()},
            {"next_step", line.next_step},
            {"next_step_zh", context.rulebook.message("accountability.next_step." + line.next_step)},
            {"cases", std::move(cases)}};
}

Json head_json(Context& context, const LadderFilter& filter) {
    const Times times = times_of(context, filter);
    const auto& ladder = context.rulebook.part<Ladder>();
    return {{"as_of", times.day.iso()},
            {"known_as_of", rfc3339(filter.known_as_of.value_or(context.clock.now()))},
            {"year", times.day.year()},
            {"least_for_letter", ladder.rules().least_for_closure()},
            {"article", ladder.article()}};
}

using documents::ColumnLook;
const std::vector<ColumnLook>& columns() {
    static const std::vector<ColumnLook> all{{.title = "账号名称", .width = 24}, {.title = "平台", .width = 14},
                                             {.title = "单位", .width = 24},     {.title = "通报次数", .width = 10},
                                             {.title = "国家", .width = 8},      {.title = "省", .width = 8},
                                             {.title = "市", .width = 8},        {.title = "计入次数", .width = 10},
                                             {.title = "最近通报", .width = 14}, {.title = "下一步", .width = 24}};
    return all;
}

std::vector<std::string> cells_of(const Json& item) {
    const auto number = [&](const char* field) { return std::to_string(item[field].get<std::int64_t>()); };
    const Json& account = item["account"];
    return {account.is_null() ? "（单位）" : account["name"].get<std::string>(),
            account.is_null() ? "" : account["platform_zh"].get<std::string>(),
            item["unit"]["name"],
            number("notifications_total"),
            number("national"),
            number("provincial"),
            number("city"),
            number("counted_for_letter"),
            item["last_issued_on"],
            item["next_step_zh"]};
}

Json case_of_group(Context& context, std::string_view kind, const std::string& group, const std::vector<std::int64_t>& counted) {
    for (const Case& each : cases_for(context.database, kind, group)) {
        if (!is_void(each) && std::ranges::any_of(counted, [&](std::int64_t id) { return each.basis.contains(id); }))
            return case_reference(context, each);
    }
    return nullptr;
}

struct Known {
    std::map<std::int64_t, Notification> by_id;
    std::vector<Standing> standing;
};

Known known_within(Context& context, const Reach& reach, const Times& times) {
    Known out;
    for (Notification& each : standing_as_of(context.database, times.day, times.known_at)) {
        if (!reach.scope.holds(organisation::unit_path(context.database, each.holder))) continue;
        out.standing.push_back(each.standing());
        out.by_id.emplace(each.id.value, std::move(each));
    }
    return out;
}

// A group with as many as it takes, and the case that it led to.
void add_due(Context& context, const Known& known, std::string_view kind, const Groups& groups, Json& due) {
    for (const auto& [group, counted] : groups) {
        if (counted.size() < least_for(context.rulebook, kind)) continue;
        const Notification& last = known.by_id.at(counted.back());
        Json item{{"kind", kind}, {"kind_zh", machine_of(context.rulebook, kind).zh()}};
        item["account"] = account_reference(context, account_of(context.database, last.account));
        item["unit"] = place_of(context.database, last.holder).name;
        item["notifications"] = Json::array();
        for (const std::int64_t id : counted) item["notifications"].push_back(notification_json(context, known.by_id.at(id)));
        item["case"] = case_of_group(context, kind, group, counted);
        due.push_back(std::move(item));
    }
}

}  // namespace

const std::vector<std::string>& next_steps() {
    static const std::vector<std::string> codes{"decide_letter",     "letter_due",        "follow_letter", "decide_admonition",
                                                "follow_admonition", "one_before_letter", "none"};
    return codes;
}

Result<Json> read_ladder(Context& context, const Caller& caller, const LadderFilter& filter, const api::Page& page) {
    if (auto refusal = why_not_times(context, filter)) return refuse(std::move(*refusal));
    const auto reach = reach_of(context, caller, "accountability.read_ladder", filter.under);
    if (!reach) return refuse(reach.error());
    const auto lines = ladder(context, *reach, filter);
    const std::array<std::int64_t, 4> after{page.after_integer(0, INT64_MIN), page.after_integer(1, 0), page.after_integer(2, 0),
                                            page.after_integer(3, 0)};
    auto line = std::ranges::upper_bound(lines, after, {}, place_in_order);
    Json items = Json::array();
    for (; line != lines.end() && static_cast<std::int64_t>(items.size()) < page.rows_to_read(); ++line)
        items.push_back(line_json(context, *line));
    const auto next = page.cut(items, [](const Json& last) {
        const std::int64_t account = last["account"].is_null() ? 0 : last["account"]["id"].get<std::int64_t>();
        return Json::array({-last["counted_for_letter"].get<std::int64_t>(), -last["notifications_total"].get<std::int64_t>(), account,
                            last["notified_unit_id"]});
    });
    Json out = api::list(std::move(items), next, static_cast<std::int64_t>(lines.size()));
    out["head"] = head_json(context, filter);
    return out;
}

Result<std::string> export_ladder(Context& context, const Caller& caller, const LadderFilter& filter, documents::TableFormat format) {
    if (auto refusal = why_not_times(context, filter)) return refuse(std::move(*refusal));
    const auto reach = reach_of(context, caller, "accountability.export", filter.under);
    if (!reach) return refuse(reach.error());
    const auto lines = ladder(context, *reach, filter);
    return documents::table_bytes(format, "通报次数", columns(), [&](documents::TableWriter& writer) {
        for (const Line& line : lines) writer.row(cells_of(line_json(context, line)));
    });
}

Result<Json> ladder_of_account(Context& context, const Caller& caller, AccountId id, const LadderFilter& filter) {
    if (auto refusal = why_not_times(context, filter)) return refuse(std::move(*refusal));
    const auto account = registry::find_account(context.database, id);
    if (!account) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "accountability.read_ladder", account->host_path))
        return refuse(std::move(*refusal));
    Json out = head_json(context, filter);
    out["line"] = nullptr;
    out["notifications"] = Json::array();
    for (const Line& line : ladder(context, {organisation::Scope::subtree(account->host_path)}, filter)) {
        if (!line.account || line.account->id != id) continue;
        out["line"] = line_json(context, line);
        for (const Notification& each : line.notifications) out["notifications"].push_back(notification_json(context, each));
    }
    out["cases"] = Json::array();
    for (const Case& each : cases_of_account(context.database, id)) {
        if (each.kind != accountability_record) out["cases"].push_back(case_reference(context, each));
    }
    return out;
}

Result<Json> due_as_of(Context& context, const Caller& caller, const LadderFilter& filter) {
    if (auto refusal = why_not_times(context, filter)) return refuse(std::move(*refusal));
    const auto reach = reach_of(context, caller, "accountability.read_ladder", filter.under);
    if (!reach) return refuse(reach.error());
    const Known known = known_within(context, *reach, times_of(context, filter));
    const LadderRules& rules = context.rulebook.part<Ladder>().rules();
    Json due = Json::array();
    add_due(context, known, admonition, admonition_groups(rules, known.standing), due);
    add_due(context, known, closure_advice, closure_groups(rules, known.standing), due);
    Json out = head_json(context, filter);
    out["due"] = std::move(due);
    return out;
}

}  // namespace yanlu::accountability
