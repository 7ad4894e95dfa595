// Whether two rows mean the same account: a sum of pieces of evidence, each of which can be read. Weights are points; 40 make a match.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reconciliation/domain/listed_account.hpp"
#include "reconciliation/domain/name_forms.hpp"

namespace yanlu::reconciliation {

inline constexpr int match_at = 40;
inline constexpr int doubtful_at = 28;

enum class Relation { same, former, loosely_same, shortened, near, partly, differs, alone };
std::string_view code_of(Relation relation);

struct Evidence {
    std::string_view what;  // platform, platform_account_id, link, name, host_unit, only_account
    Relation relation = Relation::differs;
    int weight = 0;
    std::string left;
    std::string right;
};

// A row with everything that comparing asks for worked out once. Texts that repeat (units, platforms) are numbers into a Vocabulary.
struct PreparedAccount {
    const ListedAccount* listed = nullptr;
    std::uint32_t platform = 0;  // 0: not said
    std::uint32_t family = 0;
    NameForm name;
    std::vector<NameForm> former_names;
    std::vector<std::uint32_t> hosts;  // units named by the row: host, certified host
    bool is_alone = false;             // the only row of its list with this host on this platform
    bool is_name_common = false;       // its list has the name several times on this platform
};

class Vocabulary {
public:
    explicit Vocabulary(const NameForms& forms) : forms_(&forms) {}
    const NameForms& forms() const { return *forms_; }
    std::uint32_t word(const std::string& text);  // 0 for the empty one
    std::uint32_t host(const std::string& name);  // units of the same strict form are the same number
    const NameForm& host_form(std::uint32_t number) const { return hosts_[number - 1]; }
    PreparedAccount prepare(const ListedAccount& listed);

private:
    const NameForms* forms_;
    std::unordered_map<std::string, std::uint32_t> words_;
    std::unordered_map<std::string, std::uint32_t> host_names_;
    std::unordered_map<std::u32string, std::uint32_t> host_numbers_;
    std::vector<NameForm> hosts_;
};

struct Score {
    int points = 0;
    bool is_certain = false;  // by a permanent id
    bool may_match = true;    // false: a person must decide, however many points (same id on two platforms)
};

// `evidence` may be null: only the score is wanted.
Score score(const Vocabulary& words, const PreparedAccount& left, const PreparedAccount& right, std::vector<Evidence>* evidence = nullptr);

}  // namespace yanlu::reconciliation
