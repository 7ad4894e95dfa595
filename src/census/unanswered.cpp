// 未报名单: the units whose sheet is not signed, with whom to ring there. Telephone numbers are shown to whoever may remind.
#include "api/response.hpp"
#include "census/campaigns.hpp"
#include "census/papers.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "documents/table_writer.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;

Json contacts_of(Context& context, UnitId unit) {
    Json out = Json::array();
    context.database.each(
        sql::contacts_of_unit,
        [&](const storage::Row& row) {
            const auto* role = context.rulebook.part<organisation::Permissions>().role(row.text(2));
            out.push_back({{"name", row.text(0)},
                           {"phone", row.text(1)},
                           {"role_zh", role ? role->zh : std::string(row.text(2))},
                           {"title", row.text(3)}});
        },
        unit, context.clock.today().iso());
    return out;
}

Json open_sheets(Context& context, const organisation::Scope& scope, CensusId id, std::int64_t after, std::int64_t limit) {
    Json items = Json::array();
    context.database.each(
        sql::sheets, [&](const storage::Row& row) { items.push_back(sheet_summary(context, row)); }, id, scope.path_from, scope.path_to,
        "open", "/", "0", "", -1, -1, after, limit);
    for (Json& item : items) item["contacts"] = contacts_of(context, UnitId{item["unit"]["id"].get<std::int64_t>()});
    return items;
}

Result<organisation::Scope> scope_of(Context& context, const Caller& caller, CensusId id) {
    auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "census.export_unanswered");
    if (!scope) return scope;
    if (const auto census = census_for(context, caller, id); !census) return refuse(census.error());
    return scope;
}

std::string each_contact(const Json& contacts, const char* field) {
    std::string out;
    for (const Json& contact : contacts) out += (out.empty() ? "" : "、") + contact[field].get<std::string>();
    return out;
}

std::vector<std::string> cells_of(const Json& item, std::size_t number) {
    std::string names;
    for (const Json& contact : item["contacts"])
        names += (names.empty() ? "" : "、") + contact["name"].get<std::string>() + "（" + contact["role_zh"].get<std::string>() + "）";
    const Json& group = item["group"];
    return {std::to_string(number),
            item["unit"]["name"],
            group.is_null() ? std::string() : group["name"].get<std::string>(),
            item["state_zh"],
            std::to_string(item["answered_lines"].get<int>()) + "/" + std::to_string(item["lines"].get<int>()),
            names,
            each_contact(item["contacts"], "phone"),
            std::to_string(item["reminders"].get<int>()),
            item["reminded_at"].is_null() ? std::string() : item["reminded_at"].get<std::string>()};
}

const std::vector<documents::ColumnLook>& columns() {
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> looks{{"序号", ColumnType::integer},
                                                          {"单位", ColumnType::text, 28},
                                                          {"所属", ColumnType::text, 20},
                                                          {"状态"},
                                                          {"已核对/账号数"},
                                                          {"联系人", ColumnType::text, 36},
                                                          {"电话", ColumnType::text, 30},
                                                          {"催报次数", ColumnType::integer},
                                                          {"最近催报", ColumnType::instant, 20}};
    return looks;
}

}  // namespace

Result<Json> list_unanswered(Context& context, const Caller& caller, CensusId id, const api::Page& page) {
    const auto scope = scope_of(context, caller, id);
    if (!scope) return refuse(scope.error());
    Json items = open_sheets(context, *scope, id, page.after_integer(0, 0), page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total =
        context.database.value<std::int64_t>(sql::count_sheets, id, scope->path_from, scope->path_to, "open", "/", "0", "", -1, -1);
    return api::list(std::move(items), next, total.value_or(0));
}

Result<OutgoingFile> export_unanswered(Context& context, const Caller& caller, CensusId id) {
    const auto scope = scope_of(context, caller, id);
    if (!scope) return refuse(scope.error());
    constexpr std::int64_t most = 100'000;
    const Json items = open_sheets(context, *scope, id, 0, most);
    const auto kind = documents::TableFormat::xlsx;
    const auto bytes = documents::table_bytes(kind, "未报名单", columns(), [&](documents::TableWriter& writer) {
        for (std::size_t i = 0; i < items.size(); ++i) writer.row(cells_of(items[i], i + 1));
    });
    const auto census = load_census(context.database, id);
    return OutgoingFile{
        context.rulebook.message("census.form.unanswered_file", {{"title", census->title}}) + std::string(documents::file_extension(kind)),
        std::string(documents::media_type(kind)), bytes};
}

}  // namespace yanlu::census
