// 误报例外: a confirmed false alarm does not come back. (rule, exact words, account or everywhere), by a person, with a reason and a last
// day.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/paging.hpp"
#include "flow/domain/machine.hpp"
#include "inspect/inspect.hpp"
#include "ledger/context.hpp"
#include "ledger/perform.hpp"
#include "monitoring/domain/observed_post.hpp"
#include "monitoring/domain/post_hit.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

using HitExceptionId = Id<struct HitExceptionTag>;

// Those in force on a day, read once.
class HitExceptions {
public:
    HitExceptions(storage::Connection& database, Date day);
    // `account` 0: of a text that belongs to none.
    bool covers(std::string_view rule, const std::string& words, AccountId account) const;
    void drop_covered(const ObservedPost& post, AccountId account, std::vector<PostHit>& hits) const;
    void drop_covered(std::string_view title, std::string_view text, AccountId account, std::vector<inspect::Hit>& hits) const;

private:
    std::map<std::string, std::vector<std::int64_t>, std::less<>> accounts_;  // rule and digest of the words → accounts, 0 everywhere
};

// The words between two code points.
std::string words_between(std::string_view field, std::int64_t start, std::int64_t end);

struct NewException {
    std::string rule;
    std::string words;                      // exactly as they stand
    std::string excerpt;                    // as the hit shows them: masked where they are personal data
    std::optional<AccountId> account = {};  // nothing: everywhere
    std::int64_t hit = 0;                   // stored hit it came from; 0: a draft
    std::string reason;
    std::optional<Date> valid_to = {};
};

// Inside a transaction, by somebody who may decide there: in force at once.
Result<Json> confirm_exception(Context& context, const organisation::Caller& caller, const NewException& asked, ledger::Journal& journal);
// What somebody met in a draft: in force at once where he may decide, else a request.
Result<Json> propose_exception(Context& context, const organisation::Caller& caller, const NewException& asked);
Result<Json> act_on_exception(Context& context, const organisation::Caller& caller, HitExceptionId id, const std::string& event,
                              const std::string& reason);
struct ExceptionFilter {
    std::string state = {};
    std::string rule = {};
};
Result<Json> list_exceptions(Context& context, const organisation::Caller& caller, const ExceptionFilter& filter, const api::Page& page);

class HitExceptionProcess {
public:
    explicit HitExceptionProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};

}  // namespace yanlu::monitoring
