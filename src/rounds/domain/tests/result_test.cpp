// A result is read as it was written, digests to the same bytes, and says where it contradicts itself.
#include "rounds/domain/result.hpp"

#include <gtest/gtest.h>

namespace yanlu::rounds {
namespace {

RoundResult sample() {
    RoundResult out;
    out.round = RoundId{7};
    out.title = "2026年第一季度政务新媒体检查";
    out.kind = "sampled";
    out.scope = "full";
    out.period_from = *Date::parse("2026-01-01");
    out.period_to = *Date::parse("2026-03-31");
    out.state = "closed";
    out.version = 1;
    out.frozen_at = *parse_instant("2026-04-02T09:00:00+08:00");
    out.seed = "0123456789abcdef";
    out.units_total = 4;
    out.accounts_total = 10;
    out.accounts_sampled = 5;
    out.observed = 3;
    out.failed_to_observe = 1;
    out.blocked = 1;
    out.passed = 2;
    out.failed = 1;
    out.by_platform = {{"weibo", "新浪微博", 10, 5, 3, 1}};
    out.by_town = {{"10", "海棠镇", 6, 3, 2, 1}, {"city", "市直单位", 4, 2, 1, 0}};
    out.by_item = {{"2.4d-stale-update", "两周内无更新", "152-2021.2.4", true, true, 5, 3, 1, 1, 1}};
    const Problem stale{"2.4d-stale-update",       "两周内无更新", "152-2021.2.4", true, {{"idle_days", 20}}, FindingId{99},
                        *Date::parse("2026-03-20")};
    out.failures = {{AccountId{1}, "海棠发布", "weibo", UnitId{10}, "海棠镇", "10", {stale}}};
    out.recheck = {{AccountId{1}, "海棠发布", "weibo", "海棠镇", {"两周内无更新"}, true},
                   {AccountId{2}, "旧号", "weibo", "海棠镇", {}, {}}};
    return out;
}

TEST(RoundResult, R4_3aIsReadAsItWasWritten) {
    const RoundResult before = sample();
    const Json content = content_of(before);
    EXPECT_EQ(result_from(Json::parse(canonical(content))), before);
    EXPECT_EQ(digest_of(content), digest_of(content_of(result_from(content))));
    RoundResult other = before;
    other.failures.front().items.front().evidence["idle_days"] = 21;
    EXPECT_NE(digest_of(content_of(other)), digest_of(content));
}

TEST(RoundResult, R4_3aSaysWhereItContradictsItself) {
    EXPECT_TRUE(contradictions(sample()).empty());
    const auto broken = [](auto change) {
        RoundResult out = sample();
        change(out);
        return contradictions(out).size();
    };
    EXPECT_GT(broken([](auto& r) { ++r.passed; }), 0u);
    EXPECT_GT(broken([](auto& r) { ++r.accounts_sampled; }), 0u);
    EXPECT_GT(broken([](auto& r) { r.failures.clear(); }), 0u);
    EXPECT_GT(broken([](auto& r) { r.by_town.pop_back(); }), 0u);
    EXPECT_GT(broken([](auto& r) { r.by_platform.front().failed = 4; }), 0u);
    EXPECT_GT(broken([](auto& r) { ++r.by_item.front().blocked; }), 0u);
    EXPECT_GT(broken([](auto& r) { r.by_item.front().problems = 4; }), 0u);
}

TEST(RoundResult, R4_3aACorrectionTellsWhatChanged) {
    RoundResult after = sample();
    after.failures.clear();
    after.failed = 0;
    after.passed = 3;
    const Json changes = changes_between(sample(), after);
    EXPECT_EQ(changes["failed_no_more"], Json::array({{{"account_id", 1}, {"name", "海棠发布"}}}));
    EXPECT_TRUE(changes["failed_newly"].empty());
    EXPECT_EQ(changes["failed_before"], 1);
    EXPECT_EQ(changes["failed_after"], 0);
}

}  // namespace
}  // namespace yanlu::rounds
