// The groups that a change touches, each counted anew: domain/ladder.hpp says what follows.
#include "accountability/settle_ladder.hpp"

#include <algorithm>
#include <map>

#include "accountability/paper_drafts.hpp"
#include "accountability/settings.hpp"
#include "flow/machines.hpp"
#include "registry/account_process.hpp"

namespace yanlu::accountability {
namespace {

// One group of notifications with all that its counting needs.
struct Group {
    std::string kind;
    std::string name;
    std::vector<std::int64_t> counted;
    std::optional<AccountId> account;
    UnitId unit;  // that the case will concern
};

std::vector<std::int64_t> counted_in(const std::vector<Notification>& notifications, const auto& counts) {
    std::vector<std::int64_t> out;
    for (const Notification& each : notifications) {
        if (counts(each.standing())) out.push_back(each.id.value);
    }
    return out;
}

Group admonition_of(Context& context, const Notification& notification) {
    const LadderRules& rules = context.rulebook.part<Ladder>().rules();
    const auto same_document = standing_of_document(context.database, notification);
    // One account alone is named in the case; of several it concerns the unit.
    std::set<std::int64_t> accounts;
    for (const Notification& each : same_document) accounts.insert(each.account ? each.account->value : 0);
    const bool is_one = accounts.size() == 1 && *accounts.begin() != 0;
    return {std::string(admonition), admonition_group(notification.standing()),
            counted_in(same_document, [&](const Standing& s) { return rules.counts_for_admonition(s); }),
            is_one ? std::optional(AccountId{*accounts.begin()}) : std::nullopt, notification.holder};
}

Group closure_of(Context& context, const Notification& notification) {
    const LadderRules& rules = context.rulebook.part<Ladder>().rules();
    const int year = notification.issued_on.year();
    const auto of_year = standing_of_account(context.database, *notification.account, year);
    const auto account = account_of(context.database, notification.account);
    return {std::string(closure_advice), closure_group(notification.account->value, year),
            counted_in(of_year, [&](const Standing& s) { return rules.counts_for_closure(s); }), notification.account,
            account ? account->host : notification.holder};
}

std::vector<Proposed> proposed_of(const std::vector<Case>& cases) {
    std::vector<Proposed> out;
    for (const Case& each : cases)
        out.push_back({.id = each.id.value, .is_undecided = is_undecided(each), .is_void = is_void(each), .basis = each.basis});
    return out;
}

std::optional<Instant> limit_of_proposal(Context& context, std::string_view kind) {
    const auto* transition = machine_of(context.rulebook, kind).transition("", "propose");
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    return flow::deadline_of(context.rulebook.calendar(), hours, *transition->limit, context.clock.now()).due_at;
}

// Closure is advised of an account that can still be closed.
bool can_be_closed(Context& context, const Group& group) {
    const auto account = account_of(context.database, group.account);
    return account && registry::account_machine(context.rulebook).transition(account->state, "advise_closure");
}

// The letter says what it counts: another count is another draft.
void draft_anew(Context& context, Case& subject) {
    draft_letter(context, subject);
    note_paper(context.database, subject);
}

void propose(Context& context, ledger::Journal& journal, const Group& group, std::set<std::int64_t> basis) {
    Case made{.kind = group.kind, .state = "proposed"};
    made.proposed_for = group.name;
    made.account = group.account;
    made.unit = group.unit;
    made.basis = std::move(basis);
    made.opened_at = context.clock.now();
    made.due_at = limit_of_proposal(context, group.kind);
    insert_case(context, made);
    if (made.kind == closure_advice) draft_anew(context, made);
    move_tasks(context, made, {});
    journal.record({.subject_kind = made.kind,
                    .subject_id = made.id.value,
                    .to = made.state,
                    .after = made.facts(),
                    .facts = {{"event", "propose"}, {"notifications", made.basis.size()}}});
    journal.emit({"accountability.proposed", made.kind, made.id.value});
}

void recount(Context& context, ledger::Journal& journal, Case subject, std::set<std::int64_t> basis) {
    const Json before = subject.facts();
    subject.basis = std::move(basis);
    write_basis(context.database, subject);
    update_case(context, subject);
    if (subject.kind == closure_advice && subject.basis.size() >= least_for(context.rulebook, closure_advice)) draft_anew(context, subject);
    move_tasks(context, subject, {});
    journal.record({.subject_kind = subject.kind,
                    .subject_id = subject.id.value,
                    .from = subject.state,
                    .to = subject.state,
                    .before = before,
                    .after = subject.facts(),
                    .facts = {{"event", "recount"}, {"notifications", subject.basis.size()}}});
}

void settle(Context& context, ledger::Journal& journal, const Group& group) {
    const auto cases = cases_for(context.database, group.kind, group.name);
    const Plan plan = plan_group(group.counted, proposed_of(cases), least_for(context.rulebook, group.kind));
    if (plan.recount) {
        const auto subject = std::ranges::find(cases, plan.recount->first, [](const Case& each) { return each.id.value; });
        recount(context, journal, *subject, plan.recount->second);
    } else if (plan.propose && (group.kind != closure_advice || can_be_closed(context, group))) {
        propose(context, journal, group, *plan.propose);
    }
}

// A decided case whose notifications fell away is shown to whoever can take it back.
void tell_decided(Context& context, const Notification& touched) {
    for (const Case& each : cases_counting(context.database, touched.id.value)) {
        if (!each.closed_at && !is_undecided(each)) move_tasks(context, each, {});
    }
}

}  // namespace

void settle_ladder(Context& context, ledger::Journal& journal, const std::vector<Notification>& touched) {
    std::map<std::pair<std::string, std::string>, Group> groups;
    const auto add = [&](Group group) { groups.insert_or_assign({group.kind, group.name}, std::move(group)); };
    for (const Notification& each : touched) {
        add(admonition_of(context, each));
        if (each.account) add(closure_of(context, each));
    }
    for (const auto& [name, group] : groups) settle(context, journal, group);
    for (const Notification& each : touched) tell_decided(context, each);
}

std::size_t least_for(const Rulebook& rulebook, std::string_view kind) {
    return kind == closure_advice ? rulebook.part<Ladder>().rules().least_for_closure() : 1;
}

std::size_t still_counting(Context& context, const Case& subject) {
    const LadderRules& rules = context.rulebook.part<Ladder>().rules();
    return static_cast<std::size_t>(std::ranges::count_if(subject.basis, [&](std::int64_t id) {
        const auto notification = find_notification(context.database, NotificationId{id});
        if (!notification || notification->withdrawn_on) return false;
        const Standing standing = notification->standing();
        if (subject.kind == admonition) return rules.counts_for_admonition(standing) && admonition_group(standing) == subject.proposed_for;
        return rules.counts_for_closure(standing) && closure_group(standing.account, standing.issued_on.year()) == subject.proposed_for;
    }));
}

}  // namespace yanlu::accountability
