// A small city whose accounts are on many platforms and in many states; written straight into the tables, as a census would find them.
#pragma once

#include <gtest/gtest.h>

#include "organisation/unit_store.hpp"
#include "public_register/answer.hpp"
#include "public_register/register.hpp"
#include "registry/account_store.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::public_register::testing {

class RegisterSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        storage::Transaction transaction(*database);
        const auto unit = [&](const std::string& name, const std::string& kind, std::optional<UnitId> parent) {
            return organisation::insert_unit(
                context, {.name = name, .short_name = name, .kind = kind, .level = "city", .parent = parent, .area = name},
                *Date::parse("2015-01-01"));
        };
        root = unit("云湾市", "government", {});
        office = unit("云湾市人民政府办公室", "city_office", root);
        town = unit("望潮镇", "town", root);
        department = unit("云湾市教育局", "department", root);
        transaction.commit();
    }
    struct Lived {
        std::string state = "normal";
        std::string since = "2024-03-01";
        std::string name_before = {};  // until `since`
        bool is_baseline = false;
        std::string link = {};
    };
    AccountId account(const std::string& name, const std::string& platform, const std::string& id, UnitId host, const Lived& lived) {
        registry::AccountFacts facts{.name = name, .kind = "publishing", .state = lived.state, .host_unit = host, .link = lived.link};
        facts.certified_host = "不公开的认证主体";
        facts.purpose = "不公开的功能定位";
        facts.is_baseline = lived.is_baseline;
        registry::AccountFacts before = facts;
        before.state = "normal";
        if (!lived.name_before.empty()) before.name = lived.name_before;
        const Date since = *Date::parse(lived.since);
        const registry::AccountTimeline timeline({{*Date::parse("2022-05-01"), since, before}, {since, registry::open_end, facts}});
        storage::Transaction transaction(*database);
        const auto made = storage::allocate<AccountId>(*database);
        registry::insert_account(context, made, platform, id, timeline);
        transaction.commit();
        return made;
    }
    AccountId account(const std::string& name, const std::string& platform, const std::string& id, UnitId host) {
        return account(name, platform, id, host, Lived{});
    }
    std::shared_ptr<const Snapshot> snapshot() {
        clock.advance(Register::longest_staleness);
        return of_program.current(context);
    }
    RegisterAnswer ask(const std::string& text, const std::string& platform = {}) {
        kept = snapshot();
        const auto& platforms = context.rulebook.part<registry::Platforms>();
        return answer_to(*kept, platforms, text, platform.empty() ? nullptr : platforms.find(platform));
    }
    std::string verdict(const std::string& text, const std::string& platform = {}) {
        return std::string(code_of(ask(text, platform).verdict));
    }

    static const Rulebook& book() {
        static const Rulebook rulebook(YANLU_SOURCE_DIR "/rulebook");
        return rulebook;
    }
    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Context context{*database, clock, rng, book()};
    Register of_program;
    std::shared_ptr<const Snapshot> kept;
    UnitId root, office, town, department;
};

}  // namespace yanlu::public_register::testing
