// A cache over one statement.
#include "monitoring/account_directory.hpp"

#include "monitoring/statements.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitoring {
namespace {

// 新浪微博 or weibo; what is neither stays as it was written.
std::string platform_code(const Rulebook& rulebook, const std::string& written) {
    const auto* platform = rulebook.part<registry::Platforms>().titled(written);
    return platform ? platform->code : written;
}

}  // namespace

AccountId AccountDirectory::find(const std::string& platform, const std::string& platform_account_id) {
    std::string key = platform + '\n' + platform_account_id;
    if (const auto known = found_.find(key); known != found_.end()) return known->second;
    AccountId account;
    context_.database.each(
        sql::account_by_platform_id,
        [&](const storage::Row& row) {
            if (scope_.holds(row.text(1))) account = row.get<AccountId>(0);
        },
        platform_code(context_.rulebook, platform), platform_account_id);
    if (account) found_.emplace(std::move(key), account);  // what is unknown is not kept: a file may name a million strangers
    return account;
}

}  // namespace yanlu::monitoring
