#include "assessment/read_facts.hpp"

#include "assessment/statements.hpp"
#include "registry/platforms.hpp"
#include "rounds/read_result.hpp"

namespace yanlu::assessment {
namespace {

class Reader {
public:
    Reader(Context& context, const Period& period, Instant known)
        : context_(context), from_(period.from.iso()), to_(period.to.iso()), begins_(period.from.begins_at()), ends_(period.to.ends_at()) {
        facts_.period = period;
        facts_.known_at = known;
    }

    void units() {
        each(
            sql::units_of_day,
            [&](const storage::Row& row) {
                facts_.units.push_back({row.integer(0), row.get<std::string>(1), row.get<std::string>(2), row.integer(3)});
            },
            to_, facts_.known_at);
    }

    void accounts() {
        const auto& platforms = context_.rulebook.part<registry::Platforms>();
        each(
            sql::accounts_of_period,
            [&](const storage::Row& row) {
                const auto* platform = platforms.find(row.text(2));
                AccountFact account{row.integer(0), row.get<std::string>(1), row.get<std::string>(2), row.integer(3)};
                account.is_service = row.text(4) == "service_only" || (platform && platform->is_client);
                account.is_in_force = row.integer(5) == 1;
                account.is_observed = row.integer(6) == 1;
                if (!facts_.accounts.empty() && facts_.accounts.back().id == account.id) facts_.accounts.pop_back();
                facts_.accounts.push_back(std::move(account));
            },
            from_, to_, facts_.known_at, begins_, ends_);
    }

    void posts() {
        std::map<std::int64_t, std::int64_t> posts;
        each(
            sql::posts_by_account, [&](const storage::Row& row) { posts[row.integer(0)] = row.integer(1); }, begins_, ends_,
            facts_.known_at);
        for (AccountFact& account : facts_.accounts) {
            const auto found = posts.find(account.id);
            if (found != posts.end()) account.posts = found->second;
        }
    }

    void findings() {
        each(
            sql::findings_of_assessment, [&](const storage::Row& row) { facts_.findings.push_back(finding_of(row)); }, from_, to_,
            facts_.known_at, begins_, ends_);
    }

    void filings() {
        each(
            sql::filings_of_period,
            [&](const storage::Row& row) {
                facts_.filings.push_back({row.integer(0), row.integer(1), row.get<std::string>(2), row.get<std::string>(3),
                                          row.get<std::string>(4), row.get<Date>(5), row.get<Date>(6), row.get<std::optional<Date>>(7)});
            },
            from_, to_, facts_.known_at);
    }

    // A round counts for the unit that held it; its failures, as its result stood at that moment, for the accounts.
    void rounds() {
        struct Closed {
            rounds::RoundId id;
            std::int64_t version = 0;
        };
        std::vector<Closed> closed;
        each(
            sql::rounds_of_period,
            [&](const storage::Row& row) {
                closed.push_back({row.get<rounds::RoundId>(0), row.integer(4)});
                facts_.rounds.push_back({row.integer(0), row.get<std::string>(1), row.integer(2), Date::of(row.get<Instant>(3))});
            },
            begins_, ends_, facts_.known_at);
        for (const Closed& round : closed) add_failures(rounds::result_of(context_, round.id, round.version).value());
    }

    void reports() {
        each(
            sql::reports_of_period,
            [&](const storage::Row& row) {
                facts_.reports.push_back(
                    {row.integer(0), row.integer(1), row.get<std::string>(2), row.get<Date>(3), row.get<std::optional<Date>>(4)});
            },
            from_, to_, facts_.known_at);
    }

    // Of a site that was looked at several times the newest look counts.
    void sites() {
        each(
            sql::sites_of_period,
            [&](const storage::Row& row) {
                SiteFact site{row.integer(0), row.integer(1),          row.get<std::string>(2), row.get<Date>(3),
                              row.integer(4), row.get<std::string>(5), row.get<std::string>(6)};
                const bool is_newer_look =
                    !facts_.sites.empty() && facts_.sites.back().unit == site.unit && facts_.sites.back().name == site.name;
                if (is_newer_look) facts_.sites.pop_back();
                facts_.sites.push_back(std::move(site));
            },
            from_, to_, facts_.known_at);
    }

    void entries(AssessmentId assessment) {
        each(
            sql::entries_known,
            [&](const storage::Row& row) {
                facts_.entries.push_back({row.integer(0), row.integer(1), row.integer(2), row.get<std::string>(3), row.get<Date>(4),
                                          row.integer(5), row.get<std::string>(6)});
            },
            assessment, facts_.known_at);
    }

    Facts take() { return std::move(facts_); }

private:
    template <class... Args>
    void each(const storage::Statement& statement, const storage::RowFunction& on_row, const Args&... args) {
        context_.database.each(statement, on_row, args...);
    }

    void add_failures(const rounds::RoundResult& result) {
        for (const rounds::AccountProblems& account : result.failures) {
            for (const rounds::Problem& problem : account.items)
                facts_.failures.push_back({result.round.value, result.title, account.account.value, problem.item, problem.title,
                                           problem.finding ? problem.finding->value : 0, problem.found_on});
        }
    }

    static Outcome outcome_of(const storage::Row& row) {
        const std::string_view state = row.text(9);
        if (row.text(10) == "false_alarm" || state == "not_upheld") return Outcome::withdrawn;
        if (state == "warned") return Outcome::warning;
        return row.integer(11) == 1 ? Outcome::confirmed : Outcome::unverified;
    }

    static FindingFact finding_of(const storage::Row& row) {
        FindingFact out{.id = row.integer(0),
                        .rule = row.get<std::string>(1),
                        .key = row.get<std::string>(2),
                        .title = row.get<std::string>(3),
                        .unit = row.integer(4),
                        .account = row.integer(5),
                        .subject = row.integer(6),
                        .first_day = row.get<Date>(7)};
        out.last_day = row.get<std::optional<Date>>(8);
        out.state = row.get<std::string>(9);
        out.outcome = outcome_of(row);
        out.due_at = row.get<std::optional<Instant>>(12);
        const auto closed_at = row.get<std::optional<Instant>>(13);
        const auto answered_at = row.get<std::optional<Instant>>(14);
        // An answer that was sent back for rework is none.
        const bool is_answered = answered_at && (out.state == "to_recheck" || out.state == "closed");
        out.done_at = is_answered ? answered_at : closed_at;
        return out;
    }

    Context& context_;
    std::string from_;
    std::string to_;
    Instant begins_;
    Instant ends_;
    Facts facts_;
};

using Identity = std::tuple<std::string, std::int64_t, std::string>;  // rule, subject, key

struct Stretch {
    const supervision::Rule* rule = nullptr;
    Date first;
    Date last;
    bool goes_on = false;
};

// Every violation of the rules under other parameters, with the days on which it is reported.
std::map<Identity, Stretch> stretches(const supervision::Evaluator& evaluator, const Period& period, Instant known) {
    std::map<Identity, Stretch> out;
    for (Date day = period.from; day <= period.to; day = day + 1) {
        for (const auto& violation : evaluator.on(day, known)) {
            Stretch& stretch =
                out.try_emplace({violation.rule->id, violation.subject_id, violation.key}, Stretch{violation.rule, day, day}).first->second;
            stretch.last = day;
            stretch.goes_on = day == period.to;
        }
    }
    return out;
}

std::vector<std::string> rules_touched(const supervision::RuleSet& rules, const IndicatorSet& set,
                                       const std::map<std::string, std::string>& overrides) {
    std::set<std::string> out;
    for (const Indicator& indicator : set.indicators) {
        for (const std::string& id : indicator.rules) {
            const auto* composed = rules.find(id);
            if (!composed) continue;
            for (const auto& parameter : composed->rule.parameters) {
                if (overrides.contains(parameter.name) || overrides.contains(id + "." + parameter.name)) out.insert(id);
            }
        }
    }
    return {out.begin(), out.end()};
}

// What a rule reports and no finding was opened for. Nothing where the rule speaks of something else than an account or a unit.
std::optional<FindingFact> supposed(const Facts& facts, const Identity& identity, const Stretch& stretch, std::int64_t id) {
    const auto& [rule, subject, key] = identity;
    FindingFact out{.id = id, .rule = rule, .key = key, .title = stretch.rule->title, .subject = subject, .first_day = stretch.first};
    const auto account = std::ranges::find(facts.accounts, subject, &AccountFact::id);
    const bool is_unit = std::ranges::find(facts.units, subject, &UnitFact::id) != facts.units.end();
    if (account == facts.accounts.end() && !is_unit) return std::nullopt;
    out.account = is_unit ? 0 : account->id;
    out.unit = is_unit ? subject : account->unit;
    if (!stretch.goes_on) out.last_day = stretch.last;
    out.state = "supposed";
    return out;
}

}  // namespace

Facts read_facts(Context& context, const Period& period, Instant known, const IndicatorSet& set, AssessmentId assessment) {
    Reader reader(context, period, known);
    reader.units();
    reader.accounts();
    if (set.account_to_unit == Mean::by_posts || set.unit_to_object == Mean::by_posts) reader.posts();
    reader.findings();
    reader.filings();
    reader.rounds();
    reader.reports();
    reader.sites();
    if (assessment) reader.entries(assessment);
    return reader.take();
}

Result<Facts> facts_under(Context& context, Facts facts, const IndicatorSet& set, const std::map<std::string, std::string>& overrides) {
    const auto touched = rules_touched(context.rulebook.part<supervision::RuleSet>(), set, overrides);
    const auto evaluator = supervision::Evaluator::prepare(context, {facts.period.to, facts.known_at, overrides, touched});
    if (!evaluator) return refuse(evaluator.error());
    if (touched.empty()) return facts;
    auto reported = stretches(*evaluator, facts.period, facts.known_at);
    std::erase_if(facts.findings, [&](FindingFact& finding) {
        if (std::ranges::find(touched, finding.rule) == touched.end()) return false;
        const auto found = reported.find({finding.rule, finding.subject, finding.key});
        if (found == reported.end()) return true;
        // What was decided about it holds; what nobody has looked at yet counts as if it were so, for the question is what would be.
        finding.first_day = std::min(finding.first_day, found->second.first);
        if (finding.outcome == Outcome::unverified) finding.outcome = Outcome::confirmed;
        reported.erase(found);
        return false;
    });
    std::int64_t none = 0;  // ids below zero name what no finding stands for
    for (const auto& [identity, stretch] : reported) {
        if (auto finding = supposed(facts, identity, stretch, --none)) facts.findings.push_back(std::move(*finding));
    }
    return facts;
}

}  // namespace yanlu::assessment
