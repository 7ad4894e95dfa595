// Stored hits: how the API shows them, and their triage.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspect/inspect.hpp"
#include "ledger/context.hpp"
#include "ledger/perform.hpp"
#include "organisation/caller.hpp"
#include "storage/connection.hpp"

namespace yanlu::monitoring {

// `unit_path`: of the account's host, for what the caller may do.
Json hits_of_post(Context& context, const organisation::Caller& caller, PostId post, std::int64_t version, std::string_view unit_path);
// One row whose first columns are those of sql/hits_of_post.sql.
Json stored_hit(Context& context, const organisation::Caller& caller, const storage::Row& row, std::string_view unit_path);
// Of a picture of a post, each with its place and box.
Json hits_of_picture(Context& context, const organisation::Caller& caller, std::int64_t picture, std::string_view unit_path);
Json to_json(const Rulebook& rulebook, const inspect::Hit& hit);

// A false alarm that is not to come back: on the hit's account or everywhere, until a day (else as the rule book says).
struct Remember {
    bool is_everywhere = false;
    std::optional<Date> valid_to = {};
};

// A person's judgement on what the machine found: shown, warning, or false_alarm with a reason; feeds the false-alarm rate of the rule.
// Gives the hit as shown.
Result<Json> triage_hit(Context& context, const organisation::Caller& caller, HitId hit, const std::string& triage,
                        const std::string& reason, const std::optional<Remember>& remember = {});

}  // namespace yanlu::monitoring
