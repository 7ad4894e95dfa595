// A filter over filings as SQL parameters: the same for the page, the counts and the exports, so that they cannot disagree.
#pragma once

#include <functional>
#include <vector>

#include "filings/filings.hpp"

namespace yanlu::filings {

class FilingQuery {
public:
    static Result<FilingQuery> make(Context& context, const organisation::Caller& caller, std::string_view verb,
                                    const FilingFilter& filter);

    Json counts(storage::Connection& database) const;  // total, due, submitted, filed, overdue
    // One row more than the page holds, if there is one.
    std::vector<Json> page(Context& context, const api::Page& page) const;
    // All of them by due day, read piece by piece.
    void each(Context& context, const std::function<void(const Json&)>& visit) const;

private:
    FilingQuery(Date today, FilingFilter filter) : today_(today.iso()), filter_(std::move(filter)) {}
    bool is_of_city() const;  // neither scope nor account narrows it
    const storage::Statement& ascending() const;
    std::vector<storage::Value> values(std::initializer_list<storage::Value> more) const;
    std::vector<Json> read(Context& context, const storage::Statement& statement, std::initializer_list<storage::Value> more) const;

    std::string today_;
    FilingFilter filter_;
    organisation::Scope scope_;
    organisation::Scope under_ = organisation::Scope::city();
    std::string words_;
};

// The row's place in the order, for the cursor.
Json key_of(const Json& filing);

}  // namespace yanlu::filings
