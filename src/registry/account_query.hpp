// A filter over accounts as SQL parameters: the same for the page, the total and the export, so that they cannot disagree.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "registry/accounts.hpp"

namespace yanlu::registry {

struct FoundAccount {
    AccountId id;
    std::string name;
    std::int64_t number = 0;
    Json key(const api::Page& page) const;  // what the next page begins behind
};

class AccountQuery {
public:
    static Result<AccountQuery> make(Context& context, const organisation::Caller& caller, std::string_view verb,
                                     const AccountFilter& filter);

    Date day() const { return day_; }
    std::int64_t total(storage::Connection& database) const;
    // One row more than the page holds, if there is one.
    std::vector<FoundAccount> page(storage::Connection& database, const api::Page& page) const;
    // All of them by name, read piece by piece.
    void each(storage::Connection& database, const std::function<void(AccountId)>& visit) const;

private:
    AccountQuery(Date day, AccountFilter filter) : day_(day), day_text_(day.iso()), filter_(std::move(filter)) {}
    bool is_of_whole_city() const;
    bool is_of_all() const;  // nothing is asked for but scope and subtree
    // The filter's parameters $1–$12 and whatever a statement asks for besides; views into this object.
    std::vector<storage::Value> values(std::initializer_list<storage::Value> more) const;
    std::vector<FoundAccount> read(storage::Connection& database, const storage::Statement& statement,
                                   std::initializer_list<storage::Value> more) const;

    Date day_;
    std::string day_text_;
    AccountFilter filter_;
    organisation::Scope scope_;
    organisation::Scope under_ = organisation::Scope::city();
    std::string words_;
};

}  // namespace yanlu::registry
