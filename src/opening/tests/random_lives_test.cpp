// Applications lived through by everybody trying everything in seeded order; after each step what must always hold is checked.
#include <set>

#include <gtest/gtest.h>

#include "opening/application_process.hpp"
#include "opening/tests/desk.hpp"

namespace yanlu::opening {
namespace {

class RandomLives : public testing::OpeningSuite {
protected:
    organisation::Caller anybody() {
        auto post = posts.begin();
        std::advance(post, static_cast<long>(rng.below(posts.size())));
        return as(post->first.first, post->first.second);
    }
    ActionInput anything(std::string_view action) {
        ActionInput input;
        input.reason = "意见";
        if (action == "countersign") input.units = {rng.below(2) == 0 ? department : town};
        if (action == "send_back" && rng.below(2) == 0) input.to_step = "clerk";
        return input;
    }
    void one_step(ApplicationId id) {
        const auto& all = verbs();
        const Verb& verb = *all[rng.below(all.size())];
        if (verb.action == "register_opening") return;  // a file each: tried by itself
        const Application before = row(id);
        const auto who = anybody();
        const auto done = act(who, id, verb.action, anything(verb.action));
        if (!done) {
            EXPECT_EQ(row(id).version, before.version) << "a refusal leaves the record";
            return;
        }
        if (verb.action != "approve") return;
        EXPECT_NE(who.actor.person, before.submitted_by);
        EXPECT_NE(who.actor.person, before.written_by);
        EXPECT_EQ(before.state, "submitted");
    }
    void holds_always(ApplicationId id) {
        const Application application = row(id);
        const std::string open = "SELECT count(*) FROM todo_items WHERE done_at IS NULL AND subject_id = " + std::to_string(id.value);
        const auto waiting = count(open + " AND task <> 'answer_countersign'");
        EXPECT_EQ(waiting, application.state == "submitted" || application.state == "sent_back" || application.state == "approved" ? 1 : 0)
            << application.state;
        EXPECT_EQ(application.step() != nullptr, application.state == "submitted");
        EXPECT_EQ(application.approval_number.has_value(), application.approved_at.has_value());
        if (application.state != "approved") return;
        std::set<std::int64_t> signers;
        std::int64_t signatures = 0;
        for (const ApplicationAct& each : acts_of(*database, id)) {
            if (!each.is_signature() || each.content_number != application.content_number) continue;
            EXPECT_EQ(each.digest, application.digest) << "what was approved is what was signed";
            signers.insert(each.person.value);
            ++signatures;
        }
        EXPECT_EQ(static_cast<std::int64_t>(signers.size()), signatures) << "each signed once";
        EXPECT_GE(signatures, 1);
    }
};

TEST_P(RandomLives, NothingIsStuckAndNobodyApprovesHisOwn) {
    std::set<std::string> ends;
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        rng = SeededRng(seed);
        const auto id = submitted(town_editor(), form(town, "海棠" + std::to_string(seed), seed % 2 == 0 ? "douyin" : "weibo"));
        for (int i = 0; i < 400 && row(id).state != "approved"; ++i) {
            one_step(id);
            holds_always(id);
            clock.advance(std::chrono::hours(1));
        }
        ends.insert(row(id).state);
        if (row(id).state != "approved") continue;
        clock.set(*row(id).due_at);
        EXPECT_EQ(lapse_applications(context), 1u);
        holds_always(id);
    }
    EXPECT_TRUE(ends.contains("approved") || ends.contains("rejected")) << "some life came to an end";
}

YANLU_ON_BOTH_ENGINES(RandomLives);

}  // namespace
}  // namespace yanlu::opening
