// A pure read first: most events change nothing, and then nothing is written.
#include "supervision/judge_account.hpp"

#include <iterator>
#include <stdexcept>

#include "organisation/permissions.hpp"
#include "supervision/apply_difference.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;

// A rule may ask for findings, so that one opened now makes the next; no rule asks for what is opened by that.
constexpr int most_turns = 3;
// A run of more accounts is judged as a whole, which then costs no more than one by one and is one transaction.
constexpr std::size_t most_one_by_one = 100;
// The accounts of a larger unit are compared with each other by the evaluation of the whole: each would ask about all others, in turn.
constexpr std::int64_t most_beside = 50;
// Behind more events than that somebody imported or judged in masses: these wait for the evaluation of the whole.
constexpr std::int64_t most_waiting = 1000;

Json json_of(const Applied& applied) { return {{"opened", applied.opened}, {"gone", applied.gone}, {"closed", applied.closed}}; }

// One more than most_beside is enough to know that they are too many.
std::vector<AccountId> accounts_beside(Context& context, AccountId account) {
    return context.database.all(
        sql::accounts_beside, [](const storage::Row& row) { return row.get<AccountId>(0); }, account, most_beside + 1);
}

bool are_too_many(const std::vector<AccountId>& beside) { return std::ssize(beside) > most_beside; }

Result<Applied> judge_once(Context& context, const Caller& caller, const Question& question) {
    const AccountId account = *question.account;
    const auto evaluation = evaluate(context, question);
    if (!evaluation) return tl::unexpected(evaluation.error());
    if (!differs(context, *evaluation)) return Applied{};
    Applied applied;
    const auto done = ledger::perform(context, caller.command("supervision.judge_account", {{"account_id", account.value}}),
                                      [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                          applied = {};
                                          const auto last = last_evaluated_day(database);
                                          if (last && *last <= question.as_of.iso())
                                              applied = apply_difference(context, journal, *evaluation);
                                          return json_of(applied);
                                      });
    if (!done) return tl::unexpected(done.error());
    return applied;
}

void judge(Context& context, AccountId account, const std::vector<std::string>& rules = {}) {
    const auto judged = judge_account(context, Caller::system("job"), account, rules);
    if (!judged) throw std::runtime_error("the account could not be judged: " + judged.error().code);
}

// Those that compare an account with the others of its unit: when one changes, the others are to be asked too.
std::vector<std::string> rules_of_whole_units(const Context& context) {
    std::vector<std::string> out;
    for (const auto& composed : context.rulebook.part<RuleSet>().rules()) {
        if (composed.rule.looks_at_whole_unit) out.push_back(composed.rule.id);
    }
    return out;
}

// Of many runs that wait one behind the other the first has all of them judged.
void judge_all_after(Context& context, std::int64_t run) {
    if (!last_evaluated_day(context.database) || context.database.value<bool>(sql::was_evaluated_after_run, run).value_or(true)) return;
    const auto done = apply_evaluation(context, Caller::system("job"), context.clock.today());
    if (!done) throw std::runtime_error("the rules could not be evaluated: " + done.error().code);
}

void follow_posts(Context& context, const jobs::Delivery& event) {
    const auto accounts =
        context.database.all(sql::accounts_of_run, [](const storage::Row& row) { return row.get<AccountId>(0); }, event.subject_id);
    if (accounts.size() > most_one_by_one) return judge_all_after(context, event.subject_id);
    for (const AccountId account : accounts) judge(context, account);
}

bool are_masses_waiting(Context& context) { return jobs::is_outbox_longer_than(context.database, most_waiting); }

void follow_hit(Context& context, const jobs::Delivery& event) {
    if (are_masses_waiting(context)) return;
    const auto account = context.database.value<AccountId>(sql::account_of_post, event.payload.at("post_id").get<std::int64_t>());
    if (account) judge(context, *account);
}

void follow_account(Context& context, const jobs::Delivery& event) {
    // Old ledgers are taken over by the ten thousand, and hardly a rule asks about accounts that are still to be completed.
    if (event.subject_kind != "account" || event.topic == "account.taken_over") return;
    if (are_masses_waiting(context)) return;
    const AccountId account{event.subject_id};
    judge(context, account);
    const auto beside = accounts_beside(context, account);
    if (are_too_many(beside)) return;
    for (const AccountId other : beside) judge(context, other, rules_of_whole_units(context));
}

// A duty that falls due is not late yet, and comes with an event of its account where it was made.
void follow_filing(Context& context, const jobs::Delivery& event) {
    if (event.topic == "filing.due" || !event.payload.contains("account_id")) return;
    if (are_masses_waiting(context)) return;
    judge(context, AccountId{event.payload["account_id"].get<std::int64_t>()});
}

}  // namespace

Result<Json> judge_account(Context& context, const Caller& caller, AccountId account, const std::vector<std::string>& rules) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "supervision.apply_evaluation"))
        return refuse(std::move(*refusal));
    Applied all;
    if (!last_evaluated_day(context.database)) return json_of(all);
    const Question question{.as_of = context.clock.today(),
                            .rules = rules,
                            .account = account,
                            .leaves_out_whole_units = are_too_many(accounts_beside(context, account))};
    for (int turn = 0; turn < most_turns; ++turn) {
        const auto applied = judge_once(context, caller, question);
        if (!applied) return tl::unexpected(applied.error());
        if (applied->opened + applied->gone == 0) break;
        all = {all.opened + applied->opened, all.gone + applied->gone, all.closed + applied->closed};
    }
    return json_of(all);
}

std::vector<jobs::Subscription> account_subscriptions() {
    return {{"posts.taken_in", follow_posts}, {"hit.triaged", follow_hit}, {"account.", follow_account}, {"filing.", follow_filing}};
}

}  // namespace yanlu::supervision
