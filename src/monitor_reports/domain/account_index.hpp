// Finds the registered account that a report means: by its permanent id, by its link, by its name on the platform. Never by likeness: a
// name that two accounts bear names neither.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace yanlu::monitor_reports {

struct KnownAccount {
    AccountId id;
    std::string platform;
    std::string platform_account_id;
    std::string name;
    std::string link;  // normalised; empty if none is on record
    UnitId host;
    std::string host_path;
};

// As the report names it; the platform and the id out of a pasted link are already taken apart.
struct NamedAccount {
    std::optional<AccountId> id = {};
    std::string platform = {};
    std::string platform_account_id = {};
    std::string link = {};  // normalised
    std::string name = {};
};

struct Match {
    const KnownAccount* account = nullptr;
    std::string_view by = "none";  // number | id | link | name | none
    bool is_ambiguous = false;     // the name stands for several
};

// "海棠镇 发布(官方)" and "海棠镇发布（官方）" are one name: width, blanks, brackets and capitals aside.
std::string name_key(std::string_view name);

class AccountIndex {
public:
    void add(KnownAccount account);
    // A former id of an account that was added.
    void add_alias(AccountId account, const std::string& platform, const std::string& platform_account_id);
    Match find(const NamedAccount& named) const;
    std::size_t size() const { return accounts_.size(); }

private:
    const KnownAccount* at(std::size_t i) const { return &accounts_[i]; }
    Match by_name(const NamedAccount& named) const;

    std::vector<KnownAccount> accounts_;
    std::map<AccountId, std::size_t> by_number_;
    std::map<std::string, std::size_t, std::less<>> by_id_;    // platform, id
    std::map<std::string, std::size_t, std::less<>> by_link_;  // first come
    std::multimap<std::string, std::size_t, std::less<>> by_name_;
};

}  // namespace yanlu::monitor_reports
