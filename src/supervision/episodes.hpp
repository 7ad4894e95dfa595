// A stretch of days replayed day by day into episodes: a violation with its first and last day, as the truth file of the simulator has it.
#pragma once

#include "supervision/subject.hpp"

namespace yanlu::supervision {

// Each day judged with what was known at its end, as the daily evaluation did; or with what is known now.
enum class Knowledge { of_the_day, of_now };

struct Episode {
    std::string rule;
    std::int64_t subject_id = 0;
    std::string subject_platform_id;
    std::string key;
    Date first_day;
    std::optional<Date> last_day;  // nothing: still there on the last day replayed
};

// All rules, unless `rules` names some; days outside the calendar or beyond today are refused. By rule, subject, key, first day.
Result<std::vector<Episode>> episodes(Context& context, Date from, Date to, Knowledge knowledge = Knowledge::of_the_day,
                                      const std::vector<std::string>& rules = {});

// {rule, subject_platform_id, key, first_day, last_day}, last_day null while it lasts.
Json to_json(const Episode& episode);

}  // namespace yanlu::supervision
