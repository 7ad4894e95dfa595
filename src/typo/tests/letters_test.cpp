#include "typo/letters.hpp"

#include <gtest/gtest.h>

namespace yanlu::typo {
namespace {

const std::vector<char32_t> some = {U'市', U'政', U'府', U'，', U'。'};

TEST(TypoLetters, WidthDigitsAndLatinAreFoldedBlanksGo) {
    const Alphabet alphabet(some);
    Line line;
    line.assign(U"市 政,2026年ABC府", alphabet);
    const std::vector<Letter> wanted{letter::boundary, alphabet.of(U'市'), alphabet.of(U'政'), alphabet.of(U'，'), letter::number,
                                     letter::unknown,  letter::latin,      alphabet.of(U'府'), letter::boundary};
    EXPECT_EQ(line.letters, wanted);
    EXPECT_EQ(line.places, (std::vector<std::uint32_t>{0, 0, 2, 3, 4, 8, 9, 12, 13}));
}

TEST(TypoLetters, KeyOfASpanIsTheKeyOfItsLetters) {
    const std::vector<Letter> letters{5, 9, 4, 4, 7, 1, 30'000};
    std::vector<std::uint64_t> prefixes{0};
    for (const Letter l : letters) prefixes.push_back(keys::next_prefix(prefixes.back(), l));
    for (std::size_t start = 0; start < letters.size(); ++start) {
        for (std::size_t n = 1; start + n <= letters.size(); ++n)
            EXPECT_EQ(keys::of_span(prefixes.data(), start, n), keys::of({letters.data() + start, n})) << start << ' ' << n;
    }
    EXPECT_NE(keys::of(std::vector<Letter>{4, 5}), keys::of(std::vector<Letter>{5, 4}));
    EXPECT_NE(keys::of(std::vector<Letter>{4}), keys::of(std::vector<Letter>{4, 0}));
}

TEST(TypoLetters, CharactersBeyondTheBasicPlaneAreUnknown) {
    const Alphabet alphabet(some);
    EXPECT_EQ(alphabet.of(U'\U00020000'), letter::unknown);
    EXPECT_EQ(alphabet.of(U'\U0001F600'), letter::unknown);
    EXPECT_EQ(alphabet.of(0xFFFFFFFF), letter::unknown);
}

}  // namespace
}  // namespace yanlu::typo
