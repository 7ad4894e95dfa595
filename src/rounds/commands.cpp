// Options → use cases, answers → lines of text.
#include "rounds/commands.hpp"

#include <iostream>

#include "organisation/unit_store.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"

namespace yanlu::rounds {
namespace {

constexpr int exit_done = 0;
constexpr int exit_failures = 1;
constexpr int exit_refused = 2;

int report(const Context& context, const Refusal& refusal) {
    std::cerr << context.rulebook.message(refusal.code, refusal.args) << "\n";
    return exit_refused;
}

organisation::Caller machine() { return organisation::Caller::system("cli"); }

Result<RoundPlan> plan_of(Context& context, const RoundOptions& options) {
    const auto from = Date::parse(options.from);
    const auto to = Date::parse(options.to);
    if (!from || !to) return invalid("supervision.not_a_day", from ? "to" : "from", {{"text", from ? options.to : options.from}});
    const auto root = organisation::root_unit(context.database);
    if (!root) return invalid("rounds.no_such_unit", "scope_unit_id");
    RoundPlan plan{.title = options.title,
                   .kind = options.kind,
                   .scope = options.scope,
                   .period_from = *from,
                   .period_to = *to,
                   .scope_unit = root->id,
                   .seed = options.seed};
    if (options.share != 0) plan.share_percent = options.share;
    return plan;
}

void print_counts(const Json& result) {
    if (result.is_null()) return;
    std::cout << "抽查账号 " << result["accounts_sampled"] << " 个，已检查 " << result["observed"] << "，合格 " << result["passed"]
              << "，不合格 " << result["failed"] << "，未查看 " << result["failed_to_observe"] << "，受阻 " << result["blocked"] << "\n";
    for (const Json& account : result["failures"]) {
        std::cout << "  不合格：「" << account["account_name"].get<std::string>() << "」" << account["platform_zh"].get<std::string>()
                  << " " << account["unit_name"].get<std::string>();
        for (const Json& item : account["items"]) {
            if (item["is_veto"].get<bool>()) std::cout << "；" << item["title"].get<std::string>();
        }
        std::cout << "\n";
    }
    const auto digest = result["digest"].get<std::string>();
    if (!digest.empty()) std::cout << "结果第 " << result["version"] << " 版，摘要 " << digest << "\n";
}

int print(const Json& round, const std::string& format) {
    const bool has_failures = !round["result"].is_null() && round["result"]["failed"] > 0;
    if (format == "json") {
        std::cout << round.dump(2) << "\n";
    } else {
        std::cout << round["id"] << " " << round["title"].get<std::string>() << "（" << round["state_zh"].get<std::string>() << "）\n"
                  << "在用账号 " << round["accounts_total"] << " 个，抽中 " << round["accounts_drawn"] << " 个";
        const auto seed = round["seed"].get<std::string>();
        std::cout << (seed.empty() ? "" : "，种子 " + seed) << "\n";
        print_counts(round["result"]);
    }
    return has_failures ? exit_failures : exit_done;
}

// The machine's checks come first, so that the close needs no second command.
Result<Json> close(Context& context, RoundId id) {
    if (const auto checked = act_on_round(context, machine(), id, "check", {}); !checked) return checked;
    return act_on_round(context, machine(), id, "close", {});
}

Result<Json> answer(Context& context, const RoundOptions& options) {
    const RoundId id{options.id};
    if (options.action == "draw") return act_on_round(context, machine(), id, "start", {});
    if (options.action == "close") return close(context, id);
    if (options.action == "show") return show_round(context, machine(), id);
    const auto plan = plan_of(context, options);
    if (!plan) return refuse(plan.error());
    return create_round(context, machine(), *plan);
}

}  // namespace

int round_command(const RoundOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    const auto round = answer(context, options);
    if (!round) return report(context, round.error());
    return print(*round, options.format);
}

}  // namespace yanlu::rounds
