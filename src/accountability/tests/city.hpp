// A small city on 30 November 2026: an office, a town with a unit beneath it, accounts with their duty holders.
#pragma once

#include <string>

#include "accountability/cases.hpp"
#include "accountability/follow.hpp"
#include "accountability/ladder_view.hpp"
#include "accountability/notifications.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::accountability::testing {

class LadderSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        storage::Transaction transaction(*database);
        root = unit("云湾市", "government", "city", {}, {});
        office = unit("云湾市人民政府办公室", "city_office", "city", root, root);
        town = unit("海棠镇", "town", "town", root, office);
        culture = unit("海棠镇文化站", "subordinate_unit", "town", town, town);
        person(clerk_id, office, "city_office_clerk");
        person(chief_id, office, "city_office_section_chief");
        person(boss_id, office, "city_office_leader");
        person(officer_id, town, "supervising_officer");
        person(head_id, culture, "section_head");
        tourism = account(1, culture, "海棠文旅");
        of_town = account(2, town, "海棠发布");
        of_office = account(3, office, "云湾发布");
        transaction.commit();
    }

    UnitId unit(const std::string& name, const std::string& kind, const std::string& level, std::optional<UnitId> parent,
                std::optional<UnitId> supervisor) {
        return organisation::insert_unit(context,
                                         {.name = name,
                                          .short_name = name,
                                          .kind = kind,
                                          .level = level,
                                          .parent = parent,
                                          .supervising_unit = supervisor,
                                          .area = name},
                                         *Date::parse("2015-01-01"));
    }

    void person(PersonId id, UnitId at, const std::string& role) {
        run("INSERT INTO people (id, name, phone, version) VALUES (" + std::to_string(id.value) + ", '某某', '', 1)");
        run("INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
            std::to_string(id.value + 100) + ", " + std::to_string(id.value) + ", " + std::to_string(at.value) + ", '" + role +
            "', '', '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
    }

    AccountId account(std::int64_t n, UnitId host, const std::string& name) {
        const AccountId id{5000 + n};
        run("INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (" + std::to_string(id.value) +
            ", 'weibo', '" + std::to_string(7'000'000'000 + n) + "', 1)");
        run("INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, "
            "is_baseline, valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
            next() + ", " + std::to_string(id.value) + ", '" + name + "', 'publishing', 'normal', " + std::to_string(host.value) +
            ", '', '', '', '2020-01-01', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
        holder(id, "principal", "甲某", "2020-01-01", "2026-10-01");
        holder(id, "principal", "乙某", "2026-10-01", "9999-12-31");
        holder(id, "leader_in_charge", "丙某", "2020-01-01", "9999-12-31");
        return id;
    }

    void holder(AccountId id, const std::string& duty, const std::string& name, const std::string& from, const std::string& to) {
        run("INSERT INTO duty_holder_versions (id, account_id, duty, person_name, title, phone, valid_from, valid_to, recorded_from, "
            "recorded_to) VALUES (" +
            next() + ", " + std::to_string(id.value) + ", '" + duty + "', '" + name + "', '主任', '', '" + from + "', '" + to +
            "', 0, 9223372036854775807)");
    }

    void set_state(AccountId id, const std::string& state) {
        run("UPDATE account_versions SET state = '" + state + "' WHERE account_id = " + std::to_string(id.value));
    }

    NotificationInput input(const std::string& level, const std::string& day, std::optional<AccountId> of, int number) {
        NotificationInput out{.level = level, .issued_on = *Date::parse(day), .account = of, .cause = "stale_content"};
        out.document_number = (level == "city" ? "云府办函〔" : "粤府办函〔") + day.substr(0, 4) + "〕" + std::to_string(number) + "号";
        out.is_prominent = true;
        return out;
    }
    NotificationId enter(const NotificationInput& said) {
        const auto made = enter_notification(context, clerk(), said);
        EXPECT_TRUE(made) << code_of(made);
        return made ? NotificationId{made->at("id").get<std::int64_t>()} : NotificationId{};
    }
    NotificationId enter(const std::string& level, const std::string& day, AccountId of, int number) {
        return enter(input(level, day, of, number));
    }
    std::string withdraw(NotificationId id) {
        return code_of(withdraw_notification(context, chief(), id, clock.today(), "原通报机关更正"));
    }
    std::vector<Case> cases(std::string_view kind, AccountId of) {
        std::vector<Case> out;
        for (Case& each : cases_of_account(*database, of)) {
            if (each.kind == kind) out.push_back(std::move(each));
        }
        return out;
    }
    std::string act(const organisation::Caller& who, const Case& subject, const std::string& event, const CaseInput& said = {}) {
        return code_of(act_on_case(context, who, subject.kind, subject.id, event, said));
    }
    std::string state(const Case& subject) { return find_case(*database, subject.id)->state; }
    std::int64_t todos(const std::string& task) {
        return *database->value<std::int64_t>({"test", "SELECT count(*) FROM todo_items WHERE task = $1 AND done_at IS NULL"}, task);
    }

    void run(const std::string& sql) { database->execute({"test", sql}); }
    std::string next() { return std::to_string(storage::allocate_ids(*database)); }

    organisation::Caller caller(const std::string& role, UnitId at, PersonId who) {
        organisation::Caller made;
        made.role = role;
        made.actor.person = who;
        made.actor.unit = at;
        made.unit_path = organisation::unit_path(*database, at);
        made.scope = rulebook.part<organisation::Permissions>().sight(role, made.unit_path);
        return made;
    }
    organisation::Caller clerk() { return caller("city_office_clerk", office, clerk_id); }
    organisation::Caller chief() { return caller("city_office_section_chief", office, chief_id); }
    organisation::Caller boss() { return caller("city_office_leader", office, boss_id); }
    organisation::Caller officer() { return caller("supervising_officer", town, officer_id); }
    organisation::Caller head() { return caller("section_head", culture, head_id); }
    organisation::Caller leader() { return caller("leader", culture, leader_id); }

    template <class T>
    static std::string code_of(const Result<T>& answer) {
        return answer ? "" : answer.error().code;
    }
    static api::Page page(std::string sort, std::int64_t limit = 50) {
        return {.sort = std::move(sort), .is_descending = true, .limit = limit};
    }

    ManualClock clock{*parse_instant("2026-11-30T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    PersonId clerk_id{901}, chief_id{902}, boss_id{903}, officer_id{904}, head_id{905}, leader_id{906};
    UnitId root, office, town, culture;
    AccountId tourism, of_town, of_office;
};

}  // namespace yanlu::accountability::testing
