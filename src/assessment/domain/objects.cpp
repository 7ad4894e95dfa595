#include "assessment/domain/objects.hpp"

#include <unordered_map>

namespace yanlu::assessment {
namespace {

constexpr int deepest_tree = 64;  // a tree of units has five levels; a loop in bad data ends here

class Grouping {
public:
    Grouping(const Facts& facts, const IndicatorSet& set, const Decisions& decisions) : facts_(facts), set_(set), decisions_(decisions) {
        for (const UnitFact& unit : facts.units) units_[unit.id] = &unit;
    }

    std::vector<Object> run() {
        std::map<std::int64_t, std::map<std::int64_t, MemberUnit>> groups;
        for (const UnitFact& unit : facts_.units) {
            const std::int64_t head = head_of(unit.id);
            if (head != 0) groups[head].try_emplace(unit.id, MemberUnit{unit.id, {}});
        }
        for (const AccountFact& account : facts_.accounts) {
            const std::int64_t head = head_of(account.unit);
            if (head == 0) continue;
            if (is_counted(account))
                groups[head][account.unit].accounts.push_back(&account);
            else
                ++left_out_[head];
        }
        std::vector<Object> out;
        for (auto& [head, members] : groups) add(out, head, members);
        return out;
    }

private:
    bool is_counted(const AccountFact& account) const { return account.is_in_force || set_.counts_accounts_that_ended; }

    bool is_candidate(const UnitFact& unit) const {
        if (decisions_.classes.contains(unit.id)) return true;
        return std::ranges::any_of(set_.classes, [&](const ObjectClass& each) { return holds_kind(each, unit.kind); });
    }
    static bool holds_kind(const ObjectClass& each, const std::string& kind) {
        return std::ranges::find(each.unit_kinds, kind) != each.unit_kinds.end();
    }

    std::int64_t head_of(std::int64_t id) {
        if (const auto known = heads_.find(id); known != heads_.end()) return known->second;
        std::int64_t at = id;
        std::int64_t head = 0;
        for (int depth = 0; depth < deepest_tree && at != 0 && head == 0; ++depth) {
            const auto unit = units_.find(at);
            if (unit == units_.end()) break;
            if (is_candidate(*unit->second)) head = at;
            at = unit->second->parent;
        }
        return heads_[id] = head;
    }

    const ObjectClass* class_of(const UnitFact& unit, const std::map<std::int64_t, MemberUnit>& members) const {
        if (const auto said = decisions_.classes.find(unit.id); said != decisions_.classes.end()) return set_.object_class(said->second);
        const bool runs_service = std::ranges::any_of(
            members, [](const auto& member) { return std::ranges::any_of(member.second.accounts, &AccountFact::is_service); });
        for (const ObjectClass& each : set_.classes) {
            if (holds_kind(each, unit.kind) && (!each.needs_service_account || runs_service)) return &each;
        }
        return nullptr;
    }

    void add(std::vector<Object>& out, std::int64_t head, std::map<std::int64_t, MemberUnit>& members) const {
        const auto left_out = left_out_.find(head);
        Object object{head, class_of(*units_.at(head), members), left_out == left_out_.end() ? 0 : left_out->second, {}};
        if (!object.object_class) return;
        object.members.push_back(std::move(members.at(head)));
        for (auto& [id, member] : members) {
            if (id != head) object.members.push_back(std::move(member));
        }
        out.push_back(std::move(object));
    }

    const Facts& facts_;
    const IndicatorSet& set_;
    const Decisions& decisions_;
    std::unordered_map<std::int64_t, const UnitFact*> units_;
    std::unordered_map<std::int64_t, std::int64_t> heads_;
    std::map<std::int64_t, std::int64_t> left_out_;  // accounts that ended, by head
};

}  // namespace

std::vector<Object> objects_of(const Facts& facts, const IndicatorSet& set, const Decisions& decisions) {
    return Grouping(facts, set, decisions).run();
}

}  // namespace yanlu::assessment
