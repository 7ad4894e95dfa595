// The four answers on links of all platforms: real forms, and what imitates them. Beside the table of real forms in links.tsv, every
// example of every platform is asked with registered, cancelled and unknown ids, and each is then falsified in the ways that people and
// machines do.
#include <fstream>

#include "base/text.hpp"
#include "public_register/tests/city.hpp"

namespace yanlu::public_register {
namespace {

using registry::Platform;
using testing::RegisterSuite;

class LinksSuite : public RegisterSuite {
protected:
    void SetUp() override {
        RegisterSuite::SetUp();
        for (const Platform& platform : platforms.all()) {
            if (platform.examples.empty()) continue;
            const auto id = [&](const char* purpose) { return another_id(platform, purpose); };
            ids[platform.code] = {id("registered"), id("cancelled"), id("shut_down"), id("unauthorised"), id("unknown")};
            const auto& mine = ids[platform.code];
            account("云湾" + platform.zh, platform.code, mine[0], town);
            account("旧" + platform.zh, platform.code, mine[1], town, {.state = "cancelled"});
            account("停" + platform.zh, platform.code, mine[2], town, {.state = "shut_down"});
            account("私" + platform.zh, platform.code, mine[3], town, {.state = "unauthorised"});
        }
    }
    // Of the form of the platform's own example: a letter stays a letter of its kind, a digit a digit.
    std::string another_id(const Platform& platform, const std::string& seed) {
        SeededRng chance(std::hash<std::string>{}(platform.code + seed));
        for (int attempt = 0; attempt < 100'000; ++attempt) {
            std::string id = platform.id_example;
            for (std::size_t i = 0; i < id.size(); ++i) {
                if (i >= id.size() / 2 && id[i] >= '0' && id[i] <= '9') id[i] = static_cast<char>('0' + chance.below(10));
                if (i >= id.size() / 2 && id[i] >= 'a' && id[i] <= 'f') id[i] = static_cast<char>('a' + chance.below(6));
            }
            if (id != platform.id_example && std::regex_match(id, platform.id_format)) return id;
        }
        throw std::logic_error("no other id for " + platform.code);
    }
    static std::string with_id(std::string example, const std::string& id) { return example.replace(example.find("{id}"), 4, id); }

    // Counts what was asked and how often the answer was not the expected one; `expected` may be several, apart by '|'.
    void expect(const std::string& text, const std::string& expected, const std::string& id = {}) {
        const auto answer = ask(text);
        const std::string said(code_of(answer.verdict));
        ++asked;
        if (("|" + expected + "|").find("|" + said + "|") == std::string::npos) {
            ++wrong;
            ADD_FAILURE() << text << ": " << said << " instead of " << expected;
        }
        if (!id.empty() && answer.account) {
            EXPECT_EQ(answer.account->platform_account_id, id) << text;
        }
    }

    const registry::Platforms& platforms = book().part<registry::Platforms>();
    std::map<std::string, std::vector<std::string>> ids;
    int asked = 0;
    int wrong = 0;
};

TEST_P(LinksSuite, R2_1d_EveryPlatformsLinksAreAnsweredAndNoImitationIsRegistered) {
    for (const Platform& platform : platforms.all()) {
        if (platform.examples.empty()) continue;
        const auto& mine = ids[platform.code];
        for (const std::string& example : platform.examples) {
            expect(with_id(example, mine[0]), "registered", mine[0]);
            expect(with_id(example, mine[1]), "cancelled", mine[1]);
            expect(with_id(example, mine[2]), "registered", mine[2]);
            // A bare gh_… may be a mini program's too, and the register knows those here by their AppID alone.
            const bool is_bare_gh = platform.code == "wechat_subscription" && example.find("://") == std::string::npos;
            const std::string of_unknown = is_bare_gh ? "cannot_tell" : "not_registered";
            expect(with_id(example, mine[3]), of_unknown);
            expect(with_id(example, mine[4]), of_unknown);
            // One character more, in full width, in Cyrillic, or with an invisible one inside.
            for (const std::string& more :
                 {mine[0] + "0", mine[0] + "x", mine[0] + "０", mine[0] + "а", mine[0].substr(0, 5) + "\u200b" + mine[0].substr(5)})
                expect(with_id(example, more), "not_registered|cannot_tell");
        }
        for (const std::string& example : platform.examples) {
            const auto scheme = example.find("https://");
            if (scheme == std::string::npos) continue;
            const std::string real = with_id(example, mine[0]);
            const auto host = real.substr(scheme + 8, real.find('/', scheme + 8) - scheme - 8);
            const auto swapped = [&](const std::string& by) { return std::string(real).replace(scheme + 8, host.size(), by); };
            for (const std::string& false_host :
                 {host + ".example.cn", "example.cn/" + host, host + "@example.cn", host + ":443@example.cn", "xn--" + host,
                  host.substr(0, host.size() - 1), "a" + host, std::string("ԝ") + host.substr(1)})
                expect(swapped(false_host), "not_registered|cannot_tell");
            expect("https://example.cn/jump?to=" + real, "not_registered|cannot_tell");
            expect(real + " https://example.cn/gift", "cannot_tell");
        }
    }
    RecordProperty("asked", asked);

    EXPECT_GE(asked, 500);
}

TEST_P(LinksSuite, R2_1d_RealFormsOfLinks) {
    account("云湾发布", "weibo", "1234567890", town, {.link = "https://weibo.com/yunwanfabu"});
    account("云湾发布", "wechat_subscription", "gh_abcdef012345", town);
    account("云湾号", "wechat_service", "MzA3MTU2NzcwMA==", town);
    account("云湾通", "app", "cn.gov.yunwan.app", town);
    account("云湾数字报", "other", "digital-paper", town, {.link = "https://paper.yunwan.example.cn/daily"});
    std::ifstream table(YANLU_SOURCE_DIR "/src/public_register/tests/links.tsv");
    ASSERT_TRUE(table);
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        const auto tab = line.find('\t');
        ASSERT_NE(tab, std::string::npos) << line;
        expect(line.substr(tab + 1), line.substr(0, tab));
    }
    EXPECT_GE(asked, 90);
}

YANLU_ON_BOTH_ENGINES(LinksSuite);

}  // namespace
}  // namespace yanlu::public_register
