// Codes become words here and nowhere else.
#include "reconciliation/views.hpp"

#include <algorithm>

#include "reconciliation/abbreviations.hpp"
#include "reconciliation/statements.hpp"

namespace yanlu::reconciliation {
namespace {

std::string worded(Context& context, std::string_view group, std::string_view code) {
    return context.rulebook.message("reconciliation." + std::string(group) + "." + std::string(code));
}

}  // namespace

Json list_json(Context& context, const StoredList& list) {
    return {{"id", list.id.value},
            {"kind", code_of(list.kind)},
            {"source", list.source},
            {"source_zh", context.rulebook.part<Settings>().source_zh(list.source)},
            {"as_of", list.as_of.iso()},
            {"is_complete", list.is_complete},
            {"file_name", list.file_name},
            {"rows_taken", list.rows_taken},
            {"rows_left_out", list.rows_left_out},
            {"created_at", rfc3339(list.created_at)}};
}

Json list_detail(Context& context, const StoredList& list) {
    Json out = list_json(context, list);
    out["titles"] = list.titles;
    out["mapping"] = list.mapping;
    out["report"] = list.report;
    out["fields"] = fields_json(context.rulebook.part<Settings>());
    return out;
}

Json fields_json(const Settings& settings) {
    Json out = Json::array();
    for (const ListColumn& column : settings.columns()) out.push_back({{"field", column.field}, {"zh", column.zh}});
    return out;
}

Json row_json(Context& context, const ListRow& row) {
    const ListedAccount& a = row.account;
    return {{"account_id", row.id ? Json(row.id.value) : Json(nullptr)},
            {"name", a.name},
            {"platform_zh", platform_zh(context, a)},
            {"platform_account_id", id_of(a)},
            {"host_unit", a.host_unit},
            {"certified_host", a.certified_host},
            {"link", a.link},
            {"state_zh", life_zh(context, code_of(a.life))},
            {"former_names", a.former_names},
            {"sheet", row.sheet},
            {"row", row.number}};
}

Json evidence_json(Context& context, const std::vector<Evidence>& evidence) {
    Json out = Json::array();
    for (const Evidence& each : evidence)
        out.push_back({{"what", each.what},
                       {"what_zh", worded(context, "what", each.what)},
                       {"relation", code_of(each.relation)},
                       {"relation_zh", worded(context, "relation", code_of(each.relation))},
                       {"weight", each.weight},
                       {"left", each.left},
                       {"right", each.right}});
    return out;
}

std::string field_zh(Context& context, std::string_view field) {
    const auto& columns = context.rulebook.part<Settings>().columns();
    const auto found = std::ranges::find(columns, field, &ListColumn::field);
    return found == columns.end() ? std::string() : found->zh;
}

std::string life_zh(Context& context, std::string_view life) { return life.empty() ? std::string() : worded(context, "life", life); }

std::string difference_zh(Context& context, std::string_view kind) { return worded(context, "kind", kind); }

std::string platform_zh(Context& context, const std::string& code) {
    const registry::Platform* platform = context.rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : code;
}

std::string platform_zh(Context& context, const ListedAccount& account) {
    if (!account.platform.empty()) return platform_zh(context, account.platform);
    return context.rulebook.part<Settings>().family_zh(account.family);
}

NameForms forms_here(Context& context) {
    std::vector<std::string> cities;
    for (std::string name : context.database.all(sql::city_names, [](const storage::Row& row) { return row.get<std::string>(0); })) {
        constexpr std::string_view government = "人民政府";
        constexpr std::string_view city = "市";
        if (name.ends_with(government)) name.resize(name.size() - government.size());
        cities.push_back(name);
        if (name.ends_with(city)) cities.push_back(name.substr(0, name.size() - city.size()));
    }
    return context.rulebook.part<AbbreviationBook>().forms(std::move(cities));
}

}  // namespace yanlu::reconciliation
