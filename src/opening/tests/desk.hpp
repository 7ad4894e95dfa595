// A small city with people on their desks, whose clock the test moves: an office of three, a town with a subordinate unit, a department
// with a division, an enterprise.
#pragma once

#include <filesystem>
#include <map>

#include <unistd.h>

#include "opening/applications.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/attachments.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::opening::testing {

class OpeningSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        storage::Transaction transaction(*database);
        root = unit("云湾市人民政府", "government", "city", {});
        office = unit("云湾市人民政府办公室", "city_office", "city", root);
        town = unit("云湾市海棠镇人民政府", "town", "town", root, office);
        station = unit("海棠镇文化站", "subordinate_unit", "town", town, town);
        department = unit("云湾市教育局", "department", "city", root, office);
        division = unit("云湾市教育局宣传科", "internal_division", "city", department, department);
        company = unit("云湾公交公司", "enterprise", "city", department, department, department);
        for (const auto& [who, where, role] :
             std::vector<std::tuple<std::int64_t, UnitId, std::string>>{{101, office, "city_office_clerk"},
                                                                        {102, office, "city_office_section_chief"},
                                                                        {103, office, "city_office_leader"},
                                                                        {104, office, "city_office_clerk"},
                                                                        {201, town, "editor"},
                                                                        {202, town, "leader"},
                                                                        {203, town, "supervising_officer"},
                                                                        {301, station, "editor"},
                                                                        {302, station, "section_head"},
                                                                        {401, department, "editor"},
                                                                        {402, department, "leader"},
                                                                        {403, department, "supervising_officer"},
                                                                        {501, company, "editor"}})
            appoint(who, where, role);
        transaction.commit();
    }

    UnitId unit(const std::string& name, const std::string& kind, const std::string& level, std::optional<UnitId> parent,
                std::optional<UnitId> supervising = {}, std::optional<UnitId> sector = {}) {
        return organisation::insert_unit(context,
                                         {.name = name,
                                          .short_name = name,
                                          .kind = kind,
                                          .level = level,
                                          .parent = parent,
                                          .supervising_unit = supervising,
                                          .sector_authority = sector,
                                          .area = name},
                                         *Date::parse("2015-01-01"));
    }
    void appoint(std::int64_t person, UnitId at, const std::string& role) {
        constexpr storage::Statement insert_person{
            "test.person", "INSERT INTO people (id, name, phone, version) VALUES ($1, $2, '', 1) ON CONFLICT DO NOTHING"};
        constexpr storage::Statement insert{"test.appoint",
                                            "INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, "
                                            "recorded_from, recorded_to) VALUES ($1, $2, $3, $4, '', '2025-01-01', '9999-12-31', 0, "
                                            "9223372036854775807)"};
        const std::int64_t id = storage::allocate_ids(*database);
        database->execute(insert_person, person, "人员" + std::to_string(person));
        database->execute(insert, id, person, at, role);
        posts[{person, role}] = {AppointmentId{id}, at};
    }
    organisation::Caller as(std::int64_t person, const std::string& role) {
        const auto [appointment, at] = posts.at({person, role});
        organisation::Caller made;
        made.role = role;
        made.actor.person = PersonId{person};
        made.actor.appointment = appointment;
        made.actor.unit = at;
        made.unit_path = organisation::unit_path(*database, at);
        made.scope = rulebook.part<organisation::Permissions>().sight(role, made.unit_path);
        return made;
    }
    organisation::Caller clerk() { return as(101, "city_office_clerk"); }
    organisation::Caller chief() { return as(102, "city_office_section_chief"); }
    organisation::Caller boss() { return as(103, "city_office_leader"); }
    organisation::Caller town_editor() { return as(201, "editor"); }
    organisation::Caller town_leader() { return as(202, "leader"); }

    ApplicationForm form(UnitId host, const std::string& name = "海棠发布", const std::string& platform = "weibo") {
        ApplicationForm out;
        out.host_unit = host;
        out.platform = platform;
        out.name = name;
        out.purpose = "发布本单位政务信息";
        out.certified_host = organisation::find_unit(*database, host)->facts.name;
        for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"}) out.holders[duty] = {{"张三", "主任", ""}};
        return out;
    }
    ApplicationId draft(const organisation::Caller& who, const ApplicationForm& input) {
        const auto made = save_application(context, who, input);
        EXPECT_TRUE(made) << (made ? "" : made.error().code);
        return ApplicationId{made ? made->at("id").get<std::int64_t>() : 0};
    }
    ApplicationId submitted(const organisation::Caller& who, const ApplicationForm& input) {
        const auto id = draft(who, input);
        EXPECT_EQ(code(act(who, id, "submit")), "");
        return id;
    }
    Application row(ApplicationId id) { return find_application(*database, id).value(); }
    // Signatures name what was read; the test reads what stands there.
    Result<Json> act(const organisation::Caller& who, ApplicationId id, std::string_view action, ActionInput input = {}) {
        if (input.content_digest.empty()) input.content_digest = row(id).digest;
        return act_on_application(context, who, id, action, input);
    }
    static std::string code(const Result<Json>& result) { return result ? "" : result.error().code; }
    ApplicationId approved(const organisation::Caller& who, const ApplicationForm& input) {
        const auto id = submitted(who, input);
        EXPECT_EQ(code(act(town_leader(), id, "approve")), "");
        for (const auto& each : {clerk(), chief(), boss()}) EXPECT_EQ(code(act(each, id, "approve")), "");
        return id;
    }
    AttachmentId file(PersonId by, const std::string& name = "截图.png") {
        storage::Transaction transaction(*database);
        const auto kept = registry::keep_attachment(context, by, name, "\x89PNG\r\n\x1A\n" + name);
        transaction.commit();
        return kept.value().id;
    }
    ActionInput opening(PersonId by, const std::string& platform_account_id = "1234567890") {
        ActionInput input;
        input.opened_on = clock.today();
        input.platform_account_id = platform_account_id;
        input.certified_host = "云湾市海棠镇人民政府";
        input.screenshot = file(by);
        return input;
    }
    std::int64_t count(const std::string& sql) { return *database->value<std::int64_t>({"test.count", sql}); }

    ManualClock clock{*parse_instant("2026-03-02T09:00:00+08:00")};  // a Monday
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    storage::AttachmentFolder attachments{std::filesystem::temp_directory_path() / ("yanlu_opening_" + std::to_string(getpid()))};
    Context context{*database, clock, rng, rulebook, &attachments};
    UnitId root, office, town, station, department, division, company;
    std::map<std::pair<std::int64_t, std::string>, std::pair<AppointmentId, UnitId>> posts;
};

}  // namespace yanlu::opening::testing
