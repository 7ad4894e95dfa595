// One row of one list of accounts, whoever made the list; texts as they stood there, platform and link already understood.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace yanlu::reconciliation {

// What a list says of the account itself. `unsaid`: the list has no such column, or its word was not understood.
enum class Life { unsaid, in_force, shut_down, cancelled, gone };
std::string_view code_of(Life life);
Life life_named(std::string_view code);

struct ListedAccount {
    std::string name;
    std::string platform;  // code in rulebook/platforms; empty where the list says no more than the family, or nothing
    std::string family;    // wechat_official, weibo …; empty if not understood
    std::string platform_account_id;
    std::string certified_host;
    std::string host_unit;
    std::string link;     // normalised
    std::string link_id;  // the permanent id that the link carries
    Life life = Life::unsaid;
    std::optional<Date> opened_on;
    std::optional<Date> changed_on;  // of the registry: since when it says what it says
    bool has_filing_duty = true;     // 152号 一: enterprises only where their supervising unit says so
    std::vector<std::string> former_names;
    std::vector<std::string> former_ids;
};

// The permanent id, from its column or from the link.
inline const std::string& id_of(const ListedAccount& account) {
    return account.platform_account_id.empty() ? account.link_id : account.platform_account_id;
}
inline const std::string& host_of(const ListedAccount& account) {
    return account.host_unit.empty() ? account.certified_host : account.host_unit;
}

// Ids of one make only can contradict each other: gh_… and __biz, a package name and a number in a store name one account side by side.
bool are_of_one_make(std::string_view id, std::string_view other);

}  // namespace yanlu::reconciliation
