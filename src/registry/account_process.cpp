// One row a guard; its refusal is worded in rulebook/messages/zh_CN/registry.yaml under `guard`.
#include "registry/account_process.hpp"

#include <algorithm>
#include <stdexcept>

#include "flow/machines.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_rules.hpp"
#include "registry/life_cycle_store.hpp"

namespace yanlu::registry {
namespace {

constexpr const char* filing_article = "152-2021.2.3";

struct Asked {
    Context& context;
    const organisation::Caller& caller;
    const Account& account;
    Acts acts;

    const Platform* platform() const { return context.rulebook.part<Platforms>().find(account.platform); }
    bool is_filed() const { return is_both_filed(context.database, account.id); }
    bool was(std::string_view event) const { return event_of_taking_back(state_before_closing(acts), is_filed()) == event; }
};

// The approver stands above the host. The city's office itself has nobody above it: there its leader decides.
bool is_from_above(const Asked& a) {
    if (a.caller.is_system || a.caller.actor.unit != a.account.facts.host_unit) return true;
    return organisation::city_office(a.context.database) == a.account.facts.host_unit && a.caller.role == "city_office_leader";
}

bool is_frozen_no_more(const Asked& a) {
    const auto until = frozen_until(a.acts);
    return until && *until <= a.context.clock.today();
}

struct Guard {
    std::string_view name;
    const char* code;  // of the refusal
    const char* article;
    bool (*holds)(const Asked&);
};

const std::vector<Guard>& guards() {
    static const std::vector<Guard> table{
        {"duty_holders_named", "registry.duty_holders_missing", "152-2021.3.1",
         [](const Asked& a) { return !why_not_named(a.context, a.account); }},
        {"both_filed", "registry.guard.both_filed", "152-2021.2.1", [](const Asked& a) { return a.is_filed(); }},
        {"from_above", "registry.guard.from_above", "152-2021.1", is_from_above},
        {"archive_taken", "registry.guard.archive_taken", "", [](const Asked& a) { return has_archive(a.context.database, a.account.id); }},
        {"has_freezing_period", "registry.guard.has_freezing_period", "",
         [](const Asked& a) { return a.platform() && a.platform()->has_freezing_period(); }},
        {"no_freezing_period", "registry.guard.no_freezing_period", "",
         [](const Asked& a) { return !a.platform() || !a.platform()->has_freezing_period(); }},
        {"freeze_is_over", "registry.guard.freeze_is_over", "", is_frozen_no_more},
        {"not_audited", "registry.guard.not_audited", filing_article, [](const Asked& a) { return !is_audited(a.acts); }},
        {"audited", "registry.guard.audited", filing_article, [](const Asked& a) { return is_audited(a.acts); }},
        {"was_filed", "registry.guard.was_filed", "", [](const Asked& a) { return a.was("take_back"); }},
        {"was_to_file", "registry.guard.was_to_file", "", [](const Asked& a) { return a.was("take_back_to_file"); }},
        {"was_to_complete", "registry.guard.was_to_complete", "", [](const Asked& a) { return a.was("take_back_to_complete"); }},
        {"was_shut_down", "registry.guard.was_shut_down", "", [](const Asked& a) { return a.was("take_back_shut_down"); }},
        {"advice_is_open", "registry.guard.advice_is_open", "152-2021.4.3", [](const Asked& a) { return has_open_advice(a.acts); }},
        {"request_is_open", "registry.guard.request_is_open", "", [](const Asked& a) { return open_request(a.acts) != nullptr; }},
    };
    return table;
}

const std::vector<std::string>& known_guards() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Guard& guard : guards()) out.emplace_back(guard.name);
        return out;
    }();
    return names;
}

std::optional<Refusal> guard_refusal(const Asked& asked, std::string_view name) {
    if (name == "duty_holders_named") return why_not_named(asked.context, asked.account);
    const auto guard = std::ranges::find(guards(), name, &Guard::name);
    if (guard == guards().end()) throw std::logic_error("unknown guard " + std::string(name));
    if (guard->holds(asked)) return std::nullopt;
    const auto until = frozen_until(asked.acts);
    return Refusal{.kind = RefusalClass::conflict,
                   .code = guard->code,
                   .article = guard->article,
                   .args = {{"until", until ? until->iso() : ""}, {"platform", asked.platform() ? asked.platform()->zh : ""}}};
}

}  // namespace

const flow::Machine& account_machine(const Rulebook& rulebook) {
    return rulebook.part<flow::Machines>().require("account", known_guards());
}

flow::GuardCheck guards_of(Context& context, const organisation::Caller& caller, const Account& account) {
    return [asked = Asked{context, caller, account, acts_of(context.database, account.id)}](std::string_view guard) {
        return guard_refusal(asked, guard);
    };
}

flow::GuardCheck guards_of(Context& context, const Account& account) {
    static const organisation::Caller nobody = organisation::Caller::system("registry");
    return guards_of(context, nobody, account);
}

}  // namespace yanlu::registry
