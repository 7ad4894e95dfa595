#include "accountability/domain/document_number.hpp"

#include <gtest/gtest.h>

namespace yanlu::accountability {
namespace {

TEST(DocumentNumber, R4_3bIsOneTextHoweverItWasTyped) {
    for (const char* typed : {"粤府办函〔2026〕12号", "粤府办函[2026]12号", "粤府办函（2026）第12号", "粤府办函【２０２６】１２号",
                              " 粤府办函 ﹝2026﹞ 012 号 "}) {
        const auto number = parse_document_number(typed);
        ASSERT_TRUE(number) << typed;
        EXPECT_EQ(number->text, "粤府办函〔2026〕12号") << typed;
        EXPECT_EQ(number->year, 2026) << typed;
    }
}

TEST(DocumentNumber, R4_3bWhatIsNoNumberIsRefused) {
    for (const char* typed :
         {"", "号", "粤府办函2026年12号", "〔2026〕12号", "粤府办函〔2026〕号", "粤府办函〔26〕12号", "粤府办函〔2026〕12",
          "粤府办函〕2026〔12号", "粤府办函〔二〇二六〕12号", "粤府办函〔2026〕0号", "粤府办函〔2026〕99999999999号"})
        EXPECT_FALSE(parse_document_number(typed)) << typed;
}

}  // namespace
}  // namespace yanlu::accountability
