// Frozen content, narrowed to the caller's sight and put into words.
#include "rounds/result_view.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "rounds/rounds.hpp"
#include "rounds/statements.hpp"
#include "rounds/view.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;
using organisation::Scope;

Scope sight(Context& context, const Caller& caller) {
    return context.rulebook.part<organisation::Permissions>().scope_for(caller, "rounds.read_rounds").value_or(Scope::nothing());
}

// Leaves what lies in sight; an account's unit is the one of the round.
class Narrowed {
public:
    Narrowed(Context& context, const Scope& scope) : context_(context), scope_(scope) {}

    void accounts(Json& list) {
        Json kept = Json::array();
        for (Json& each : list) {
            if (!sees(UnitId{each["unit_id"].get<std::int64_t>()})) continue;
            towns_.insert(each["town"].get<std::string>());
            seen_.insert(each["account_id"].get<std::int64_t>());
            kept.push_back(std::move(each));
        }
        list = std::move(kept);
    }
    void towns(Json& list) {
        std::erase_if(list.get_ref<Json::array_t&>(), [&](const Json& each) { return !towns_.contains(each["code"].get<std::string>()); });
    }
    void rechecks(Json& list) {
        std::erase_if(list.get_ref<Json::array_t&>(),
                      [&](const Json& each) { return !seen_.contains(each["account_id"].get<std::int64_t>()); });
    }

private:
    bool sees(UnitId unit) { return scope_.holds(organisation::unit_path(context_.database, unit)); }

    Context& context_;
    const Scope& scope_;
    std::set<std::string> towns_;
    std::set<std::int64_t> seen_;
};

void narrow(Context& context, const Caller& caller, const RoundResult& result, Json& content) {
    const Scope scope = sight(context, caller);
    const auto round = load_round(context.database, result.round);
    const bool is_whole = round && scope.holds(organisation::unit_path(context.database, round->scope_unit));
    content["is_partial"] = !is_whole;
    if (is_whole) return;
    Narrowed narrowed(context, scope);
    narrowed.accounts(content["failures"]);
    narrowed.accounts(content["remarks"]);
    narrowed.towns(content["by_town"]);
    narrowed.rechecks(content["recheck"]);
}

void word(const Context& context, Json& content) {
    for (const char* list : {"failures", "remarks", "recheck"}) {
        for (Json& each : content[list]) each["platform_zh"] = platform_zh(context, each["platform"].get<std::string>());
    }
    for (const char* list : {"failures", "remarks"}) {
        for (Json& account : content[list]) {
            for (Json& item : account["items"]) {
                item["values"] = values_json(context, item["item"].get<std::string>(), item["evidence"]);
                item["article"] = api::article_reference(item["article"].get<std::string>(), context.rulebook);
            }
        }
    }
}

}  // namespace

Json result_json(Context& context, const Caller& caller, const RoundResult& result) {
    Json content = content_of(result);
    content["digest"] = result.digest;
    narrow(context, caller, result, content);
    word(context, content);
    return content;
}

Result<Json> list_results(Context& context, const Caller& caller, RoundId id) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    Json items = Json::array();
    context.database.each(
        sql::results_of_round,
        [&](const storage::Row& row) {
            items.push_back(
                {{"version", row.integer(0)},
                 {"digest", row.text(1)},
                 {"reason", row.text(2)},
                 {"changes", Json::parse(row.text(3))},
                 {"made_by", person_name(context, row.get<PersonId>(4)).value_or(context.rulebook.message("rounds.the_system"))},
                 {"made_at", rfc3339(row.get<Instant>(5))}});
        },
        id);
    return Json{{"items", std::move(items)}};
}

Result<Json> show_result(Context& context, const Caller& caller, RoundId id, std::int64_t version) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    const auto result = version == 0 ? result_of(context, id) : result_of(context, id, version);
    if (!result) return refuse(result.error());
    return result_json(context, caller, *result);
}

}  // namespace yanlu::rounds
