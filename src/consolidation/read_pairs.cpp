// Pairs by rank, and the groups they form.
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

constexpr std::size_t title_length = 40;

Json side(const Rulebook& rulebook, const storage::Row& row, int from) {
    return {
        {"account_id", row.integer(from)},
        {"name", row.text(from + 1)},
        {"platform", row.text(from + 2)},
        {"platform_zh", platform_zh(rulebook, row.text(from + 2))},
        {"host_unit", organisation::unit_reference(row.get<UnitId>(from + 3), row.text(from + 4), row.text(from + 5), row.text(from + 6))},
        {"proposal", row.text(from + 8)},
        {"proposal_zh", proposal_zh(rulebook, row.text(from + 8))}};
}

std::string_view relation_of(const storage::Row& row) {
    if (row.integer(11) == row.integer(20)) return "same_host";
    if (row.integer(15) == row.integer(24)) return "same_supervising_unit";
    return row.integer(11) == row.integer(24) || row.integer(20) == row.integer(15) ? "one_line" : "apart";
}

std::string post_title(Context& context, std::int64_t post, Instant known_at) {
    const auto title = context.database.one(
        sql::title_of_post, [](const storage::Row& row) { return std::string(row.text(0).empty() ? row.text(2) : row.text(0)); }, post,
        known_at);
    return title ? shorten(*title, title_length) : std::string();
}

Json examples_view(Context& context, std::string_view stored, Instant known_at) {
    Json out = Json::array();
    for (const Json& each : Json::parse(stored)) {
        const auto a = each[0].get<std::int64_t>();
        const auto b = each[1].get<std::int64_t>();
        out.push_back({{"post_a", a},
                       {"post_b", b},
                       {"title_a", post_title(context, a, known_at)},
                       {"title_b", post_title(context, b, known_at)},
                       {"similarity", each[2]}});
    }
    return out;
}

Json pair_json(Context& context, const Run& run, const storage::Row& row) {
    const std::string relation(relation_of(row));
    return {{"place", row.integer(0)},
            {"score", row.integer(1)},
            {"shared_posts", row.integer(2)},
            {"topics", row.integer(3)},
            {"purpose", row.integer(4)},
            {"shared_of_a", row.integer(5)},
            {"shared_of_b", row.integer(6)},
            {"a", side(context.rulebook, row, 8)},
            {"b", side(context.rulebook, row, 17)},
            {"relation", relation},
            {"relation_zh", context.rulebook.message("consolidation.relation." + relation)},
            {"examples", examples_view(context, row.text(7), run.question.known_at)}};
}

}  // namespace

Result<Json> list_pairs(Context& context, const organisation::Caller& caller, RunId id, const PairFilter& filter, const api::Page& page) {
    const auto seen = visible_run(context, caller, id, "consolidation.read");
    if (!seen) return refuse(seen.error());
    Scope under = Scope::city();
    if (filter.under) {
        const std::string path = organisation::unit_path(context.database, *filter.under);
        under = path.empty() ? Scope::nothing() : Scope::subtree(path);
    }
    const std::int64_t account = filter.account ? filter.account->value : 0;
    Json items = context.database.all(
        sql::pairs_page, [&](const storage::Row& row) { return pair_json(context, seen->run, row); }, id, seen->scope.path_from,
        seen->scope.path_to, under.path_from, under.path_to, account, filter.from_score, page.after_integer(0, 0), page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["place"]}); });
    const auto total = context.database.value<std::int64_t>(sql::count_pairs, id, seen->scope.path_from, seen->scope.path_to,
                                                            under.path_from, under.path_to, account, filter.from_score);
    return api::list(std::move(items), next, *total);
}

Result<Json> list_groups(Context& context, const organisation::Caller& caller, RunId id) {
    const auto seen = visible_run(context, caller, id, "consolidation.read");
    if (!seen) return refuse(seen.error());
    const Analysis analysis = stored_analysis(context.database, seen->run);
    const Settings settings = Settings::from_json(seen->run.settings);
    std::map<std::int64_t, std::string> paths;
    const auto is_seen = [&](const Card& card) {
        auto& path = paths[card.host.value];
        if (path.empty()) path = organisation::unit_path(context.database, card.host);
        return seen->scope.holds(path);
    };
    Json items = Json::array();
    for (const auto& group :
         groups_of(candidates_of(analysis.cards), candidate_pairs_of(analysis.pairs), settings.thresholds.at("overlap_to_merge"))) {
        Json members = Json::array();
        for (const std::uint32_t place : group) {
            const Card& card = analysis.cards[place];
            if (!is_seen(card)) continue;
            members.push_back({{"account_id", card.id.value},
                               {"name", card.name},
                               {"platform_zh", platform_zh(context.rulebook, card.platform)},
                               {"worth", card.worth},
                               {"proposal", card.proposal.measure},
                               {"proposal_zh", proposal_zh(context.rulebook, card.proposal.measure)}});
        }
        if (!members.empty()) items.push_back({{"accounts", std::move(members)}, {"size", group.size()}});
    }
    return Json{{"items", std::move(items)}, {"from_score", settings.thresholds.at("overlap_to_merge")}};
}

}  // namespace yanlu::consolidation
