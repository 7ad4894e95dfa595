// Files of strangers, read in processes of their own: what they say, and that a hostile one harms nothing but itself.
#include "pictures/reader.hpp"

#include <chrono>
#include <csignal>
#include <future>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "documents/qr.hpp"
#include "pictures/inspect_reading.hpp"
#include "pictures/tests/poster.hpp"

namespace yanlu::pictures {
namespace {

using testing::Poster;

PictureSettings settings() {
    static const Rulebook rulebook(find_rulebook());
    return PictureSettings(rulebook);
}

std::string code_of(const auto& result) { return result ? "read" : result.error().code; }

const std::vector<std::string> notice = {"关于做好城镇燃气安全工作的通知", "各镇人民政府，市直有关单位：", "请于2026年3月15日前完成排查",
                                         "联系人手机13800138000"};
std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) out += line;
    return out;
}

TEST(PictureReader, R3_2TextOfAPosterIsReadWithThePlaceOfEachLetter) {
    if (!testing::has_font("Noto Sans CJK SC")) GTEST_SKIP() << "no font of Han is installed";
    const Reader reader(settings());
    const auto reading = reader.read(testing::png_of({notice}));
    ASSERT_TRUE(reading) << reading.error().code;
    EXPECT_EQ(reading->type, "image/png");
    EXPECT_LE(testing::error_rate(joined(notice), reading->text, true), 0.01) << reading->text;
    ASSERT_EQ(reading->letters.size(), count_code_points(reading->text));
    const auto& first = reading->letters.front().box;
    EXPECT_NEAR(first.left, 54, 8);
    EXPECT_NEAR(first.width, 36, 10);
}

// Thin, small and large strokes: what was read worse than bold when doubtful words were cut out of their lines. One poster of each.
TEST(PictureReader, R3_2PlainTextOfEveryFontIsReadWithoutHoles) {
    const Reader reader(settings());
    double wrong = 0;
    std::string told;
    int count = 0;
    for (const auto& [font, size] : std::initializer_list<std::pair<const char*, double>>{
             {"Noto Serif CJK SC", 24}, {"WenQuanYi Zen Hei", 54}, {"AR PL SungtiL GB", 36}, {"AR PL KaitiM GB", 30}}) {
        if (!testing::has_font(font)) continue;
        const std::vector<std::string> lines{"请勿携带火种进山", "遇到可疑情况请拨打96110", "预计未来3小时降雨量将达50毫米"};
        const auto reading = reader.read(testing::png_of({lines, font, size}));
        ASSERT_TRUE(reading) << reading.error().code;
        wrong += testing::error_rate(joined(lines), reading->text, true);
        told += reading->text;
        ++count;
    }
    if (count == 0) GTEST_SKIP() << "no font of Han is installed";
    EXPECT_LE(wrong / count, 0.015) << told;  // one or two of 128; the share of many posters stands in docs/quality.md
}

TEST(PictureReader, R3_2AWrongNameInAPictureIsAHitWithItsPlace) {
    if (!testing::has_font("Noto Sans CJK SC")) GTEST_SKIP() << "no font of Han is installed";
    const Reader reader(settings());
    const inspect::Engine engine(find_rulebook());
    const auto reading = reader.read(testing::jpeg_of(
        {{"热烈庆祝中华人民共合国成立", "咨询手机13800138000"}, "Noto Sans CJK SC", 40, 0, Poster::Look::white_on_red}, 80));
    ASSERT_TRUE(reading) << reading.error().code;
    const auto hits = inspect_reading(engine, settings(), *reading, std::nullopt);
    const auto of = [&](const char* kind) { return std::ranges::find_if(hits, [&](const auto& each) { return each.hit.kind == kind; }); };
    ASSERT_NE(of("serious_wording"), hits.end()) << reading->text;
    ASSERT_NE(of("personal_data"), hits.end()) << reading->text;
    EXPECT_EQ(of("serious_wording")->hit.excerpt, "中华人民共合国");
    EXPECT_NEAR(of("serious_wording")->box.width, 7 * 40, 60);  // the recogniser's boxes are right to about a letter
    EXPECT_GT(of("personal_data")->box.top, of("serious_wording")->box.top);
}

TEST(PictureReader, R3_2WhatTheRecogniserDoubtsIsOnlyAHint) {
    const inspect::Engine engine(find_rulebook());
    Reading reading{"image/png", 400, 100, 0, false, "中华人民共合国"};
    reading.letters.assign(7, {{0, 0, 10, 10}, 99});
    EXPECT_EQ(inspect_reading(engine, settings(), reading, std::nullopt).at(0).hit.severity, inspect::Severity::serious);
    reading.letters[4].certainty = 50;
    const auto doubted = inspect_reading(engine, settings(), reading, std::nullopt);
    EXPECT_EQ(doubted.at(0).hit.severity, inspect::Severity::hint);
    EXPECT_LE(doubted.at(0).hit.confidence, 500);
}

TEST(PictureReader, R3_2ACodeIsJudgedByWhereItLeads) {
    const Reader reader(settings());
    const inspect::Engine engine(find_rulebook());
    const auto rule_of = [&](const char* link) {
        const auto reading = reader.read(documents::write_qr_png(link));
        if (!reading || reading->codes.size() != 1) return std::string("unread");
        EXPECT_EQ(reading->codes[0].text, link);
        EXPECT_GT(reading->codes[0].box.width, 100);
        const auto hits = inspect_reading(engine, settings(), *reading, std::nullopt);
        return hits.empty() ? std::string() : hits[0].hit.rule;
    };
    EXPECT_EQ(rule_of("https://item.taobao.com/item.htm?id=1"), "link.shop");
    EXPECT_EQ(rule_of("https://dwz.cn/abc"), "link.shortened");
    EXPECT_EQ(rule_of("https://www.example.com/a"), "picture.code_outside");
    EXPECT_EQ(rule_of("https://www.gov.cn@example.com/a"), "picture.code_outside");
    EXPECT_EQ(rule_of("https://www.gov.cn/zhengce"), "");
}

// EXIF in a JPEG: little-endian TIFF, one directory that points to a GPS directory with a latitude.
std::string exif_with_latitude(char degrees) {
    using namespace std::string_literals;
    const std::string tiff =
        "II*\0\x08\0\0\0"s                                   // header
        "\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0"s  // GPS directory at 26
        "\x01\0\x02\0\x05\0\x03\0\0\0\x2c\0\0\0\0\0\0\0"s +  // latitude: three fractions at 44
        degrees +
        "\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0"s;
    const std::string body = "Exif\0\0"s + tiff;
    return "\xFF\xE1"s + static_cast<char>(0) + static_cast<char>(body.size() + 2) + body;
}

TEST(PictureReader, R4_2bAPositionInTheFileIsAHint) {
    const Reader reader(settings());
    const auto jpeg = testing::jpeg_of({{"12345"}}, 80);
    const auto with = [&](char degrees) { return reader.read(jpeg.substr(0, 2) + exif_with_latitude(degrees) + jpeg.substr(2)); };
    ASSERT_TRUE(with('\x17')) << code_of(with('\x17'));
    EXPECT_TRUE(with('\x17')->has_position);
    EXPECT_FALSE(with('\0')->has_position);
    const auto plain = reader.read(jpeg);
    EXPECT_FALSE(plain->has_position);
    EXPECT_LE(bits_apart(plain->hash, with('\x17')->hash), 0);
}

TEST(PictureReader, R3_2HostileFilesAreRefusedInWords) {
    PictureSettings narrow = settings();
    narrow.wall_seconds = 20;
    const Reader reader(std::move(narrow));
    const std::string png = testing::png_of({{"12345"}});
    EXPECT_EQ(code_of(reader.read("")), "pictures.not_a_picture");
    EXPECT_EQ(code_of(reader.read("MZ or any other program")), "pictures.not_a_picture");
    EXPECT_EQ(code_of(reader.read(png.substr(0, 20))), "pictures.broken");
    EXPECT_EQ(code_of(reader.read(png.substr(0, png.size() / 2))), "pictures.broken");
    EXPECT_EQ(code_of(reader.read(testing::white_png(8200, 5000))), "pictures.too_large");  // 41 megapixels in a few kilobytes
    EXPECT_EQ(code_of(reader.read(std::string(std::size_t{9} << 20, 'x'))), "pictures.file_too_large");
    EXPECT_EQ(code_of(reader.read(png)), "read");  // and the next one is read
}

// A first block that never ends, and a file of frames without end.
TEST(PictureReader, R3_2AnEndlessGifIsEnded) {
    using namespace std::string_literals;
    const std::string head = "GIF89a\x10\0\x10\0\x80\0\0\0\0\0\xff\xff\xff"s;
    const std::string frame = ",\0\0\0\0\x10\0\x10\0\0\x02\x02\x4c\x01\0"s;
    std::string endless = head;
    while (endless.size() < (std::size_t{7} << 20)) endless += frame;
    PictureSettings narrow = settings();
    narrow.processor_seconds = 5;
    const Reader reader(std::move(narrow));
    EXPECT_NE(code_of(reader.read(endless)), "read");
}

TEST(PictureReader, R3_2RandomBytesAfterAnyHeadAreRefusedOrRead) {
    const Reader reader(settings());
    std::mt19937 random(7);
    for (const std::string head : {"\x89PNG\r\n\x1a\n", "\xFF\xD8\xFF\xE1", "GIF89a", "BM", "RIFF0000WEBP"}) {
        std::string bytes = head;
        for (int i = 0; i < 4000; ++i) bytes += static_cast<char>(random());
        EXPECT_NE(code_of(reader.read(bytes)), "pictures.not_a_picture") << head;
    }
}

TEST(PictureReader, R3_2OneThatIsKilledOrSlowGivesARefusalAndTheNextIsRead) {
    PictureSettings narrow = settings();
    narrow.wall_seconds = 1;
    const std::string png = testing::png_of({{"12345"}});
    Reader reader(narrow);
    reader.on_start = [](int child) { kill(child, SIGKILL); };
    EXPECT_EQ(code_of(reader.read(png)), "pictures.reader_failed");
    reader.on_start = [](int child) { kill(child, SIGSTOP); };
    EXPECT_EQ(code_of(reader.read(png)), "pictures.took_too_long");
    narrow.wall_seconds = 60;
    EXPECT_EQ(code_of(Reader(narrow).read(png)), "read");
}

TEST(PictureReader, R3_2AFullQueueRefusesTheNext) {
    PictureSettings narrow = settings();
    narrow.at_once = 1;
    narrow.waiting = 0;
    narrow.wall_seconds = 2;
    Reader reader(std::move(narrow));
    std::promise<void> begun;
    reader.on_start = [&](int child) {
        kill(child, SIGSTOP);
        begun.set_value();
    };
    const std::string png = testing::png_of({{"12345"}});
    auto first = std::async(std::launch::async, [&] { return code_of(reader.read(png)); });
    begun.get_future().wait();
    EXPECT_EQ(code_of(reader.read(png)), "pictures.busy");
    EXPECT_EQ(first.get(), "pictures.took_too_long");
}

TEST(PictureReader, R3_2TooLittleMemoryIsARefusal) {
    PictureSettings narrow = settings();
    narrow.memory_mib = 256;
    const auto answer = code_of(Reader(std::move(narrow)).read(testing::white_png(7900, 5000)));
    EXPECT_NE(answer, "read");
}

TEST(PictureReading, R3_2WhatAWorkerSaysIsChecked) {
    Reading reading{"image/png", 10, 10, 0xF0F0F0F0F0F0F0F0ULL, false, "甲a"};
    reading.letters.assign(2, {{1, 2, 3, 4}, 90});
    const Json good = to_json(reading);
    ASSERT_TRUE(reading_of(good));
    EXPECT_EQ(reading_of(good)->hash, reading.hash);
    for (const auto& [name, bad] : std::initializer_list<std::pair<const char*, Json>>{
             {"letters", Json::array()}, {"width", 0}, {"certainty", 101}, {"codes", "x"}, {"text", 5}, {"hash", "x"}}) {
        Json changed = good;
        changed[name] = bad;
        EXPECT_FALSE(reading_of(changed)) << name;
    }
    EXPECT_FALSE(readings_of("{"));
    EXPECT_FALSE(readings_of("{}"));
}

TEST(PictureReading, R3_2TheSamePictureSmallerAndRecompressedHasNearlyTheSameHash) {
    const Reader reader(settings());
    const auto hash = [&](double size, Poster::Look look) {
        const auto reading = reader.read(testing::jpeg_of({{"11111  22", "3  44444"}, "Noto Sans CJK SC", size, 0, look}, 70));
        return reading ? reading->hash : 0;
    };
    const auto original = hash(40, Poster::Look::gradient);
    EXPECT_LE(bits_apart(original, hash(30, Poster::Look::gradient)), settings().near_bits);
    const auto other = reader.read(documents::write_qr_png("another picture"));
    EXPECT_GT(bits_apart(original, other->hash), 2 * settings().near_bits);
}

}  // namespace
}  // namespace yanlu::pictures
