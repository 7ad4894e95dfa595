// A small city to register accounts in: an office, two towns, a department and its internal division; callers of several roles.
#pragma once

#include "ledger/verify.hpp"
#include "organisation/unit_store.hpp"
#include "registry/accounts.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::registry::testing {

class CitySuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        storage::Transaction transaction(*database);
        root = unit("云湾市", "government", "city", {});
        office = unit("云湾市人民政府办公室", "city_office", "city", root);
        first_town = unit("海棠镇", "town", "town", root);
        second_town = unit("清溪镇", "town", "town", root);
        department = unit("云湾市公安局", "department", "city", root);
        division = unit("宣传科", "internal_division", "city", department);
        transaction.commit();
    }
    UnitId unit(const std::string& name, const std::string& kind, const std::string& level, std::optional<UnitId> parent) {
        return organisation::insert_unit(context,
                                         {.name = name, .short_name = name, .kind = kind, .level = level, .parent = parent, .area = name},
                                         *Date::parse("2015-01-01"));
    }
    organisation::Caller caller(const std::string& role, UnitId at) {
        organisation::Caller made;
        made.role = role;
        made.actor.person = PersonId{7};
        made.actor.unit = at;
        made.unit_path = organisation::unit_path(*database, at);
        made.scope = role.starts_with("city_office") ? organisation::Scope::city() : organisation::Scope::subtree(made.unit_path);
        return made;
    }
    organisation::Caller clerk() { return caller("city_office_clerk", office); }

    NewAccount weibo(UnitId host, const std::string& id = "1234567890", const std::string& name = "海棠发布") {
        return {.name = name, .platform = "weibo", .platform_account_id = id, .kind = "publishing", .host_unit = host};
    }
    AccountId registered(const NewAccount& input) {
        const auto made = register_account(context, clerk(), input);
        EXPECT_TRUE(made) << (made ? "" : made.error().code);
        return made ? AccountId{made->at("id").get<std::int64_t>()} : AccountId{};
    }
    static api::Page page(std::string sort = "name", bool is_descending = false, std::int64_t limit = 50) {
        return {.sort = std::move(sort), .is_descending = is_descending, .limit = limit};
    }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    UnitId root, office, first_town, second_town, department, division;
};

}  // namespace yanlu::registry::testing
