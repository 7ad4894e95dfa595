// One group of rows → what is wrong between the lists, each with the words of both sides. 152号 二(三): 漏报、瞒报、错报.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reconciliation/domain/groups.hpp"

namespace yanlu::reconciliation {

enum class DifferenceKind { omitted, suspected_concealed, misreported, out_of_step, cancelled_but_alive, alive_but_gone };
std::string_view code_of(DifferenceKind kind);
std::vector<std::string> difference_codes();

struct Said {
    std::size_t list = 0;
    std::int32_t row = absent;
    std::string text;
};

struct Difference {
    DifferenceKind kind = DifferenceKind::omitted;
    std::string field;    // name, platform, platform_account_id, certified_host, host_unit, state; empty where existence is meant
    std::string source;   // the list by which it was found
    std::string mend_in;  // where it must be put right: registry or a filing system; empty: first a person decides
    std::vector<Said> said;
};

struct JudgedBy {
    std::int64_t days_to_file = 3;  // 152号 二(一): an account opened within them may still be missing
};

std::vector<Difference> differences(std::span<const ComparedList> lists, const Group& group, const NameForms& forms,
                                    const JudgedBy& judged);

struct FieldChange {
    std::string_view field;
    std::string before;
    std::string after;
};

// What an account's row says otherwise than an earlier one; another writing of the same is no change.
std::vector<FieldChange> changed_fields(const ListedAccount& before, const ListedAccount& after, const NameForms& forms);

}  // namespace yanlu::reconciliation
