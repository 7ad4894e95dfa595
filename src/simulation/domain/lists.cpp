// Filings made by the day → what a system holds; what is true by the day → what the monitor sees.
#include "simulation/domain/lists.hpp"

#include <algorithm>

#include "simulation/domain/plan.hpp"

namespace yanlu::simulation {
namespace {

using Kind = PlannedChange::Kind;

bool holds(Date from, const std::optional<Date>& until, Date day) { return from <= day && (!until || day < *until); }

// The filing by which the system was last told of the account.
const PlannedOccasion* last_filing(const Plan& plan, std::size_t account, const std::string& system, Date day) {
    const PlannedOccasion* last = nullptr;
    std::optional<Date> last_done;
    for (const auto& occasion : plan.occasions) {
        const auto done = occasion.done_on.find(system);
        if (occasion.account != account || done == occasion.done_on.end() || !done->second || *done->second > day) continue;
        if (last_done && *done->second < *last_done) continue;
        last = &occasion;
        last_done = done->second;
    }
    return last;
}

const char* state_after(Occasion occasion) {
    if (occasion == Occasion::shutdown) return said_shut_down;
    return occasion == Occasion::freezing || occasion == Occasion::cancellation ? said_cancelled : said_in_use;
}

void mistype(ListedAccount& row, const std::string& field, const std::string& value) {
    if (field == "name") row.name = value;
    if (field == "certified_host") row.certified_host = value;
    if (field == "state") row.state = value;
}

bool is_lost(const Plan& plan, std::size_t account, const std::string& system, Date day) {
    return std::ranges::any_of(plan.losses, [&](const PlannedLoss& loss) {
        return loss.account == account && loss.system == system && holds(loss.from, loss.until, day);
    });
}

ListedAccount stranger_row(const Plan& plan, const PlannedStranger& stranger, const std::string& source, Date day) {
    const std::string host = unit_name(plan, stranger.host, day);
    ListedAccount row{stranger.platform, stranger.platform_account_id, stranger.name, {}, {}, said_in_use, {}};
    if (source != monitor_list) row.certified_host = row.host_unit = host;
    return row;
}

}  // namespace

std::string renamed_unit(const Plan& plan, std::size_t unit) {
    return plan.units[unit].name.substr(0, plan.city_name.size()) + "综合保障站" + std::to_string(unit);
}

std::string unit_name(const Plan& plan, std::size_t unit, Date day) {
    const bool is_renamed = std::ranges::any_of(plan.reorganisations, [&](const auto& act) {
        return act.kind == PlannedReorganisation::Kind::rename && act.unit == unit && act.day <= day;
    });
    return is_renamed ? renamed_unit(plan, unit) : plan.units[unit].name;
}

RegistryFacts registry_facts(const Plan& plan, std::size_t account, Date day) {
    const PlannedAccount& who = plan.accounts[account];
    RegistryFacts facts{who.name, who.certified_host, {}};
    std::size_t host = who.host;
    for (const auto& change : plan.changes) {
        if (change.account != account || change.day > day) continue;
        if (change.kind == Kind::rename) facts.name = change.text;
        if (change.kind == Kind::certify) facts.certified_host = change.text;
        if (change.kind == Kind::adopt) {
            host = change.unit;
            facts.certified_host = plan.units[host].name;
        }
    }
    for (const auto& act : plan.reorganisations) {
        if (act.kind == PlannedReorganisation::Kind::merge && act.unit == host && act.day <= day) host = act.other;
    }
    facts.host_unit = unit_name(plan, host, day);
    return facts;
}

std::optional<ListedAccount> listed_in_system(const Plan& plan, std::size_t account, const std::string& system, Date day) {
    const PlannedOccasion* filing = last_filing(plan, account, system, day);
    if (!filing || is_lost(plan, account, system, day)) return std::nullopt;
    const PlannedAccount& who = plan.accounts[account];
    const RegistryFacts told = registry_facts(plan, account, *filing->done_on.at(system));
    ListedAccount row{who.platform,   who.platform_account_id,       told.name,    told.certified_host,
                      told.host_unit, state_after(filing->occasion), who.opened_on};
    const auto mistake = filing->mistakes.find(system);
    const bool is_uncorrected =
        mistake != filing->mistakes.end() && !(mistake->second.corrected_on && *mistake->second.corrected_on <= day);
    if (is_uncorrected) mistype(row, mistake->second.source, mistake->second.value);
    for (const auto& miscopy : plan.miscopies) {
        if (miscopy.account == account && miscopy.system == system && holds(miscopy.from, miscopy.until, day))
            mistype(row, miscopy.field, miscopy.value);
    }
    return row;
}

std::optional<ListedAccount> listed_by_monitor(const Plan& plan, std::size_t account, Date day) {
    const PlannedAccount& who = plan.accounts[account];
    if (who.opened_on > day) return std::nullopt;
    ListedAccount row{who.platform, who.platform_account_id, who.name, who.certified_host, {}, said_in_use, {}};
    for (const auto& change : plan.changes) {
        if (change.account != account || change.effective_on.value_or(change.day) > day) continue;
        if (change.kind == Kind::rename) row.name = change.text;
        if (change.kind == Kind::certify) row.certified_host = change.text;
        if (change.kind == Kind::adopt) row.certified_host = plan.units[change.unit].name;
    }
    const bool is_blurred =
        std::ranges::any_of(plan.blurs, [&](const PlannedBlur& blur) { return blur.account == account && blur.from <= day; });
    if (is_blurred) return ListedAccount{any_wechat, {}, row.name, {}, {}, said_in_use, {}};
    const bool is_absent = std::ranges::any_of(who.absences, [&](const Span& span) { return span.holds(day); });
    if (!is_absent) return row;
    // Only whom the registry knows is looked for in vain.
    if (who.registered_on > day) return std::nullopt;
    row.state = said_gone;
    return row;
}

std::vector<ListedAccount> list_of(const Plan& plan, const std::string& source, Date day) {
    std::vector<ListedAccount> rows;
    for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
        auto row = source == monitor_list ? listed_by_monitor(plan, i, day) : listed_in_system(plan, i, source, day);
        if (row) rows.push_back(std::move(*row));
    }
    for (const auto& stranger : plan.strangers) {
        if (stranger.from <= day && stranger.lists.contains(source)) rows.push_back(stranger_row(plan, stranger, source, day));
    }
    return rows;
}

}  // namespace yanlu::simulation
