#include "assessment/domain/measure.hpp"

namespace yanlu::assessment {
namespace {

bool names(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

std::string key(const char* kind, std::int64_t id) { return std::string(kind) + ":" + std::to_string(id); }

}  // namespace

FactIndex::FactIndex(const Facts& facts) : facts_(facts) {
    std::unordered_map<std::int64_t, std::int64_t> host;
    for (const AccountFact& each : facts.accounts) host[each.id] = each.unit;
    const auto place = [&](std::int64_t account, std::int64_t unit, auto member, const auto* fact) {
        if (account != 0) (by_account_[account].*member).push_back(fact);
        (by_unit_[unit].*member).push_back(fact);
    };
    const auto host_of = [&](std::int64_t account) {
        const auto found = host.find(account);
        return found == host.end() ? std::int64_t{0} : found->second;
    };
    for (const FilingFact& each : facts.filings) {
        place(each.account, host_of(each.account), &Records::filings, &each);
        filing_of_[{each.account, each.system + ":" + each.occasion + ":" + each.effective_on.iso()}] = each.id;
    }
    for (const FindingFact& each : facts.findings) {
        place(each.account, each.unit, &Records::findings, &each);
        findings_[each.id] = &each;
    }
    for (const RoundFailure& each : facts.failures) place(each.account, host_of(each.account), &Records::failures, &each);
    for (const RoundHeld& each : facts.rounds) place(0, each.unit, &Records::rounds, &each);
    for (const ErrorReport& each : facts.reports) place(0, each.unit, &Records::reports, &each);
    for (const Entry& each : facts.entries) place(each.account, each.unit, &Records::entries, &each);
}

// One problem has one name, whether it is seen as a finding, as a late filing or in a round (不重复扣分).
std::string FactIndex::problem_of(const FindingFact& finding) const {
    const auto filing = filing_of_.find({finding.account, finding.key});
    return filing == filing_of_.end() ? key("finding", finding.id) : key("filing", filing->second);
}

void FactIndex::add_finding(const Indicator& indicator, const IndicatorSet& set, const FindingFact& f, Measured& out) const {
    if (!names(indicator.rules, f.rule) || f.outcome == Outcome::withdrawn || f.outcome == Outcome::warning) return;
    if (f.last_day && *f.last_day < facts_.period.from) return;  // here for its order alone
    if (set.counts_from_begin && f.first_day < facts_.period.from) return;
    out.seen.push_back({{problem_of(f), f.title, f.first_day, f.account}, indicator.each, f.outcome == Outcome::confirmed});
}

// 按期办结: of the orders that fell due in the period, those answered late or not at all.
void FactIndex::add_order(const Indicator& indicator, const FindingFact& f, Measured& out) const {
    if (!f.due_at || f.outcome != Outcome::confirmed) return;
    const Date due_on = Date::of(*f.due_at);
    if (due_on < facts_.period.from || due_on > facts_.period.to) return;
    ++out.whole;
    const bool is_late = f.done_at ? *f.done_at > *f.due_at : facts_.period.to.ends_at() > *f.due_at;
    if (is_late) out.seen.push_back({{key("rectification", f.id), f.title, due_on, f.account}, indicator.each});
}

void FactIndex::add_filing(const Indicator& indicator, const FilingFact& f, Measured& out) const {
    if (f.due_on < facts_.period.from || f.due_on > facts_.period.to) return;
    ++out.whole;
    const bool is_late = f.done_on ? *f.done_on > f.due_on : facts_.period.to > f.due_on;
    if (is_late) out.seen.push_back({{key("filing", f.id), f.system_zh, f.due_on, f.account}, indicator.each});
}

void FactIndex::add_failure(const Indicator& indicator, const RoundFailure& f, Measured& out) const {
    if (!indicator.items.empty() && !names(indicator.items, f.item)) return;
    const auto finding = findings_.find(f.finding);
    if (finding != findings_.end() && finding->second->outcome == Outcome::withdrawn) return;
    const std::string problem = finding != findings_.end() ? problem_of(*finding->second)
                                : f.finding != 0           ? key("finding", f.finding)
                                                           : key("round", f.round) + ":" + std::to_string(f.account) + ":" + f.item;
    out.seen.push_back({{problem, f.title + " " + f.item_title, f.found_on, f.account}, indicator.each});
}

void FactIndex::add_report(const Indicator& indicator, const ErrorReport& r, Measured& out) const {
    const Date due_on = r.received_on + indicator.days;
    ++out.whole;
    const bool is_late = r.handled_on ? *r.handled_on > due_on : facts_.period.to > due_on;
    if (!is_late) return;
    out.seen.push_back({{key("error_report", r.id), r.number, r.received_on, 0}, r.handled_on ? indicator.each_late : indicator.each});
}

// Of a part of a year only that part of the rounds is asked for, rounded down.
void FactIndex::add_missing_rounds(const Indicator& indicator, std::size_t held, Measured& out) const {
    constexpr std::int64_t days_a_year = 365;
    const std::int64_t days = std::min(days_a_year, facts_.period.to - facts_.period.from + 1);
    out.whole = indicator.required * days / days_a_year;
    for (std::int64_t n = static_cast<std::int64_t>(held) + 1; n <= out.whole; ++n)
        out.seen.push_back({{key("missing_round", n), std::to_string(n), facts_.period.to, 0}, indicator.each});
}

void FactIndex::measure(const Indicator& indicator, const IndicatorSet& set, const Records& records, Measured& out) const {
    switch (indicator.measure) {
        case Measure::rule:
            for (const auto* each : records.findings) add_finding(indicator, set, *each, out);
            break;
        case Measure::rectification:
            for (const auto* each : records.findings) add_order(indicator, *each, out);
            break;
        case Measure::filing_punctuality:
            for (const auto* each : records.filings) add_filing(indicator, *each, out);
            break;
        case Measure::round_failures:
            for (const auto* each : records.failures) add_failure(indicator, *each, out);
            break;
        case Measure::error_reports:
            for (const auto* each : records.reports) add_report(indicator, *each, out);
            break;
        case Measure::entry:
            for (const auto* each : records.entries) {
                if (each->indicator == indicator.id)
                    out.seen.push_back({{key("entry", each->id), each->says, each->day, each->account}, each->points});
            }
            break;
        case Measure::rounds_held:
            break;  // of the whole unit: of_units
    }
}

Measured FactIndex::of_account(const Indicator& indicator, const IndicatorSet& set, std::int64_t account) const {
    Measured out;
    const auto records = by_account_.find(account);
    if (records != by_account_.end()) measure(indicator, set, records->second, out);
    std::ranges::sort(out.seen, {}, [](const Seen& s) { return std::tie(s.what.day, s.what.key); });
    return out;
}

Measured FactIndex::of_units(const Indicator& indicator, const IndicatorSet& set, const Object& object) const {
    Measured out;
    std::size_t held = 0;
    for (const MemberUnit& member : object.members) {
        const auto records = by_unit_.find(member.unit);
        if (records == by_unit_.end()) continue;
        held += records->second.rounds.size();
        measure(indicator, set, records->second, out);
    }
    if (indicator.measure == Measure::rounds_held) add_missing_rounds(indicator, held, out);
    std::ranges::sort(out.seen, {}, [](const Seen& s) { return std::tie(s.what.day, s.what.key); });
    return out;
}

}  // namespace yanlu::assessment
