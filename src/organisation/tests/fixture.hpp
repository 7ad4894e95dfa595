// A small city on either engine, with a clock that the test moves.
#pragma once

#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "ledger/context.hpp"
#include "organisation/people.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/units.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::organisation {

inline const Rulebook& shared_rulebook() {
    static const Rulebook rulebook(YANLU_SOURCE_DIR "/rulebook");
    return rulebook;
}

class OrganisationSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        root = make("云湾市人民政府", "government", "city", {});
        office = make("云湾市人民政府办公室", "city_office", "city", root);
        town = make("云湾市石榴镇人民政府", "town", "town", root);
        department = make("云湾市教育局", "department", "city", root);
        school = make("云湾市第一中学", "subordinate_unit", "city", department);
    }

    UnitId make(const std::string& name, const std::string& kind, const std::string& level, std::optional<UnitId> parent) {
        const auto made = create_unit(context, system, input(name, kind, level, parent));
        EXPECT_TRUE(made) << (made ? "" : made.error().code);
        return UnitId{made ? made->at("id").get<std::int64_t>() : 0};
    }
    static NewUnit input(const std::string& name, const std::string& kind, const std::string& level, std::optional<UnitId> parent) {
        NewUnit unit;
        unit.name = name;
        unit.short_name = name;
        unit.kind = kind;
        unit.level = level;
        unit.parent = parent;
        unit.decision = "测试文件";
        unit.valid_from = *Date::parse("2026-01-01");
        return unit;
    }
    // Acts for a role at a unit without a session.
    Caller acting(const Role& role, UnitId unit, PersonId person = PersonId{9}) {
        Caller caller;
        caller.actor.person = person;
        caller.actor.unit = unit;
        caller.role = role;
        caller.unit_path = unit_path(*database, unit);
        caller.scope = context.rulebook.part<Permissions>().sight(role, caller.unit_path);
        return caller;
    }
    // Written straight into the table, so that a test of many people does not hash many passwords.
    PersonId person(const std::string& name) {
        const auto id = storage::allocate<PersonId>(*database);
        constexpr storage::Statement insert{"test.person", "INSERT INTO people (id, name, phone, version) VALUES ($1, $2, '', 1)"};
        database->execute(insert, id, name);
        return id;
    }
    static Date day(const char* iso) { return *Date::parse(iso); }
    static std::string code(const Result<Json>& answer) { return answer ? "" : answer.error().code; }

    ManualClock clock{*parse_instant("2026-03-02T09:00:00+08:00")};
    SeededRng rng{7};
    Context context{*database, clock, rng, shared_rulebook()};
    Caller system = Caller::system("test");
    UnitId root, office, town, department, school;
};

}  // namespace yanlu::organisation
