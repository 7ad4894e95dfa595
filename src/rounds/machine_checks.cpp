// Findings and violations → checks of the round. A violation that no finding stands for yet is opened as one.
#include "rounds/machine_checks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/digest.hpp"
#include "rounds/checks.hpp"
#include "rounds/domain/quarters.hpp"
#include "rounds/inspection.hpp"
#include "rounds/population.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"
#include "supervision/evaluate.hpp"
#include "supervision/open_finding.hpp"

namespace yanlu::rounds {
namespace {

using Identity = std::tuple<std::string, std::string, std::int64_t, std::string>;  // rule, subject kind, subject, key

// A problem as the machine brings it.
struct Brought {
    LineId line;
    const Item* item = nullptr;
    std::string subject_kind;
    std::int64_t subject_id = 0;
    std::string key;
    bool is_serious = false;
    Date found_on;
    Json evidence = Json::object();
    std::optional<FindingId> finding;
    bool is_verified = false;  // by a person, in the finding's own process
    bool is_upheld = true;
    bool is_open = true;
    bool is_of_another_round = false;

    Identity identity() const { return {item->id, subject_kind, subject_id, key}; }
    bool is_veto() const { return item->is_veto && is_serious; }
};

Json values_of(std::string_view evidence) {
    const Json stored = Json::parse(evidence);
    return stored.contains("values") ? stored["values"] : Json::object();
}

class MachineCheck {
public:
    MachineCheck(Context& context, const organisation::Caller& caller, const Round& round, ledger::Journal& journal)
        : context_(context), caller_(caller), round_(round), journal_(journal) {
        for (const Item* item : settings(context.rulebook).chosen(round.scope, round.items)) items_.emplace(item->id, item);
        context.database.each(
            sql::accounts_of_round, [&](const storage::Row& row) { lines_.emplace(row.get<AccountId>(1), row.get<LineId>(0)); }, round.id);
        for (Check& check : checks_of_round(context.database, round.id)) {
            const Identity identity{check.item, check.subject_kind, check.subject_id, check.violation_key};
            known_.emplace(identity, std::move(check));
        }
    }

    Result<Json> run() {
        take_findings();
        if (auto taken = take_violations(); !taken) return refuse(taken.error());
        insert_checks(context_.database, new_);
        observe();
        return Json{{"problems", problems_},
                    {"to_confirm", to_confirm_},
                    {"dropped", dropped_},
                    {"observed", observed_},
                    {"added_digest", hex(sha256(added_))}};
    }

private:
    const Item* item_of(std::string_view rule) const {
        const auto found = items_.find(rule);
        return found == items_.end() ? nullptr : found->second;
    }

    void take_findings() {
        const auto brought = context_.database.all(
            sql::findings_of_round,
            [&](const storage::Row& row) {
                return Brought{.line = row.get<LineId>(0),
                               .item = item_of(row.text(2)),
                               .subject_kind = row.get<std::string>(3),
                               .subject_id = row.integer(4),
                               .key = row.get<std::string>(5),
                               .is_serious = row.text(6) == "serious",
                               .found_on = row.get<Date>(7),
                               .evidence = values_of(row.text(8)),
                               .finding = row.get<FindingId>(1),
                               .is_verified = !row.is_null(9),
                               .is_upheld = row.get<bool>(10),
                               .is_open = row.get<bool>(11),
                               .is_of_another_round = row.get<bool>(12)};
            },
            round_.id, round_.period_from.iso(), counting_day(context_, round_).iso(), round_.period_from.begins_at());
        for (const Brought& each : brought) {
            if (each.item) take_finding(each);
        }
    }

    // What was found before the period, or by another round that was looked at after its own, counts again only while it lasts: a rule's
    // where it is violated on one of the round's days, a person's while it is open.
    void take_finding(const Brought& brought) {
        const bool is_new = (brought.found_on >= round_.period_from && !brought.is_of_another_round) || !brought.is_upheld;
        if (is_new || (!brought.item->is_by_machine && brought.is_open))
            take(brought);
        else if (brought.item->is_by_machine)
            carried_.emplace(brought.identity(), brought);
    }

    Result<void> take_violations() {
        std::vector<std::string> rules;
        for (const auto& [id, item] : items_) {
            if (item->is_by_machine) rules.push_back(id);
        }
        if (rules.empty()) return {};
        const auto evaluator = supervision::Evaluator::prepare(context_, {.as_of = context_.clock.today(), .rules = rules});
        if (!evaluator) return refuse(evaluator.error());
        for (const Date day : days_of(round_, context_.clock.today())) {
            for (const auto& violation : evaluator->on(day)) {
                if (auto taken = take_violation(violation, day); !taken) return taken;
            }
        }
        return {};
    }

    Result<void> take_violation(const supervision::Violation& violation, Date day) {
        if (violation.severity == supervision::Severity::hint) return {};
        const auto line = lines_.find(account_of(violation));
        if (line == lines_.end()) return {};
        Brought brought{.line = line->second,
                        .item = item_of(violation.rule->id),
                        .subject_kind = std::string(supervision::code_of(violation.rule->subject)),
                        .subject_id = violation.subject_id,
                        .key = violation.key,
                        .is_serious = violation.severity == supervision::Severity::serious,
                        .found_on = day,
                        .evidence = violation.evidence};
        if (seen_.contains(brought.identity())) return {};
        if (const auto carried = carried_.find(brought.identity()); carried != carried_.end()) {
            take(carried->second);
            return {};
        }
        const auto known = known_.find(brought.identity());
        if (known != known_.end() && known->second.state == ItemState::cleared) return {};
        auto finding = open(violation, day);
        if (!finding) return refuse(finding.error());
        brought.finding = *finding;
        take(brought);
        return {};
    }

    AccountId account_of(const supervision::Violation& violation) {
        if (violation.rule->subject == supervision::SubjectKind::account) return AccountId{violation.subject_id};
        return context_.database.value<AccountId>(sql::account_of_post, violation.subject_id).value_or(AccountId{});
    }

    Result<FindingId> open(const supervision::Violation& violation, Date day) {
        return supervision::open_finding(context_, journal_,
                                         {.source = supervision::Source::round,
                                          .source_id = round_.id.value,
                                          .rule = violation.rule->id,
                                          .subject_kind = std::string(supervision::code_of(violation.rule->subject)),
                                          .subject_id = violation.subject_id,
                                          .key = violation.key,
                                          .evidence = violation.evidence,
                                          .severity = violation.severity,
                                          .first_day = day,
                                          .by = caller_.actor.person});
    }

    // What the machine finds is a problem, unless it would fail the account and nobody has looked at it yet.
    void take(const Brought& brought) {
        seen_.insert(brought.identity());
        const auto known = known_.find(brought.identity());
        if (known == known_.end()) {
            if (brought.is_upheld) add(brought);
            return;
        }
        Check& check = known->second;
        if (!brought.is_upheld)
            drop(check);
        else if (check.state == ItemState::to_confirm && brought.is_verified && !check.first_by)
            move(check, "confirm", ItemState::problem);
        else if (check.state == ItemState::to_confirm)
            ++to_confirm_;
        else if (check.state == ItemState::problem)
            ++problems_;
    }

    void add(const Brought& brought) {
        Check check;
        check.round = round_.id;
        check.line = brought.line;
        check.item = brought.item->id;
        check.violation_key = brought.key;
        check.subject_kind = brought.subject_kind;
        check.subject_id = brought.subject_id;
        check.is_veto = brought.is_veto();
        const auto& machine = settings(context_.rulebook).check();
        const char* event = check.is_veto && !brought.is_verified ? "find_veto" : "find";
        check.state = item_state_of(machine.transition("", event)->to).value();
        check.found_on = brought.found_on;
        check.evidence = brought.evidence;
        check.finding = brought.finding;
        check.first_at = context_.clock.now();
        added_ += canonical(check.facts());
        ++(check.state == ItemState::to_confirm ? to_confirm_ : problems_);
        new_.push_back(std::move(check));
    }

    void drop(Check& check) {
        if (check.state != ItemState::to_confirm && check.state != ItemState::problem) return;
        move(check, "drop", ItemState::cleared);
        ++dropped_;
    }

    void move(Check& check, const char* event, ItemState to) {
        const Json before = check.facts();
        const std::string from(code_of(check.state));
        check.state = to;
        update_check(context_.database, check);
        journal_.record({.subject_kind = "round_check",
                         .subject_id = check.id.value,
                         .from = from,
                         .to = std::string(code_of(to)),
                         .before = before,
                         .after = check.facts(),
                         .facts = {{"event", event}}});
        if (to == ItemState::problem) ++problems_;
    }

    // Whether the collector saw an account near enough to the round's last day.
    void observe() {
        const Date day = counting_day(context_, round_);
        const auto within = settings(context_.rulebook).value("observed_within_days", round_.period_to);
        const Instant since = (day - within).begins_at();
        struct Seen {
            LineId line;
            std::optional<Instant> observed, blocked, failed;
        };
        const auto all = context_.database.all(
            sql::observations_of_round,
            [](const storage::Row& row) {
                return Seen{row.get<LineId>(0), row.get<std::optional<Instant>>(1), row.get<std::optional<Instant>>(2),
                            row.get<std::optional<Instant>>(3)};
            },
            round_.id, day.ends_at());
        std::vector<storage::Value> values;
        std::vector<std::string> days(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Seen& seen = all[i];
            const bool is_observed = seen.observed && *seen.observed >= since;
            const bool is_blocked = seen.blocked && *seen.blocked >= since && (!seen.failed || *seen.blocked >= *seen.failed);
            if (is_observed) ++observed_;
            if (seen.observed) days[i] = Date::of(*seen.observed).iso();
            values.emplace_back(seen.line);
            values.emplace_back(is_observed ? "observed" : is_blocked ? "blocked" : "failed");
            values.emplace_back(seen.observed ? storage::Value(days[i]) : storage::Value::null(storage::Value::Type::text));
        }
        context_.database.run_batch(sql::write_observation, values, 3);
    }

    Context& context_;
    const organisation::Caller& caller_;
    const Round& round_;
    ledger::Journal& journal_;
    std::map<std::string, const Item*, std::less<>> items_;
    std::unordered_map<AccountId, LineId> lines_;
    std::map<Identity, Check> known_;
    std::map<Identity, Brought> carried_;
    std::set<Identity> seen_;
    std::vector<Check> new_;  // written together
    std::string added_;       // one entry of the ledger stands for all that a run adds, by the digest of this
    std::int64_t problems_ = 0;
    std::int64_t to_confirm_ = 0;
    std::int64_t dropped_ = 0;
    std::int64_t observed_ = 0;
};

}  // namespace

std::vector<Date> days_of(const Round& round, Date today) {
    const Date last = std::min(round.period_to, today);
    std::vector<Date> days{last};
    for (Date month = first_of_month(last); month - 1 >= round.period_from; month = first_of_month(month - 1)) days.push_back(month - 1);
    std::ranges::reverse(days);
    return days;
}

Result<Json> check_by_machine(Context& context, const organisation::Caller& caller, Round& round, ledger::Journal& journal) {
    auto found = MachineCheck(context, caller, round, journal).run();
    if (!found) return found;
    round.checked_at = context.clock.now();
    if ((*found)["to_confirm"] > 0) ask_for_confirmation(context, round);
    return found;
}

}  // namespace yanlu::rounds
