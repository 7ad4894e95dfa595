// Rows to JSON, with the Chinese word beside every code.
#include "filings/filing_view.hpp"

#include "api/response.hpp"
#include "filings/form_sheet.hpp"
#include "filings/process.hpp"
#include "filings/statements.hpp"
#include "flow/domain/deadline.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"
#include "registry/account_view.hpp"

namespace yanlu::filings {
namespace {

using organisation::Caller;
using organisation::Permissions;
using storage::Row;

template <class T>
Json day_or_null(const std::optional<T>& day) {
    return day ? Json(day->iso()) : Json(nullptr);
}

Json text_or_null(const Row& row, int column) { return row.is_null(column) ? Json(nullptr) : Json(row.text(column)); }

std::string platform_title(const Context& context, std::string_view code) {
    const registry::Platform* platform = context.rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : std::string(code);
}

std::string state_title(const Context& context, std::string_view code) {
    const flow::State* found = filing_machine(context.rulebook).state(code);
    return found ? found->zh : std::string(code);
}

Json account_reference(const Context& context, const Row& row) {
    return {{"id", row.integer(1)},
            {"name", row.text(18)},
            {"platform", row.text(19)},
            {"platform_zh", platform_title(context, row.text(19))},
            {"platform_account_id", row.text(20)},
            {"state", row.text(21)},
            {"state_zh", registry::word(context, "state", row.text(21))}};
}

void add_time(const Context& context, const Filing& filing, Json& out) {
    out["due_on"] = filing.term ? Json(filing.term->due_on.iso()) : Json(nullptr);
    out["last_due_on"] = filing.term ? Json(filing.term->last_due_on.iso()) : Json(nullptr);
    out["is_provisional"] = filing.term && filing.term->is_provisional;
    out["is_late"] = filing.term && filing.state == state::filed && filing.submitted_on.value_or(*filing.settled_on) > filing.term->due_on;
    const auto left = time_left(context, filing);
    out["light"] = left ? Json(left->light) : Json(nullptr);
    out["light_zh"] = left ? Json(left->light_zh) : Json(nullptr);
    out["time_left_zh"] = left ? Json(left->words) : Json(nullptr);
}

Json form_json(Context& context, const FoundFiling& found) {
    Json out = Json::array();
    for (const FormEntry& entry : form_of(context, found)) {
        out.push_back({{"field", entry.field->code},
                       {"label", entry.field->label},
                       {"value", entry.value},
                       {"registry_value", entry.registry_value},
                       {"is_required", entry.field->is_required},
                       {"is_typed", entry.is_typed},
                       {"is_missing", entry.field->is_required && entry.value.empty()}});
    }
    return out;
}

Json history_json(Context& context, FilingId id) {
    const auto map = [&](const Row& row) {
        return Json{{"state", row.text(0)},
                    {"state_zh", state_title(context, row.text(0))},
                    {"due_on", text_or_null(row, 1)},
                    {"last_due_on", text_or_null(row, 2)},
                    {"is_provisional", row.get<bool>(3)},
                    {"calendar_version", row.text(4)},
                    {"submitted_on", text_or_null(row, 5)},
                    {"settled_on", text_or_null(row, 6)},
                    {"receipt_number", row.text(7)},
                    {"note", row.text(8)},
                    {"recorded_from", rfc3339(row.get<Instant>(9))},
                    {"recorded_to", row.integer(10) == INT64_MAX ? Json(nullptr) : Json(rfc3339(row.get<Instant>(10)))}};
    };
    return context.database.all(sql::filing_history, map, id);
}

struct Action {
    const char* event;
    const char* verb;
    std::string_view kind = {};  // filing or word; empty: either
};
constexpr Action actions[] = {{"save_form", "filings.save_form", kind_filing},
                              {"submit", "filings.submit_filing", kind_filing},
                              {"record_receipt", "filings.record_receipt", kind_filing},
                              {"give_word", "filings.give_word", kind_word},
                              {"correct_receipt", "filings.correct_receipt", kind_filing},
                              {"void_receipt", "filings.void_receipt"},
                              {"waive", "filings.waive_filing"},
                              {"reinstate", "filings.waive_filing"}};

bool concerns(const Action& action, const Filing& filing) { return action.kind.empty() || action.kind == filing.kind; }

std::optional<Refusal> why_not(Context& context, const Caller& caller, const FoundFiling& found, const Action& action) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, action.verb, found.account.host_path)) return refusal;
    const auto step =
        flow::decide(filing_machine(context.rulebook), found.filing.state, action.event, caller.role, guards_of(context, found));
    return step ? std::nullopt : std::optional(step.error());
}

Json allowed_actions(Context& context, const Caller& caller, const FoundFiling& found) {
    Json out = Json::array();
    for (const Action& action : actions) {
        const flow::Transition* step = filing_machine(context.rulebook).transition(found.filing.state, action.event);
        if (!step || !concerns(action, found.filing)) continue;
        const auto refusal = why_not(context, caller, found, action);
        Json made{{"action", action.event}, {"zh", step->zh}, {"is_allowed", !refusal}, {"asks", step->asks}};
        made["is_primary"] = step->to == state::filed && found.filing.is_open();
        if (refusal) made["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        out.push_back(std::move(made));
    }
    return out;
}

// Telephone numbers stand in a form: it is shown to those who may fill it in, and nobody else.
bool may_see_form(Context& context, const Caller& caller, const FoundFiling& found) {
    return !context.rulebook.part<Permissions>().why_not(caller, "filings.save_form", found.account.host_path);
}

}  // namespace

std::optional<TimeLeft> time_left(const Context& context, const Filing& filing) {
    if (!filing.is_open() || !filing.term) return std::nullopt;
    if (filing.state == state::submitted) return TimeLeft{"green", "待回执", "等待回执"};
    const Date today = context.clock.today();
    const std::int64_t days = filing.term->due_on - today;
    if (days < 0) return TimeLeft{"red", "逾期", "逾期 " + std::to_string(-days) + " 天"};
    const auto light =
        flow::light_of(context.rulebook.calendar(), filing.effective_on.ends_at(), filing.term->due_on.ends_at(), context.clock.now());
    const std::string words = days == 0 ? "今天到期" : "剩 " + std::to_string(days) + " 天";
    return light == flow::Light::green ? TimeLeft{"green", "充裕", words} : TimeLeft{"yellow", "临期", words};
}

Json filing_summary(Context& context, const Row& row) {
    const Filing filing = read_filing(row);
    Json out{{"id", filing.id.value},
             {"version", filing.version},
             {"account", account_reference(context, row)},
             {"host_unit", organisation::unit_reference(row.get<UnitId>(22), row.text(23), row.text(24), row.text(25))},
             {"filing_system", filing.filing_system},
             {"filing_system_zh", row.text(26)},
             {"kind", filing.kind},
             {"occasion", filing.occasion},
             {"occasion_zh", word(context, "occasion", filing.occasion)},
             {"effective_on", filing.effective_on.iso()},
             {"state", filing.state},
             {"state_zh", state_title(context, filing.state)},
             {"submitted_on", day_or_null(filing.submitted_on)},
             {"settled_on", day_or_null(filing.settled_on)},
             {"receipt_number", filing.receipt_number},
             {"receipt_file_id", filing.receipt_file ? Json(filing.receipt_file.value) : Json(nullptr)},
             {"note", filing.note}};
    add_time(context, filing, out);
    return out;
}

Json system_json(const Context& context, const FilingSystem& system) {
    Json clocks = Json::array();
    for (const auto& [code, list] : system.clocks) {
        for (const FilingClock& clock : list)
            clocks.push_back({{"occasion", code},
                              {"occasion_zh", word(context, "occasion", code)},
                              {"n", clock.n},
                              {"unit", clock.counts_working_days ? "working_day" : "calendar_day"},
                              {"source", clock.source}});
    }
    return {{"code", system.code},
            {"zh", system.zh},
            {"short_zh", system.short_zh},
            {"kind", system.kind},
            {"is_for_clients_only", system.is_for_clients_only},
            {"article", api::article_reference(system.article, context.rulebook)},
            {"is_checked", system.is_checked},
            {"receipt_help", system.receipt_help},
            {"needs_number", system.needs_number},
            {"clocks", std::move(clocks)}};
}

Json filing_detail(Context& context, const Caller& caller, FilingId id) {
    Json out = context.database.one(sql::filing_row, [&](const Row& row) { return filing_summary(context, row); }, id).value();
    const Filing filing = *find_filing(context.database, id);
    const FilingSystem* system = context.rulebook.part<FilingSystems>().find(filing.filing_system);
    const FoundFiling found{filing, *registry::find_account(context.database, filing.account), system};
    out["history"] = history_json(context, id);
    out["system"] = system_json(context, *system);
    out["form"] = may_see_form(context, caller, found) ? form_json(context, found) : Json(nullptr);
    out["allowed_actions"] = allowed_actions(context, caller, found);
    return out;
}

}  // namespace yanlu::filings
