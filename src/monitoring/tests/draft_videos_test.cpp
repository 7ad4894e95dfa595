// Videos beside drafts on both engines, without the processes that read them: who may hand one in, whose it is, what stays and what goes.
#include "monitoring/draft_videos.hpp"

#include <filesystem>

#include <unistd.h>

#include "monitoring/post_pictures.hpp"
#include "monitoring/statements.hpp"
#include "monitoring/video_scenes.hpp"
#include "office.hpp"
#include "registry/attachments.hpp"

namespace yanlu::monitoring {
namespace {

class DraftVideos : public testing::Office {
protected:
    void SetUp() override {
        Office::SetUp();
        context.attachments = &files;
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    AttachmentId file(const organisation::Caller& who, const std::string& more = "") {
        const std::string head(
            "\0\0\0\x18"
            "ftypmp42",
            12);
        return registry::store_attachment(context, who.actor.person, "片.mp4", head + more).id;
    }
    std::int64_t add(const organisation::Caller& who) {
        const auto made = add_draft_video(context, who, {file(who)});
        return made ? (*made)["id"].get<std::int64_t>() : 0;
    }
    static pictures::VideoReading two_scenes() {
        pictures::Reading scene{"image/jpeg", 9, 9};
        scene.frame = "\xFF\xD8\xFF frame";
        pictures::VideoReading out{{scene, scene}, 700, 600};
        out.scenes[1].at_second = 8;
        return out;
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("yanlu_videos_" + std::to_string(::getpid()));
    storage::AttachmentFolder files{folder};
};

TEST_P(DraftVideos, R3_2ItIsItsOwnersAloneAndWaits) {
    const auto video = add(editor);
    ASSERT_GT(video, 0);
    const Json shown = show_draft_video(context, editor, video).value();
    EXPECT_EQ(shown["state"], "waiting");
    EXPECT_EQ(shown["file_name"], "片.mp4");
    EXPECT_TRUE(shown["progress"].is_null());
    EXPECT_EQ(code_of(show_draft_video(context, clerk, video)), "organisation.no_such_record");
    EXPECT_EQ(code_of(add_draft_video(context, clerk, {file(editor)})), "registry.no_such_file");
    EXPECT_EQ(code_of(add_draft_video(context, editor, {file(editor), {}, AccountId{101}})), "organisation.no_such_record");
    const auto page = registry::store_attachment(context, editor.actor.person, "文.pdf", "%PDF-1.4").id;
    EXPECT_EQ(code_of(add_draft_video(context, editor, {page})), "pictures.not_a_video");
    for (int i = 0; i < 4; ++i) EXPECT_GT(add(editor), 0);
    EXPECT_EQ(code_of(add_draft_video(context, editor, {file(editor)})), "monitoring.picture.videos_waiting");
    EXPECT_GT(add(clerk), 0) << "one person's do not stop another's";
}

TEST_P(DraftVideos, R3_2ScenesAreKeptWithTheirFramesAndForgottenAfterADay) {
    const auto video = add(editor);
    {
        storage::Transaction transaction(*database);
        write_scenes(context, video, two_scenes());
        database->execute(sql::settle_draft_video, video, std::string("read"), std::string(), std::string("[]"));
        transaction.commit();
    }
    const Json shown = show_draft_video(context, editor, video).value();
    EXPECT_EQ(shown["progress"], (Json{{"frames_done", 2}, {"frames_total", 2}, {"seconds", 700}, {"seconds_seen", 600}}));
    ASSERT_EQ(shown["scenes"].size(), 2U);
    EXPECT_EQ(shown["scenes"][1]["at_second"], 8);
    EXPECT_EQ(draft_video_frame(context, editor, video, 8).value(), "\xFF\xD8\xFF frame");
    EXPECT_FALSE(draft_video_frame(context, editor, video, 9));
    EXPECT_FALSE(draft_video_frame(context, clerk, video, 8));
    clock.advance(std::chrono::hours(23));
    forget_old_draft_videos(context);
    EXPECT_TRUE(show_draft_video(context, editor, video));
    clock.advance(std::chrono::hours(2));
    forget_old_draft_videos(context);
    EXPECT_EQ(code_of(show_draft_video(context, editor, video)), "organisation.no_such_record");
    EXPECT_TRUE(scenes_json(context, video).empty());
}

TEST_P(DraftVideos, R3_2OneWhoseFileIsLostSaysSo) {
    const auto video = add(editor);
    std::filesystem::remove_all(folder);
    EXPECT_EQ(read_draft_videos(context, 1), 1);
    const Json shown = show_draft_video(context, editor, video).value();
    EXPECT_EQ(shown["state"], "refused");
    EXPECT_EQ(shown["problem"], rulebook.message("pictures.file_is_gone"));
}

TEST_P(DraftVideos, R3_2AVideoOfAPostIsTakenAsSuchAndWaitsForItsOwnJob) {
    take("1", "A", "正文");
    ASSERT_TRUE(add_post_picture(context, clerk, post("1"), file(clerk)));
    const Json video = list_post_pictures(context, clerk, post("1"), 0).value()["items"][0];
    EXPECT_EQ(video["kind"], "video");
    EXPECT_TRUE(video["reading"].is_null());
    EXPECT_EQ(read_waiting_pictures(context, 5), 0);
    std::filesystem::remove_all(folder);
    EXPECT_EQ(read_waiting_videos(context, 5), 1);
}

YANLU_ON_BOTH_ENGINES(DraftVideos);

}  // namespace
}  // namespace yanlu::monitoring
