// A cache over one statement.
#include "monitoring/account_directory.hpp"

#include "monitoring/platform_names.hpp"
#include "monitoring/statements.hpp"

namespace yanlu::monitoring {

AccountId AccountDirectory::find(const std::string& platform, const std::string& platform_account_id) {
    const auto [place, is_new] = found_.try_emplace(platform + '\n' + platform_account_id);
    if (!is_new) return place->second;
    context_.database.each(
        sql::account_by_platform_id,
        [&](const storage::Row& row) {
            if (scope_.holds(row.text(1))) place->second = row.get<AccountId>(0);
        },
        platform_code(context_.rulebook, platform), platform_account_id);
    return place->second;
}

}  // namespace yanlu::monitoring
