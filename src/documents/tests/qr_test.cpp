// 2.1d: what is printed as a QR code is read back from a picture; damaged, hostile and foreign pictures are refused and never decoded
// whole.
#include "documents/qr.hpp"

#include <gtest/gtest.h>

#include <turbojpeg.h>

namespace yanlu::documents {
namespace {

std::string jpeg_of(const GreyPicture& picture, int quality) {
    tjhandle encoder = tjInitCompress();
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    tjCompress2(encoder, picture.pixels.data(), static_cast<int>(picture.width), 0, static_cast<int>(picture.height), TJPF_GRAY, &bytes,
                &size, TJSAMP_GRAY, quality, 0);
    std::string out(reinterpret_cast<const char*>(bytes), size);
    tjFree(bytes);
    tjDestroy(encoder);
    return out;
}

// The code somewhere on a larger sheet, as a camera sees it.
GreyPicture on_sheet(const GreyPicture& code, std::uint32_t width, std::uint32_t height) {
    GreyPicture out{width, height, std::vector<std::uint8_t>(std::size_t{width} * height, 230)};
    for (std::uint32_t y = 0; y < code.height; ++y)
        std::copy_n(code.pixels.begin() + static_cast<std::ptrdiff_t>(std::size_t{y} * code.width), code.width,
                    out.pixels.begin() + static_cast<std::ptrdiff_t>(std::size_t{y + height / 3} * width + width / 4));
    return out;
}

TEST(Qr, WhatIsWrittenIsReadBack) {
    for (const std::string text : {"https://example.test/register/accounts/1042", "云湾市政务新媒体名录", "12345"}) {
        const auto found = read_qr(write_qr_png(text));
        ASSERT_TRUE(found.has_value()) << text;
        EXPECT_EQ(*found, std::vector<std::string>{text});
    }
}

TEST(Qr, APhotographOfASheetIsRead) {
    const auto code = read_picture(write_qr_png("https://weibo.com/u/1234567890", 6));
    ASSERT_TRUE(code.has_value());
    const auto found = read_qr(jpeg_of(on_sheet(*code, 1600, 1200), 60));
    ASSERT_TRUE(found.has_value()) << found.error().code;
    EXPECT_EQ(*found, std::vector<std::string>{"https://weibo.com/u/1234567890"});
}

TEST(Qr, ACodeWithLargeModulesIsReadAtLowerResolution) {
    const auto found = read_qr(write_qr_png("gh_0123456789ab", 60));
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(*found, std::vector<std::string>{"gh_0123456789ab"});
}

TEST(Qr, APictureWithoutACodeHoldsNone) {
    const auto found = read_qr(jpeg_of({300, 300, std::vector<std::uint8_t>(90'000, 128)}, 80));
    ASSERT_TRUE(found.has_value());
    EXPECT_TRUE(found->empty());
}

TEST(Qr, OtherBytesAreNoPicture) {
    for (const std::string bytes : {"", "GIF89a....", "<svg xmlns='http://www.w3.org/2000/svg'/>", "PK\x03\x04"})
        EXPECT_EQ(read_qr(bytes).error().code, "documents.not_a_picture");
    EXPECT_EQ(picture_type("\x89PNG\r\n\x1a\n rest"), "image/png");
    EXPECT_EQ(picture_type("\xFF\xD8\xFF\xE0"), "image/jpeg");
}

TEST(Qr, ATruncatedPictureIsRefusedOrHoldsNothing) {
    const std::string png = write_qr_png("https://example.test/");
    const std::string jpeg = jpeg_of(*read_picture(png), 80);
    // The last bytes of a PNG only say that it ends.
    for (std::size_t length = 0; length + 20 < png.size(); length += 7) EXPECT_FALSE(read_qr(png.substr(0, length)).has_value()) << length;
    for (std::size_t length = 0; length < jpeg.size() / 2; length += 7) {
        const auto found = read_qr(jpeg.substr(0, length));
        EXPECT_TRUE(!found || found->empty()) << length;
    }
}

TEST(Qr, APictureBeyondTheLimitsIsNotDecoded) {
    PictureLimits limits;
    limits.max_pixels = 10'000;
    EXPECT_EQ(read_qr(write_qr_png("https://example.test/"), limits).error().code, "documents.picture_too_large");
    limits = {.max_pixels = 1'000'000, .max_bytes = 100};
    EXPECT_EQ(read_qr(write_qr_png("https://example.test/"), limits).error().code, "documents.picture_file_too_large");
    // A head that announces 60,000 × 60,000 pixels in a few bytes.
    std::string bomb = write_qr_png("x");
    bomb.replace(16, 8, std::string("\x00\x00\xEA\x60\x00\x00\xEA\x60", 8));
    EXPECT_FALSE(read_qr(bomb).has_value());
}

TEST(Qr, ATextThatNoCodeHoldsIsAProgrammersFault) { EXPECT_THROW(write_qr_png(std::string(5000, 'x')), std::length_error); }

}  // namespace
}  // namespace yanlu::documents
