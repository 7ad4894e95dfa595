// Field by field; a field of the occasion (备案事项, 生效日期) says nothing of the account and is left out.
#include "filings/differences.hpp"

#include <algorithm>
#include <map>

#include "filings/filing_view.hpp"
#include "filings/form_sheet.hpp"
#include "filings/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::filings {
namespace {

bool is_of_occasion(const FormField& field) { return field.source == "occasion" || field.source == "effective_on"; }

std::optional<Filing> last_filed(const std::vector<Filing>& filings, std::string_view system) {
    std::optional<Filing> last;
    for (const Filing& filing : filings) {
        if (filing.filing_system != system || filing.state != state::filed) continue;
        if (!last || std::pair(*filing.settled_on, filing.id) > std::pair(*last->settled_on, last->id)) last = filing;
    }
    return last;
}

std::optional<std::string> value_in(const std::vector<FiledField>& fields, std::string_view code) {
    const auto found = std::ranges::find(fields, code, &FiledField::field);
    return found == fields.end() ? std::nullopt : std::optional(found->value);
}

Json against_registry(const Told& told) {
    Json fields = Json::array();
    for (const auto& [field, now] : told.now) {
        const auto filed = value_in(told.fields, field->code);
        if (field->source.empty()) continue;  // typed by hand: the registry says nothing of it
        fields.push_back({{"field", field->code},
                          {"label", field->label},
                          {"filed", filed ? Json(*filed) : Json(nullptr)},
                          {"registered", now},
                          {"is_different", !filed || *filed != now}});
    }
    return fields;
}

// Fields that two systems name alike and word alike, with what each was told.
Json between(const std::vector<Told>& told) {
    std::map<std::string, std::vector<std::pair<const Told*, std::string>>> by_field;
    for (const Told& each : told) {
        for (const auto& [field, now] : each.now) {
            const auto filed = value_in(each.fields, field->code);
            if (filed && field->options.empty()) by_field[field->code].emplace_back(&each, *filed);
        }
    }
    Json out = Json::array();
    for (const auto& [code, values] : by_field) {
        if (values.size() < 2) continue;
        Json shown = Json::array();
        for (const auto& [of, value] : values) shown.push_back({{"filing_system", of->system->code}, {"value", value}});
        const bool differs = std::ranges::any_of(values, [&](const auto& each) { return each.second != values.front().second; });
        out.push_back({{"field", code},
                       {"label", values.front().first->system->field(code)->label},
                       {"values", std::move(shown)},
                       {"is_different", differs}});
    }
    return out;
}

}  // namespace

std::vector<Told> told_of(Context& context, const registry::Account& account, const std::vector<Filing>& filings) {
    const auto* platform = context.rulebook.part<registry::Platforms>().find(account.platform);
    std::vector<Told> out;
    for (const FilingSystem& system : context.rulebook.part<FilingSystems>().all()) {
        if (system.kind != kind_filing || !platform || (system.is_for_clients_only && !platform->is_client)) continue;
        Told told{&system, last_filed(filings, system.code), {}, {}};
        if (told.filing) told.fields = filed_fields(context.database, told.filing->id);
        Filing blank{.account = account.id, .filing_system = system.code, .effective_on = context.clock.today()};
        for (const FormEntry& entry : form_of(context, FoundFiling{blank, account, &system}, context.clock.today())) {
            if (!is_of_occasion(*entry.field)) told.now.emplace_back(entry.field, entry.registry_value);
        }
        out.push_back(std::move(told));
    }
    return out;
}

Json differences_json(const std::vector<Told>& told) {
    Json systems = Json::array();
    for (const Told& each : told) {
        Json fields = each.filing ? against_registry(each) : Json::array();
        const auto differing = std::ranges::count_if(fields, [](const Json& field) { return field["is_different"].get<bool>(); });
        systems.push_back({{"filing_system", each.system->code},
                           {"filing_system_zh", each.system->zh},
                           {"short_zh", each.system->short_zh},
                           {"filing_id", each.filing ? Json(each.filing->id.value) : Json(nullptr)},
                           {"filed_on", each.filing ? Json(each.filing->settled_on->iso()) : Json(nullptr)},
                           {"receipt_number", each.filing ? Json(each.filing->receipt_number) : Json(nullptr)},
                           {"differing", differing},
                           {"fields", std::move(fields)}});
    }
    return {{"systems", std::move(systems)}, {"between", between(told)}};
}

Result<Json> differences_of_account(Context& context, const organisation::Caller& caller, AccountId id) {
    const auto account = registry::account_for(context, caller, "filings.save_form", id);
    if (!account) return refuse(account.error());
    return differences_json(told_of(context, *account, filings_of(context.database, id)));
}

Result<Json> filings_of_account(Context& context, const organisation::Caller& caller, AccountId id) {
    const auto account = registry::account_for(context, caller, "filings.read_filings", id);
    if (!account) return refuse(account.error());
    const auto filings = filings_of(context.database, id);
    Json items = Json::array();
    for (const Filing& filing : filings)
        items.push_back(
            context.database.one(
                                sql::filing_row, [&](const storage::Row& row) { return filing_summary(context, row); }, filing.id)
                .value());
    std::ranges::reverse(items);
    Json systems = differences_json(told_of(context, *account, filings))["systems"];
    for (Json& system : systems) system.erase("fields");
    return Json{{"items", std::move(items)}, {"systems", std::move(systems)}};
}

}  // namespace yanlu::filings
