// 文稿检查 of pictures: a picture, or those within a docx, are read and judged like a text. Nothing of it is stored.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "organisation/caller.hpp"
#include "pictures/inspect_reading.hpp"

namespace yanlu::monitoring {

struct AskedFile {
    std::string file_name;
    std::string bytes;                      // of a picture or a draft
    std::optional<Date> published_on = {};  // wording is judged by that day; without it, as of now
    std::optional<AccountId> account = {};
};

// Nobody without the right, and no account outside the caller's scope.
std::optional<Refusal> why_not_inspect(Context& context, const organisation::Caller& caller, std::optional<AccountId> account);

// {pictures: [{name, image, problem, reading, hits}], left_out, rulebook_version}. A picture that cannot be read says so for itself alone.
// Refused: without the right, for an account outside the caller's scope (as absent), a docx that is refused as a draft.
Result<Json> inspect_pictures(Context& context, const organisation::Caller& caller, const AskedFile& asked);

// A refusal as it was kept ({code, args}), in words; null for none.
Json problem_of(const Rulebook& rulebook, std::string_view kept);
// {type, width, height, text, certainty, has_position, codes}
Json reading_json(const pictures::Reading& reading);
// The hit as any, with place (text, code, picture) and box (null where no place is meant).
Json picture_hit_json(const Rulebook& rulebook, const pictures::PictureHit& hit);
// The words that a hit is about, exactly as they were read.
std::string words_of(const pictures::Reading& reading, const pictures::PictureHit& hit);
// By the engine in force, without confirmed false alarms; follow() is the caller's.
std::vector<pictures::PictureHit> judge_reading(Context& context, const HitExceptions& exceptions, const pictures::Reading& reading,
                                                Instant published_at, AccountId account);

}  // namespace yanlu::monitoring
