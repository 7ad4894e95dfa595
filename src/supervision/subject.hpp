// What a violation is about, in the words that people use: the account, its host, the post.
#pragma once

#include <optional>
#include <string>

#include "supervision/evaluate.hpp"

namespace yanlu::supervision {

struct Subject {
    std::string platform_id;  // the platform's own id of the account or the post: how the truth file names it
    AccountId account = {};
    std::string account_name = {};
    std::string platform = {};
    UnitId host = {};
    std::string host_name = {};
    std::string host_short_name = {};
    std::string post_title = {};
};

// As of the day; of a subject that did not exist then, the version nearest to it.
Subject subject_of(Context& context, SubjectKind kind, std::int64_t id, Date day, Instant known);
inline Subject subject_of(Context& context, const Violation& violation, Date day, Instant known) {
    return subject_of(context, violation.rule->subject, violation.subject_id, day, known);
}

// The sentence that a list shows, filled from the rule's `says`.
std::string title_of(Context& context, const Violation& violation, const Subject& subject);

// The account's responsible persons of that day, by duty: frozen into a finding when it is opened.
Json duty_holders_of(Context& context, AccountId account, Date day, Instant known);

}  // namespace yanlu::supervision
