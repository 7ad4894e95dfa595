// Check lists: which items a person looks at on an account, what he answers, who looks again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/paging.hpp"
#include "organisation/caller.hpp"
#include "rounds/checks.hpp"
#include "rounds/round.hpp"
#include "rounds/settings.hpp"

namespace yanlu::rounds {

struct ItemAnswer {
    std::string item;
    std::string answer;  // in_order | problem | failed_to_observe | blocked
    std::string note = {};
    std::vector<AttachmentId> attachments = {};
};

struct ListAnswers {
    std::vector<ItemAnswer> items = {};
    bool rest_is_in_order = false;  // every item that nobody answered yet
};

struct LineFilter {
    std::string verdict = {};
    std::string area = {};
    std::string platform = {};
    std::string reason = {};
    std::optional<PersonId> inspector = {};
    bool is_unassigned = false;
    std::string words = {};
};

// An account of a round with its items, as GET /round-accounts/{id} shows it.
Result<Json> show_list(Context&, const organisation::Caller&, LineId);
Result<Json> answer_list(Context&, const organisation::Caller&, LineId, const ListAnswers&);
// {items}: the running rounds in which the caller has accounts to look at, with how many are done.
Result<Json> my_lists(Context&, const organisation::Caller&);
Result<Json> list_lines(Context&, const organisation::Caller&, RoundId, const LineFilter&, const api::Page&);

// confirm, reject, take_back. Answers the account as show_list does.
Result<Json> act_on_check(Context&, const organisation::Caller&, CheckId, const std::string& action, const std::string& reason);
// confirm or reject, with the reason that the table asks for.
struct SecondLook {
    CheckId check;
    std::string action;
    std::string reason = {};
};
// Many second looks of one round by one person, all or none: a refusal names its row (decisions.3.reason). {confirmed, rejected, waiting}.
Result<Json> act_on_checks(Context&, const organisation::Caller&, RoundId, const std::vector<SecondLook>&);
// What waits for a second person, or any state.
Result<Json> list_checks(Context&, const organisation::Caller&, RoundId, const std::string& state, const api::Page&);

// A line that the caller sees: of a round that he sees, or his own to look at; or the refusal.
Result<Line> line_for(Context&, const organisation::Caller&, LineId);
// The items of the round that a person answers on this account.
std::vector<const Item*> person_items(Context&, const Round&, const Line&);

struct Progress {
    std::int64_t expected = 0;
    std::int64_t answered = 0;
};
Progress progress_of(const std::vector<const Item*>& items, const std::vector<Check>& checks);

}  // namespace yanlu::rounds
