// A count → a row that stays.
#include <stdexcept>

#include "rounds/build_result.hpp"
#include "rounds/results.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds {
namespace {

void write_verdicts(Context& context, const std::vector<LineVerdict>& verdicts) {
    constexpr std::size_t width = 2;
    std::vector<storage::Value> values;
    values.reserve(verdicts.size() * width);
    for (const auto& each : verdicts) {
        values.emplace_back(each.line);
        values.emplace_back(code_of(each.verdict));
    }
    context.database.run_batch(sql::write_verdict, values, width);
}

void require_sound(const RoundResult& result) {
    std::string all;
    for (const auto& each : contradictions(result)) all += "\n" + each;
    if (!all.empty()) throw std::logic_error("the result of round " + std::to_string(result.round.value) + " contradicts itself:" + all);
}

}  // namespace

RoundResult freeze(Context& context, PersonId by, Round& round, const std::string& reason) {
    auto [result, verdicts] = count_round(context, round);
    require_sound(result);
    const auto last = result_of(context, round.id, 0);
    result.state = "closed";
    result.version = last ? last->version + 1 : 1;
    result.frozen_at = context.clock.now();
    const Json content = content_of(result);
    result.digest = digest_of(content);
    const Json changes = last ? changes_between(*last, result) : Json(nullptr);
    context.database.execute(sql::insert_result, round.id, result.version, canonical(content), result.digest, reason, changes.dump(), by,
                             *result.frozen_at);
    write_verdicts(context, verdicts);
    round.passed = result.passed;
    round.failed = result.failed;
    round.failed_to_observe = result.failed_to_observe;
    round.blocked = result.blocked;
    return result;
}

}  // namespace yanlu::rounds
