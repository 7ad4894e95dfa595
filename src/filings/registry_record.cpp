// Accounts, units and duty holders to one record.
#include "filings/registry_record.hpp"

#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"
#include "registry/account_view.hpp"

namespace yanlu::filings {
namespace {

void add_units(Context& context, UnitId host, Date day, Record& record) {
    const Instant now = context.clock.now();
    auto unit = organisation::find_unit_as_of(context.database, host, day, now);
    if (!unit) unit = organisation::find_unit(context.database, host);
    if (!unit) return;
    record["host_unit"] = unit->facts.name;
    record["host_credit_code"] = unit->facts.credit_code.value_or("");
    record["host_area"] = unit->facts.area;
    if (!unit->facts.supervising_unit) return;
    if (const auto above = organisation::find_unit(context.database, *unit->facts.supervising_unit))
        record["supervising_unit"] = above->facts.name;
}

// Several holders of one duty stand beside each other; the telephone is the first one's.
void add_holders(Context& context, AccountId account, Date day, Record& record) {
    const auto timeline = registry::holders_of(context.database, account);
    const registry::Holders* holders = timeline.is_empty() ? nullptr : timeline.on(day);
    if (!holders) return;
    for (const auto& [duty, persons] : *holders) {
        std::string& names = record[duty];
        for (const auto& person : persons) names += (names.empty() ? "" : "、") + person.person_name;
        if (!persons.empty()) record[duty + "_phone"] = persons.front().phone;
    }
}

}  // namespace

const std::vector<std::string>& record_sources() {
    static const std::vector<std::string> all{"name",
                                              "platform",
                                              "platform_account_id",
                                              "kind",
                                              "certified_host",
                                              "host_unit",
                                              "host_credit_code",
                                              "host_area",
                                              "supervising_unit",
                                              "link",
                                              "purpose",
                                              "opened_on",
                                              "principal",
                                              "principal_phone",
                                              "leader_in_charge",
                                              "leader_in_charge_phone",
                                              "section_head",
                                              "section_head_phone",
                                              "editor",
                                              "editor_phone",
                                              "occasion",
                                              "effective_on"};
    return all;
}

Record record_of(Context& context, AccountId id, Date day) {
    const auto account = registry::find_account(context.database, id);
    if (!account) return {};
    const auto facts = registry::facts_as_of(context.database, id, day, context.clock.now()).value_or(account->facts);
    Record record{{"name", facts.name},
                  {"platform", account->platform},
                  {"platform_account_id", account->platform_account_id},
                  {"kind", registry::word(context, "kind", facts.kind)},
                  {"certified_host", facts.certified_host},
                  {"link", facts.link},
                  {"purpose", facts.purpose},
                  {"opened_on", facts.opened_on ? facts.opened_on->iso() : ""}};
    add_units(context, facts.host_unit, day, record);
    add_holders(context, id, day, record);
    return record;
}

}  // namespace yanlu::filings
