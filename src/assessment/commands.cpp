#include "assessment/commands.hpp"

#include <fstream>
#include <iostream>

#include "assessment/read_facts.hpp"
#include "assessment/result_store.hpp"

namespace yanlu::assessment {
namespace {

int report(const Context& context, const Refusal& refusal) {
    std::cerr << context.rulebook.message(refusal.code, refusal.args) << "\n";
    return 2;
}

Result<Date> day_of(const std::string& text, Date otherwise) {
    if (text.empty()) return otherwise;
    const auto day = Date::parse(text);
    if (!day) return invalid("supervision.not_a_day", "", {{"text", text}});
    return *day;
}

Result<Instant> known_of(const std::string& text, Instant now) {
    if (text.empty()) return now;
    if (const auto day = Date::parse(text)) return Instant{day->ends_at().ms - 1};
    const auto at = parse_instant(text);
    if (!at) return invalid("supervision.not_a_day", "", {{"text", text}});
    return *at;
}

Result<std::string> result_for(Context& context, const AssessOptions& options) {
    const auto to = day_of(options.as_of, context.clock.today());
    if (!to) return refuse(to.error());
    const auto from = day_of(options.from, *Date::from_ymd(to->year(), 1, 1));
    if (!from) return refuse(from.error());
    const auto known = known_of(options.known, context.clock.now());
    if (!known) return refuse(known.error());
    return assess_as_of(context, options.set, *from, *to, *known);
}

}  // namespace

Result<std::string> assess_as_of(Context& context, const std::string& set_id, Date from, Date to, Instant known) {
    if (to > context.clock.today()) return invalid("assessment.day_in_future", "as_of", {{"day", to.iso()}});
    if (from > to) return invalid("assessment.period_backwards", "from");
    const auto text = set_in_force(context, set_id, known);
    if (!text) return refuse(text.error());
    const IndicatorSet set = parsed(context.rulebook, *text);
    const Facts facts = read_facts(context, {from, to}, known, set);
    return canonical_result(facts, digest_of(lines_of(facts)), *text, assess(facts, set));
}

int assess_command(const AssessOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    const auto result = result_for(context, options);
    if (!result) return report(context, result.error());
    if (options.out.empty()) {
        std::cout << *result << "\n";
        return 0;
    }
    std::ofstream file(options.out, std::ios::binary);
    file << *result << "\n";
    if (!file.flush()) {
        std::cerr << options.out << "\n";
        return 2;
    }
    return 0;
}

}  // namespace yanlu::assessment
