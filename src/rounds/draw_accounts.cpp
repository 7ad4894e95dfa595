// The draw of a round: shown beforehand by its strata, written at the start.
#include <map>

#include "base/digest.hpp"
#include "rounds/population.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"
#include "rounds/view.hpp"
#include "supervision/rules.hpp"

namespace yanlu::rounds {
namespace {

// Before the seed is drawn any will do: it decides who is drawn and which of two equal strata gets the odd account, not how many.
constexpr const char* seed_of_preview = "preview";

Line line_of(const Round& round, const Population& population, const Drawn& drawn, LineId id) {
    const Candidate& candidate = population.candidates[drawn.candidate];
    const Eligible& account = population.accounts[drawn.candidate];
    Line line;
    line.id = id;
    line.round = round.id;
    line.account = account.account;
    line.account_name = account.name;
    line.platform = candidate.platform;
    line.account_kind = account.kind;
    line.unit = account.unit;
    line.unit_name = account.unit_name;
    line.area_code = candidate.area;
    line.area_name = population.area_names.at(candidate.area);
    line.reason = code_of(drawn.reason);
    line.ticket = drawn.ticket;
    return line;
}

std::map<Reason, std::int64_t> accounts_by_reason(const Draw& draw) {
    std::map<Reason, std::int64_t> counts;
    for (const Drawn& drawn : draw.accounts) ++counts[drawn.reason];
    return counts;
}

void write_draw(Context& context, const Round& round, const Population& population, const Draw& draw) {
    for (const Stratum& s : draw.strata)
        context.database.execute(sql::insert_stratum, round.id, s.area, population.area_names.at(s.area), s.platform, s.total, s.quota,
                                 s.always, s.drawn);
    for (const auto& [reason, accounts] : accounts_by_reason(draw))
        context.database.execute(sql::insert_reason, round.id, code_of(reason), accounts);
    std::int64_t next = storage::allocate_ids(context.database, static_cast<std::int64_t>(draw.accounts.size()));
    std::vector<Line> lines;
    lines.reserve(draw.accounts.size());
    for (const Drawn& drawn : draw.accounts) lines.push_back(line_of(round, population, drawn, LineId{next++}));
    insert_lines(context.database, lines);
}

std::string new_seed(Context& context) {
    std::string bytes(8, '\0');
    context.rng.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
    return hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

std::vector<std::string> ids_of(const std::vector<const Item*>& items) {
    std::vector<std::string> out;
    for (const Item* item : items) out.push_back(item->id);
    return out;
}

Json reasons_json(const Context& context, const Draw& draw) {
    auto counts = accounts_by_reason(draw);
    Json out = Json::array();
    for (const Reason reason : {Reason::all, Reason::lot, Reason::watch_list, Reason::offender, Reason::unseen}) {
        if (counts[reason] > 0)
            out.push_back({{"reason", code_of(reason)}, {"reason_zh", reason_zh(context, code_of(reason))}, {"accounts", counts[reason]}});
    }
    return out;
}

}  // namespace

Result<void> draw_accounts(Context& context, Round& round) {
    const Date day = counting_day(context, round);
    const Population population = population_of(context, round, day);
    if (population.candidates.empty()) return refuse(RefusalClass::conflict, "rounds.no_accounts", "scope_unit_id");
    if (round.seed.empty()) round.seed = new_seed(context);
    const Draw drawn = draw(population.candidates, terms_of(round));
    write_draw(context, round, population, drawn);
    round.items = ids_of(settings(context.rulebook).chosen(round.scope, round.items));
    round.previous = context.database.value<RoundId>(sql::previous_round, round.scope_unit, round.period_from.iso(), round.scope);
    round.drawn_on = context.clock.today();
    round.units_total = population.units;
    round.accounts_total = static_cast<std::int64_t>(population.candidates.size());
    round.accounts_drawn = static_cast<std::int64_t>(drawn.accounts.size());
    round.rules_version = context.rulebook.part<supervision::RuleSet>().version();
    return {};
}

Json preview_json(Context& context, const Round& round) {
    const Population population = population_of(context, round, counting_day(context, round));
    DrawTerms terms = terms_of(round);
    if (terms.seed.empty()) terms.seed = seed_of_preview;
    const Draw drawn = draw(population.candidates, terms);
    Json strata = Json::array();
    for (const Stratum& stratum : drawn.strata) strata.push_back(stratum_json(context, stratum, population.area_names.at(stratum.area)));
    const auto& least = settings(context.rulebook).parameter("least_share").on(round.period_to);
    return {{"accounts_total", population.candidates.size()},
            {"units_total", population.units},
            {"accounts_drawn", drawn.accounts.size()},
            {"share_percent", round.share_percent},
            {"least_share_percent", least.value},
            {"least_share_source", least.source},
            {"reasons", reasons_json(context, drawn)},
            {"strata", std::move(strata)},
            {"items", settings(context.rulebook).chosen(round.scope, round.items).size()}};
}

}  // namespace yanlu::rounds
