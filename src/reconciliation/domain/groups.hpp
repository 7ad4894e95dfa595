// Several lists → groups of rows that mean one account. The lists are taken in their order: the first is the base, what no group of it
// fits becomes a group of its own, so that an account known only to the monitor and to one filing system still meets itself.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "reconciliation/domain/match.hpp"

namespace yanlu::reconciliation {

enum class SourceKind { registry, filing_system, monitor, platform_list };
std::string_view code_of(SourceKind kind);

struct ComparedList {
    SourceKind kind = SourceKind::registry;
    std::string source;        // registry, a filing system's code, monitor, a platform's code
    bool is_complete = false;  // of a platform: who is not in it is not there
    std::vector<ListedAccount> rows;
    Date as_of = {};  // of what day the list tells
};

inline constexpr std::int32_t absent = -1;

struct Group {
    std::vector<std::int32_t> rows;  // by list; `absent` where the list lacks the account
    bool is_doubted = false;         // perhaps the same as another group: existence is not judged until a person has
};

struct Doubt {
    std::uint32_t left = 0;  // groups
    std::uint32_t right = 0;
    std::size_t list = 0;  // of the right row
    int points = 0;
    bool is_ambiguous = false;
    std::vector<Evidence> evidence;
};

struct Grouping {
    std::vector<Group> groups;
    std::vector<Doubt> doubts;
    std::size_t decided = 0;  // pairs settled by what a person had decided before
};

Grouping group(std::span<const ComparedList> lists, const NameForms& forms, const PairDecisions& decisions);

// What stands for a group: its first row, with the names and ids of the others as former ones.
ListedAccount representative(std::span<const ComparedList> lists, const Group& group);

}  // namespace yanlu::reconciliation
