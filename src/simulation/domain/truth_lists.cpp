// Registry against each system and the monitor, field by field; then who stands in no registry.
#include "simulation/domain/truth_lists.hpp"

#include <array>

namespace yanlu::simulation {
namespace {

using Kind = ListedViolation::Kind;
constexpr const char* registry = "registry";
constexpr std::array<const char*, 2> systems{state_council, city_platform};
constexpr std::int64_t days_to_file = 3;

bool is_in_use(const std::string& state) { return state == said_in_use; }

class Comparison {
public:
    Comparison(const Plan& plan, const PlannedComparison& comparison) : plan_(plan), comparison_(comparison) {}

    void judge(std::size_t account, RegistryLife life) {
        account_ = account;
        life_ = life;
        if (life == RegistryLife::unknown) return judge_unregistered();
        facts_ = registry_facts(plan_, account, comparison_.day);
        for (const char* system : systems) judge_system(system);
        judge_seen();
    }

    // 瞒报 is what a person decided about it: accounts of nobody are let go.
    void judge_stranger(const PlannedStranger& stranger) {
        if (stranger.from > comparison_.day || stranger.lists == std::set<std::string>{monitor_list}) return;
        const std::string key = stranger.platform + ":" + stranger.platform_account_id;
        out_.push_back({Kind::unregistered, "2.3a-unregistered", plan_.units[stranger.host].name, key, {}, registry, comparison_.day});
    }

    std::vector<ListedViolation> take() { return std::move(out_); }

private:
    void found(Kind kind, const char* rule, const std::string& system, const std::string& key) {
        out_.push_back({kind, rule, plan_.accounts[account_].platform_account_id, key, account_, system, comparison_.day});
    }

    void judge_system(const std::string& system) {
        const auto row = listed_in_system(plan_, account_, system, comparison_.day);
        if (row) return compare_fields(*row, system);
        const bool may_still_file = comparison_.day - plan_.accounts[account_].opened_on <= days_to_file;
        if (life_ == RegistryLife::in_force && !may_still_file) found(Kind::omitted, "2.3a-omitted", system, system);
    }

    void compare_fields(const ListedAccount& row, const std::string& system) {
        compare("name", facts_.name, row.name, system);
        compare("certified_host", facts_.certified_host, row.certified_host, system);
        compare("host_unit", facts_.host_unit, row.host_unit, system);
        const bool is_said_otherwise = (life_ == RegistryLife::in_force) != is_in_use(row.state);
        if (life_ != RegistryLife::freezing && is_said_otherwise) found(Kind::misreported, "2.3a-misreported", system, system + ":state");
    }

    void compare(const char* field, const std::string& ours, const std::string& theirs, const std::string& mend_in) {
        if (!ours.empty() && !theirs.empty() && ours != theirs)
            found(Kind::misreported, "2.3a-misreported", mend_in, mend_in + ":" + field);
    }

    void judge_seen() {
        const auto row = listed_by_monitor(plan_, account_, comparison_.day);
        if (!row) return;
        const bool is_away = !is_in_use(row->state);
        if (is_away && life_ == RegistryLife::in_force) found(Kind::alive_but_gone, "2.3a-alive-but-gone", registry, monitor_list);
        if (is_away) return;
        if (life_ == RegistryLife::cancelled) return found(Kind::cancelled_but_alive, "2.3a-cancelled-but-alive", registry, monitor_list);
        compare("name", facts_.name, row->name, registry);
        compare("certified_host", facts_.certified_host, row->certified_host, registry);
    }

    // Of the plan's accounts only those that were opened without asking are seen before anybody registers them.
    void judge_unregistered() {
        const PlannedAccount& who = plan_.accounts[account_];
        if (who.entry != PlannedAccount::Entry::unauthorised || !listed_by_monitor(plan_, account_, comparison_.day)) return;
        out_.push_back({Kind::concealed,
                        "2.3a-concealed",
                        plan_.units[who.host].name,
                        who.platform + ":" + who.platform_account_id,
                        {},
                        registry,
                        is_decided_before() ? comparison_.day : comparison_.decided_on});
    }

    // A person decides once; later comparisons remember it.
    bool is_decided_before() const {
        for (const auto& earlier : plan_.comparisons) {
            if (earlier.day >= comparison_.day) break;
            if (earlier.decided_on < comparison_.day && listed_by_monitor(plan_, account_, earlier.day)) return true;
        }
        return false;
    }

    const Plan& plan_;
    const PlannedComparison& comparison_;
    std::size_t account_ = 0;
    RegistryLife life_ = RegistryLife::unknown;
    RegistryFacts facts_;
    std::vector<ListedViolation> out_;
};

}  // namespace

std::vector<ListedViolation> compare_lists(const Plan& plan, const std::vector<RegistryLife>& lives, const PlannedComparison& comparison) {
    Comparison work(plan, comparison);
    for (std::size_t i = 0; i < lives.size(); ++i) work.judge(i, lives[i]);
    for (const auto& stranger : plan.strangers) work.judge_stranger(stranger);
    return work.take();
}

}  // namespace yanlu::simulation
