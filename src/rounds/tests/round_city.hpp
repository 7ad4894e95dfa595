// A city with accounts in two towns and a department, its rounds, and whoever acts in them.
#pragma once

#include "registry/tests/city.hpp"
#include "rounds/rounds.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds::testing {

inline std::string code(const Result<Json>& result) { return result ? "" : result.error().code; }

class RoundSuite : public registry::testing::CitySuite {
protected:
    using Caller = organisation::Caller;

    // Six accounts of 海棠镇, three of 清溪镇, one of the department.
    void SetUp() override {
        CitySuite::SetUp();
        for (int i = 0; i < 6; ++i) first_town_accounts.push_back(account_of(first_town, i, "海棠"));
        for (int i = 0; i < 3; ++i) second_town_accounts.push_back(account_of(second_town, i, "清溪"));
        department_account = account_of(department, 0, "公安");
    }

    // Further accounts of one unit on one platform need an approved exception in life; here they are written as the registry would.
    AccountId account_of(UnitId host, int number, const std::string& name) {
        static constexpr storage::Statement identity{
            "test.identity", "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES ($1, 'weibo', $2, 1)"};
        static constexpr storage::Statement version{
            "test.version",
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, "
            "is_baseline, valid_from, valid_to, recorded_from, recorded_to) VALUES ($1, $2, $3, 'publishing', 'normal', $4, '某机关', '', "
            "'', "
            "'2020-01-01', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807)"};
        const auto id = storage::allocate<AccountId>(*database);
        database->execute(identity, id, "10000" + std::to_string(id.value));
        database->execute(version, storage::allocate_ids(*database), id, name + std::to_string(number), host);
        return id;
    }

    // Person numbers: 7 plans, 8 confirms.
    Caller person(const std::string& role, UnitId at, std::int64_t number) {
        Caller made = caller(role, at);
        made.actor.person = PersonId{number};
        return made;
    }
    Caller chief() { return person("city_office_section_chief", office, 8); }
    Caller officer(UnitId town) { return person("supervising_officer", town, 20); }

    RoundPlan plan(const std::string& kind = "full", const std::string& scope = "veto_only") {
        return {.title = "2026年2月检查",
                .kind = kind,
                .scope = scope,
                .period_from = *Date::parse("2026-02-01"),
                .period_to = *Date::parse("2026-02-28"),
                .scope_unit = root};
    }
    RoundId planned(const RoundPlan& given) {
        const auto made = create_round(context, clerk(), given);
        EXPECT_EQ(code(made), "");
        return RoundId{made->at("id").get<std::int64_t>()};
    }
    Json act(RoundId id, const std::string& action, const std::string& reason = "") {
        const auto done = act_on_round(context, clerk(), id, action, {reason});
        EXPECT_EQ(code(done), "") << action;
        return done.value_or(Json::object());
    }
    RoundId started(const RoundPlan& given) {
        const RoundId id = planned(given);
        act(id, "start");
        return id;
    }

    std::vector<AccountId> first_town_accounts, second_town_accounts;
    AccountId department_account;
};

}  // namespace yanlu::rounds::testing
