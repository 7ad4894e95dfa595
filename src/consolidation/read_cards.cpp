// The list of cards, one card with all that stands behind it, and the list as a sheet.
#include "api/response.hpp"
#include "base/text.hpp"
#include "consolidation/card_view.hpp"
#include "consolidation/runs.hpp"
#include "consolidation/statements.hpp"
#include "consolidation/visible_run.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"

namespace yanlu::consolidation {
namespace {

using organisation::Scope;

Scope asked_for(Context& context, const std::optional<UnitId>& under) {
    if (!under) return Scope::city();
    const std::string path = organisation::unit_path(context.database, *under);
    return path.empty() ? Scope::nothing() : Scope::subtree(path);
}

Json card_json(Context& context, const VisibleRun& seen, const Settings& settings, const storage::Row& row) {
    const Rulebook& rulebook = context.rulebook;
    const CardNames names(context, seen);
    const Measures measures = from_numbers(Json::parse(row.text(3)).get<std::map<std::string, std::int64_t>>());
    const auto target = row.get<std::optional<AccountId>>(7);
    const auto& article = seen.run.settings.at("article").get_ref<const std::string&>();
    return {{"account_id", row.integer(0)},
            {"name", row.text(1)},
            {"platform", row.text(2)},
            {"platform_zh", platform_zh(rulebook, row.text(2))},
            {"host_unit", organisation::unit_reference(row.get<UnitId>(9), row.text(10), row.text(11), row.text(12))},
            {"worth", row.integer(4)},
            {"overlap", row.integer(5)},
            {"proposal", row.text(6)},
            {"proposal_zh", proposal_zh(rulebook, row.text(6))},
            {"target", target ? Json{{"account_id", target->value}, {"name", names(*target)}} : Json(nullptr)},
            {"reasons", reasons_view(rulebook, Json::parse(row.text(8)), article, names)},
            {"parts", parts_view(seen.run.settings, settings.parts, measures)}};
}

struct Found {
    Json items = Json::array();
    std::vector<std::int64_t> sort_values;
};

Found read_page(Context& context, const VisibleRun& seen, const CardFilter& filter, const std::string& order, std::int64_t after,
                std::int64_t after_id, std::int64_t limit) {
    const Scope under = asked_for(context, filter.under);
    const Settings settings = Settings::from_json(seen.run.settings);
    Found found;
    context.database.each(
        sql::cards_page,
        [&](const storage::Row& row) {
            found.sort_values.push_back(row.integer(13));
            found.items.push_back(card_json(context, seen, settings, row));
        },
        seen.run.id, seen.scope.path_from, seen.scope.path_to, under.path_from, under.path_to, filter.proposal, filter.platform,
        ascii_lower(filter.words), order, after, after_id, limit);
    return found;
}

Json counts_of(Context& context, const VisibleRun& seen, const CardFilter& filter) {
    const Scope under = asked_for(context, filter.under);
    Json counts = Json::object();
    for (const std::string& proposal : measures_proposed()) counts[proposal] = 0;
    context.database.each(
        sql::count_cards, [&](const storage::Row& row) { counts[std::string(row.text(0))] = row.integer(1); }, seen.run.id,
        seen.scope.path_from, seen.scope.path_to, under.path_from, under.path_to, filter.platform, ascii_lower(filter.words));
    return counts;
}

std::int64_t total_of(const Json& counts, const std::string& proposal) {
    if (!proposal.empty()) return counts.at(proposal).get<std::int64_t>();
    std::int64_t total = 0;
    for (const auto& [name, count] : counts.items()) total += count.get<std::int64_t>();
    return total;
}

const std::vector<documents::ColumnLook>& columns() {
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> all{{.title = "账号名称", .width = 24},
                                                        {.title = "平台", .width = 14},
                                                        {.title = "主办单位", .width = 24},
                                                        {.title = "建议", .width = 10},
                                                        {.title = "并入账号", .width = 24},
                                                        {.title = "理由", .width = 60},
                                                        {.title = "综合分", .type = ColumnType::integer, .width = 10},
                                                        {.title = "最高重合度（‰）", .type = ColumnType::integer, .width = 16}};
    return all;
}

std::vector<std::string> cells_of(const Json& card) {
    std::string reasons;
    for (const Json& reason : card["reasons"]) reasons += (reasons.empty() ? "" : "；") + reason["text"].get<std::string>();
    return {card["name"],
            card["platform_zh"],
            card["host_unit"]["name"],
            card["proposal_zh"],
            card["target"].is_null() ? std::string() : card["target"]["name"].get<std::string>(),
            reasons,
            card["worth"].dump(),
            card["overlap"].dump()};
}

}  // namespace

std::string CardNames::operator()(AccountId id) const {
    const auto name = context_.database.one(
        sql::card_name, [&](const storage::Row& row) { return seen_.scope.holds(row.text(1)) ? row.get<std::string>(0) : std::string(); },
        seen_.run.id, id);
    return name && !name->empty() ? *name : context_.rulebook.message("consolidation.account_elsewhere");
}

Result<Json> list_cards(Context& context, const organisation::Caller& caller, RunId id, const CardFilter& filter, const api::Page& page) {
    const auto seen = visible_run(context, caller, id, "consolidation.read");
    if (!seen) return refuse(seen.error());
    const std::string order = (page.is_descending ? "-" : "") + page.sort;
    Found found = read_page(context, *seen, filter, order, page.after_integer(0, INT64_MIN), page.after_integer(1, 0), page.rows_to_read());
    const auto next = page.cut(found.items, [&](const Json& last) {
        return Json::array({found.sort_values[static_cast<std::size_t>(page.limit) - 1], last["account_id"]});
    });
    const Json counts = counts_of(context, *seen, filter);
    Json answer = api::list(std::move(found.items), next, total_of(counts, filter.proposal));
    answer["counts"] = counts;
    return answer;
}

Result<Json> show_card(Context& context, const organisation::Caller& caller, RunId id, AccountId account) {
    const auto seen = visible_run(context, caller, id, "consolidation.read");
    if (!seen) return refuse(seen.error());
    const Settings settings = Settings::from_json(seen->run.settings);
    std::optional<Json> card;
    context.database.each(
        sql::card,
        [&](const storage::Row& row) {
            if (!seen->scope.holds(row.text(13))) return;
            card = card_json(context, *seen, settings, row);
            const Measures measures = from_numbers(Json::parse(row.text(3)).get<std::map<std::string, std::int64_t>>());
            (*card)["numbers"] = numbers_view(context.rulebook, measures, account, seen->run);
        },
        id, account);
    if (!card) return refuse(RefusalClass::not_found, "api.no_such_record");
    (*card)["run"] = show_run(context, caller, id).value();
    api::Page first;
    first.limit = 20;
    (*card)["pairs"] = list_pairs(context, caller, id, {.account = account}, first).value()["items"];
    return *card;
}

Result<std::string> export_cards(Context& context, const organisation::Caller& caller, RunId id, const CardFilter& filter,
                                 documents::TableFormat format) {
    const auto seen = visible_run(context, caller, id, "consolidation.export");
    if (!seen) return refuse(seen.error());
    constexpr std::int64_t piece = 1000;
    return documents::table_bytes(format, "集约整合", columns(), [&](documents::TableWriter& writer) {
        std::int64_t after = INT64_MIN;
        for (std::int64_t after_id = 0;;) {
            const Found found = read_page(context, *seen, filter, "-overlap", after, after_id, piece);
            for (const Json& card : found.items) writer.row(cells_of(card));
            if (static_cast<std::int64_t>(found.items.size()) < piece) return;
            after = found.sort_values.back();
            after_id = found.items.back()["account_id"].get<std::int64_t>();
        }
    });
}

}  // namespace yanlu::consolidation
