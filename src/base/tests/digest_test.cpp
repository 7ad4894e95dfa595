// Digests against published vectors, the textual forms of bytes, canonical JSON, and the seeded generator.
#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/digest.hpp"
#include "base/json.hpp"

namespace yanlu {

// FIPS 180-4 examples.
TEST(Digest, Sha256OfPublishedVectors) {
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256(std::string(1'000'000, 'a'))), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    EXPECT_EQ(sha256({"a", "", "bc"}), sha256("abc"));
}

// RFC 4648 §10.
TEST(Digest, Base64OfPublishedVectors) {
    const std::pair<const char*, const char*> vectors[] = {
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : vectors) {
        EXPECT_EQ(base64(plain), coded);
        EXPECT_EQ(unbase64(coded), plain);
    }
    EXPECT_EQ(base64url(std::vector<std::uint8_t>{0xFB, 0xFF, 0xFE, 0xFF}), "-__-_w");
    for (const char* bad : {"Zg=", "Z", "Zm9v!A==", "Zm9vY"}) EXPECT_FALSE(unbase64(bad)) << bad;
}

TEST(Digest, HexRoundTripsAndRefusesTheRest) {
    EXPECT_EQ(unhex("00fFa0"), std::string("\x00\xFF\xA0", 3));
    for (const char* bad : {"0", "0g", "é1"}) EXPECT_FALSE(unhex(bad)) << bad;
    SeededRng rng(3);
    for (int i = 0; i < 200; ++i) {
        std::vector<std::uint8_t> bytes(rng.below(40));
        rng.fill(bytes);
        const std::string raw(bytes.begin(), bytes.end());
        ASSERT_EQ(unhex(hex(bytes)), raw);
        ASSERT_EQ(unbase64(base64(raw)), raw);
    }
}

TEST(Digest, TakesExactly32Bytes) {
    EXPECT_TRUE(digest_from(std::string(32, 'x')));
    EXPECT_FALSE(digest_from(std::string(31, 'x')));
    EXPECT_FALSE(digest_from(std::string(33, 'x')));
    EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
    EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
    EXPECT_FALSE(equal_in_constant_time("abc", "ab"));
}

TEST(Json, CanonicalBytesDoNotDependOnTheOrderOfWriting) {
    Json first;
    first["b"] = 1;
    first["a"] = Json::array({"言", -5, true, nullptr});
    Json second;
    second["a"] = Json::array({"言", -5, true, nullptr});
    second["b"] = 1;
    EXPECT_EQ(canonical(first), R"({"a":["言",-5,true,null],"b":1})");
    EXPECT_EQ(canonical(first), canonical(second));
}

// RFC 8785 §3.2.2.2: the two-letter escapes, \u00xx for other control characters, nothing else escaped.
TEST(Json, CanonicalEscapes) { EXPECT_EQ(canonical(Json("\b\t\n\f\r\"\\/\x0F\u20AC")), "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u000f\u20AC\""); }

TEST(Json, CanonicalRefusesWhatDependsOnTheMachine) {
    EXPECT_THROW(canonical(Json(1.5)), std::logic_error);
    EXPECT_THROW(canonical(Json{{"deep", Json::array({Json{{"x", 0.1}}})}}), std::logic_error);
    EXPECT_THROW(canonical(Json{{"键", 1}}), std::logic_error);
    EXPECT_ANY_THROW(canonical(Json("\xFF")));
}

// The published sequence of SplitMix64 for seed 1234567: the same on every machine.
TEST(Rng, SeededSequenceIsFixed) {
    SeededRng rng(1234567);
    std::uint8_t bytes[8];
    std::uint64_t value = 0;
    rng.fill(bytes);
    for (int i = 7; i >= 0; --i) value = value << 8 | bytes[i];
    EXPECT_EQ(value, 6457827717110365317u);
}

TEST(Rng, BelowStaysBelowAndReachesAll) {
    SeededRng rng(1);
    std::vector<int> seen(6);
    for (int i = 0; i < 6'000; ++i) ++seen.at(rng.below(6));
    for (const int count : seen) EXPECT_GT(count, 800);
    EXPECT_EQ(rng.below(1), 0u);
}

}  // namespace yanlu
