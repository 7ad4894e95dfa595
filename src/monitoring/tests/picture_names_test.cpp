// Cells and pages as people and editors write them.
#include "monitoring/domain/picture_names.hpp"

#include <gtest/gtest.h>

namespace yanlu::monitoring {
namespace {

using Names = std::vector<std::string>;

TEST(PictureNames, R3_2ACellHoldsAddressesAndFileNames) {
    EXPECT_EQ(picture_names(""), Names{});
    EXPECT_EQ(picture_names("https://a.cn/1.jpg\nhttps://a.cn/2.jpg"), (Names{"https://a.cn/1.jpg", "https://a.cn/2.jpg"}));
    EXPECT_EQ(picture_names("https://a.cn/1,2;3.jpg、https://a.cn/2.jpg"), (Names{"https://a.cn/1,2;3.jpg", "https://a.cn/2.jpg"}));
    EXPECT_EQ(picture_names("https://a.cn/1.jpg,https://a.cn/2.jpg"), (Names{"https://a.cn/1.jpg", "https://a.cn/2.jpg"}));
    EXPECT_EQ(picture_names(" 截图 1.png; 图/2.jpg，HTTPS://a.cn/x "), (Names{"截图 1.png", "图/2.jpg", "HTTPS://a.cn/x"}));
}

TEST(PictureNames, R3_2SourcesOfAPageEachOnceLateOnesBeforeTheirStandIns) {
    EXPECT_EQ(pictures_of_html("<p>甲<img src=\"/a.jpg?x=1&amp;y=2\" alt=\"a>b\"><IMG alt='' src='b.png'/><img src=b.png>"),
              (Names{"/a.jpg?x=1&y=2", "b.png"}));
    EXPECT_EQ(pictures_of_html("<img src=\"data:image/gif;base64,R0\" data-src=\"https://m.cn/1\">"), Names{"https://m.cn/1"});
    EXPECT_EQ(pictures_of_html("<!-- <img src=a.png> --><imgs src=b.png><img src='data:image/png;base64,x'>"), Names{});
    for (const char* broken : {"<img", "<img src", "<img src=", "<img src=\"a", "<!-- <img src=a>", "<"})
        EXPECT_EQ(pictures_of_html(broken), Names{}) << broken;
}

}  // namespace
}  // namespace yanlu::monitoring
