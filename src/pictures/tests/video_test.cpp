// Videos made here by ffmpeg from posters: which scenes are told, and that files which are none are refused.
#include "pictures/video.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "pictures/inspect_reading.hpp"
#include "pictures/tests/poster.hpp"

namespace yanlu::pictures {
namespace {

using testing::Poster;

PictureSettings settings() {
    static const Rulebook rulebook(find_rulebook());
    return PictureSettings(rulebook);
}

bool can_make_videos() { return testing::has_font("Noto Sans CJK SC") && access("/usr/bin/ffmpeg", X_OK) == 0; }

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "yanlu-video-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    // Each poster for four seconds, all of one size.
    std::string video_of(const std::vector<Poster>& posters, const std::string& suffix) const {
        std::string list;
        for (std::size_t i = 0; i < posters.size(); ++i) {
            const auto name = std::to_string(i) + ".png";
            std::ofstream(path_ / name, std::ios::binary) << testing::png_of(posters[i]);
            list += "file " + name + "\nduration 4\n";
        }
        std::ofstream(path_ / "list.txt") << list << "file " << posters.size() - 1 << ".png\n";
        const auto made = path_ / ("made" + suffix);
        const std::string command = "/usr/bin/ffmpeg -y -loglevel error -f concat -i '" + (path_ / "list.txt").string() +
                                    "' -vf 'fps=5,scale=trunc(iw/2)*2:trunc(ih/2)*2' -pix_fmt yuv420p '" + made.string() + "'";
        EXPECT_EQ(std::system(command.c_str()), 0);  // NOLINT(cert-env33-c, concurrency-mt-unsafe): the test's own words
        return bytes_of(made);
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

const std::vector<Poster> scenes = {{{"热烈庆祝中华人民共合国成立", "字幕甲：请注意防火安全"}, "Noto Sans CJK SC", 40},
                                    {{"热烈庆祝中华人民共合国成立", "字幕乙：请注意用电安全"}, "Noto Sans CJK SC", 40}};

TEST(VideoReader, R3_2EachSceneIsReadOnceWithItsSecondAndASubtitleMakesAScene) {
    if (!can_make_videos()) GTEST_SKIP() << "ffmpeg or a font of Han is not installed";
    const Folder folder;
    const Reader reader(settings());
    for (const char* suffix : {".mp4", ".webm", ".flv"}) {
        const auto read = read_video(reader, folder.video_of(scenes, suffix));
        ASSERT_TRUE(read) << suffix << " " << read.error().code;
        const auto& seen = read->scenes;
        ASSERT_EQ(seen.size(), 2U) << suffix;
        EXPECT_EQ(seen[0].at_second, 0);
        EXPECT_EQ(seen[1].at_second, 4);
        EXPECT_NE(seen[0].text.find("防火"), std::string::npos) << seen[0].text;
        EXPECT_NE(seen[1].text.find("用电"), std::string::npos) << seen[1].text;
        EXPECT_TRUE(seen[0].frame.starts_with("\xFF\xD8\xFF")) << "a small picture of the scene";
        EXPECT_LT(seen[0].frame.size(), 200'000U);
        EXPECT_NEAR(static_cast<double>(read->seconds), 8, 1) << suffix;
    }
}

TEST(VideoReader, R3_2AHitThatStaysIsToldOnce) {
    if (!can_make_videos()) GTEST_SKIP() << "ffmpeg or a font of Han is not installed";
    const Folder folder;
    const Reader reader(settings());
    const auto read = read_video(reader, folder.video_of(scenes, ".mp4"));
    ASSERT_TRUE(read) << read.error().code;
    const auto hits = inspect_scenes(inspect::Engine(find_rulebook()), settings(), read->scenes, std::nullopt);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].hit.hit.excerpt, "中华人民共合国");
    EXPECT_EQ(hits[0].first, 0);
    EXPECT_EQ(hits[0].scenes, 2);
}

TEST(VideoReader, R3_2ALongVideoIsLookedAtToItsBoundAndSaysHowFarItIs) {
    if (!can_make_videos()) GTEST_SKIP() << "ffmpeg or a font of Han is not installed";
    const Folder folder;
    PictureSettings few = settings();
    few.video.most_frames = 2;
    const std::string video = folder.video_of(scenes, ".mp4");
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    const auto read = read_video(Reader(few), video, [&](std::int64_t done, std::int64_t total) { told.emplace_back(done, total); });
    ASSERT_TRUE(read) << read.error().code;
    ASSERT_EQ(read->scenes.size(), 2U) << "two frames reach over the whole";
    EXPECT_GE(read->scenes[1].at_second, 4);
    EXPECT_EQ(told.back(), (std::pair<std::int64_t, std::int64_t>{2, 2}));
    few.video.most_seconds = 3;
    const auto begun = read_video(Reader(few), video);
    ASSERT_TRUE(begun) << begun.error().code;
    EXPECT_EQ(begun->scenes.size(), 1U);
    EXPECT_EQ(begun->seconds_seen, 3);
    EXPECT_GT(begun->seconds, begun->seconds_seen);
}

TEST(VideoReading, R3_2FramesThatAreNotWholeAreLeftOut) {
    const std::string jpeg("\xFF\xD8\xFF\xE0\x00\x04\xFF\xD9\xFF\xDA\x00\x02\x01\xFF\x00\xFF\xD9", 17);
    EXPECT_EQ(split_jpegs(jpeg + jpeg, 8).size(), 2U) << "what looks like an end within a segment is none";
    EXPECT_EQ(split_jpegs(jpeg + jpeg.substr(0, 12), 8).size(), 1U);
    EXPECT_EQ(split_jpegs(jpeg + jpeg, 1).size(), 1U);
    EXPECT_TRUE(split_jpegs("", 8).empty());
    for (std::size_t size = 0; size < jpeg.size(); ++size) EXPECT_TRUE(split_jpegs(jpeg.substr(0, size), 8).empty()) << size;
}

TEST(VideoReader, R3_2WhatIsNoVideoIsRefusedInWords) {
    const auto code_of = [](const PictureSettings& how, std::string_view bytes) {
        const Reader reader(how);
        const auto read = read_video(reader, bytes);
        return read ? std::string("read") : read.error().code;
    };
    PictureSettings without = settings();
    without.video.program = "";
    EXPECT_EQ(code_of(without, "anything"), "pictures.no_video");
    if (access("/usr/bin/ffmpeg", X_OK) != 0) GTEST_SKIP() << "ffmpeg is not installed";
    EXPECT_EQ(code_of(settings(), testing::png_of({{"12345"}})), "pictures.not_a_video");
    EXPECT_NE(code_of(settings(), std::string("\0\0\0\x18"
                                              "ftypmp42",
                                              12) +
                                      std::string(5000, 'x')),
              "read");
    PictureSettings small = settings();
    small.video.max_mib = 1;
    EXPECT_EQ(code_of(small, std::string("\0\0\0\x18"
                                         "ftypmp42",
                                         12) +
                                 std::string(std::size_t{2} << 20, 'x')),
              "pictures.file_too_large");
    // A play list may name any file of the machine.
    EXPECT_EQ(code_of(settings(), "#EXTM3U\n#EXTINF:10,\n/etc/passwd\n#EXT-X-ENDLIST\n"), "pictures.not_a_video");
}

// Takes connections at a port of this machine.
class Listener {
public:
    Listener() : number_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        auto* any = reinterpret_cast<sockaddr*>(&address);
        if (bind(number_, any, size) != 0 || listen(number_, 4) != 0 || getsockname(number_, any, &size) != 0) std::abort();
        port_ = ntohs(address.sin_port);
    }
    ~Listener() { close(number_); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    std::string port() const { return std::to_string(port_); }

private:
    int number_;
    int port_ = 0;
};

TEST(VideoReader, R3_2AProgramOfOthersReachesNeitherNetworkNorFilesNorProcesses) {
    const Folder folder;
    const Reader reader(settings());
    const auto says = [&](const std::string& words) {
        WorkOrder order = reader.order();
        order.kind = WorkOrder::Kind::program;
        order.arguments = {"/bin/bash", "-c", words};
        const auto said = reader.output_of("", order, 1000);
        return said ? *said : said.error().code;
    };
    EXPECT_EQ(says("echo here"), "here\n");
    const Listener listener;
    EXPECT_EQ(says(": 3<>/dev/tcp/127.0.0.1/" + listener.port() + " && echo reached; echo done"), "done\n");
    EXPECT_EQ(says("echo x > " + (folder.path() / "written").string() + " && echo wrote; echo done"), "done\n");
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "written"));
    EXPECT_NE(says("/bin/true && echo started"), "started\n");
}

TEST(VideoReading, R3_2ALetterThatComesIsAnotherSceneAndNoiseIsNot) {
    std::vector<std::uint8_t> scene(1296, 100);
    auto noisy = scene;
    for (std::size_t i = 0; i < noisy.size(); i += 3) noisy[i] = static_cast<std::uint8_t>(noisy[i] + 9);
    auto changed = scene;
    changed[500] = 130;
    EXPECT_TRUE(is_same_scene(scene, noisy));
    EXPECT_FALSE(is_same_scene(scene, changed));
    EXPECT_FALSE(is_same_scene(scene, {}));
    EXPECT_TRUE(is_same_scene({}, {}));
}

}  // namespace
}  // namespace yanlu::pictures
