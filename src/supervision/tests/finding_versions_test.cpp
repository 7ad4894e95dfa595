// finding_versions: what was known of a finding at any past moment.
#include "supervision/finding.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

constexpr storage::Statement known_at{
    "test.known_at",
    "SELECT state, host_unit_id, version FROM finding_versions WHERE finding_id = $1 AND recorded_from <= $2 AND recorded_to > $2"};

struct Known {
    std::string state;
    std::int64_t host = 0;
    std::int64_t version = 0;
    friend bool operator==(const Known&, const Known&) = default;
};

class FindingVersions : public ::testing::TestWithParam<std::string> {
protected:
    Finding opened() {
        Finding finding;
        finding.id = storage::allocate<FindingId>(*city.database);
        finding.rule = "test";
        finding.rule_version = "1";
        finding.article = "152-2021.2.4";
        finding.subject_kind = "account";
        finding.subject_id = 501;
        finding.title = "问题";
        finding.host = UnitId{10};
        finding.first_day = "2026-06-01";
        finding.state = "to_verify";
        finding.calendar_version = "cn";
        finding.opened_at = city.clock.now();
        insert_finding(city.context, finding);
        return finding;
    }
    std::vector<Known> known(FindingId id, Instant at) {
        return city.database->all(
            known_at,
            [](const storage::Row& row) {
                return Known{row.get<std::string>(0), row.integer(1), row.integer(2)};
            },
            id, at);
    }
    testing::City city{GetParam()};
};

TEST_P(FindingVersions, R4_3aAPastMomentIsAnsweredAsItWasKnownThen) {
    const Instant first = city.clock.now();
    Finding finding = opened();
    city.clock.advance(std::chrono::hours(1));
    finding.state = "to_dispatch";
    update_finding(city.context, finding);
    const Instant second = city.clock.now();
    city.clock.advance(std::chrono::hours(1));
    move_finding(city.context, finding.id, UnitId{10}, UnitId{11});
    EXPECT_EQ(known(finding.id, first), (std::vector<Known>{{"to_verify", 10, 1}}));
    EXPECT_EQ(known(finding.id, second), (std::vector<Known>{{"to_dispatch", 10, 2}}));
    EXPECT_EQ(known(finding.id, city.clock.now()), (std::vector<Known>{{"to_dispatch", 11, 3}}));
    EXPECT_EQ(known(finding.id, first - std::chrono::milliseconds(1)), std::vector<Known>{});
}

TEST_P(FindingVersions, R4_3aTwoWritesInOneInstantLeaveOneAnswer) {
    Finding finding = opened();
    finding.state = "to_dispatch";
    update_finding(city.context, finding);
    EXPECT_EQ(known(finding.id, city.clock.now()), (std::vector<Known>{{"to_dispatch", 10, 2}}));
}

INSTANTIATE_TEST_SUITE_P(Engines, FindingVersions, ::testing::ValuesIn(storage::testing::engines()),
                         [](const auto& engine) { return engine.param; });

}  // namespace
}  // namespace yanlu::supervision
