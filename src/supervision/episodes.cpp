// One prepared evaluator runs over the days; a violation that was absent for a day begins a new episode.
#include "supervision/episodes.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace yanlu::supervision {
namespace {

using Identity = std::tuple<const Rule*, std::int64_t, std::string>;

class Replay {
public:
    explicit Replay(Context& context) : context_(context) {}

    void add_day(Date day, Instant known, const std::vector<Violation>& violations) {
        for (const Violation& violation : violations) {
            const Identity identity{violation.rule, violation.subject_id, violation.key};
            const auto [at, is_new] = running_.try_emplace(identity, Running{episodes_.size(), day});
            if (is_new) begin(violation, day, known);
            at->second.seen = day;
        }
        std::erase_if(running_, [&](const auto& item) {
            const Running& running = item.second;
            if (running.seen == day) return false;
            episodes_[running.index].last_day = running.seen;
            return true;
        });
    }

    std::vector<Episode> take() {
        std::ranges::sort(episodes_, {}, [](const Episode& e) { return std::tie(e.rule, e.subject_id, e.key, e.first_day); });
        return std::move(episodes_);
    }

private:
    struct Running {
        std::size_t index;
        Date seen;
    };

    void begin(const Violation& violation, Date day, Instant known) {
        const Subject subject = subject_of(context_, violation, day, known);
        episodes_.push_back({violation.rule->id, violation.subject_id, subject.platform_id, violation.key, day, std::nullopt});
    }

    Context& context_;
    std::vector<Episode> episodes_;
    std::map<Identity, Running> running_;
};

}  // namespace

Result<std::vector<Episode>> episodes(Context& context, Date from, Date to, Knowledge knowledge, const std::vector<std::string>& rules) {
    const auto& calendar = context.rulebook.calendar();
    if (from < calendar.first_day() || to > context.clock.today() || from > to)
        return invalid("supervision.day_not_evaluable", "from",
                       {{"day", from.iso()}, {"from", calendar.first_day().iso()}, {"to", context.clock.today().iso()}});
    const auto evaluator = Evaluator::prepare(context, {to, std::nullopt, {}, rules});
    if (!evaluator) return tl::unexpected(evaluator.error());
    Replay replay(context);
    for (Date day = from; day <= to; day = day + 1) {
        const Instant end_of_day{day.ends_at().ms - 1};
        const Instant known = knowledge == Knowledge::of_now ? evaluator->known() : std::min(evaluator->known(), end_of_day);
        replay.add_day(day, known, evaluator->on(day, known));
    }
    return replay.take();
}

Json to_json(const Episode& episode) {
    return {{"rule", episode.rule},
            {"subject_platform_id", episode.subject_platform_id},
            {"key", episode.key},
            {"first_day", episode.first_day.iso()},
            {"last_day", episode.last_day ? Json(episode.last_day->iso()) : Json(nullptr)}};
}

}  // namespace yanlu::supervision
