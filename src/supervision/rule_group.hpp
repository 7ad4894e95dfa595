// Rules that read the same materialized relation, as one statement: it is worked out once for all of them.
#pragma once

#include <string>
#include <vector>

#include "supervision/rules.hpp"

namespace yanlu::supervision {

struct GroupMember {
    const ComposedRule* composed;
    std::vector<std::string> evidence;  // names in the order of the statement's columns behind subject and key
};

struct RuleGroup {
    std::vector<GroupMember> members;
    Composition query;  // columns rule_number (from 0), subject_id, key, then the evidence as text; parameters as own_parameter names them
};

// Positions of the parameters of member number n that are the rule's own: "p2_max_idle_days".
std::string own_parameter(std::size_t member, std::string_view name);

// The materialized relation that a rule reads; empty: none, and the rule stays by itself.
std::string shared_relation(const Relations& relations, const Rule& rule);

RuleGroup group_of(const Relations& relations, const Frames& frames, const std::vector<const ComposedRule*>& rules);

}  // namespace yanlu::supervision
