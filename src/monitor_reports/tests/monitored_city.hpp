// A city with a monitoring company: its commission, its people, the office's people, accounts to watch, pictures to show.
#pragma once

#include <filesystem>

#include "documents/qr.hpp"
#include "monitor_reports/intake.hpp"
#include "registry/attachments.hpp"
#include "registry/tests/city.hpp"

namespace yanlu::monitor_reports::testing {

using organisation::Caller;

inline std::string code(const Result<Json>& result) { return result ? "" : result.error().code; }
inline std::string field(const Result<Json>& result) { return result ? "" : result.error().field; }

class MonitoredCity : public registry::testing::CitySuite {
protected:
    MonitoredCity() { context.attachments = &attachments; }
    ~MonitoredCity() override { std::filesystem::remove_all(folder); }
    void SetUp() override {
        CitySuite::SetUp();
        {
            storage::Transaction transaction(*database);
            company = unit("明察数据公司", "outside_body", "city", root);
            other_company = unit("清源监测公司", "outside_body", "city", root);
            appoint(7, office, "city_office_clerk");
            appoint(8, office, "city_office_section_chief");
            appoint(30, company, "monitor");
            appoint(31, other_company, "monitor");
            transaction.commit();
        }
        account = registered(weibo(first_town));
        second_account = registered(weibo(second_town, "2222222222", "清溪发布"));
    }
    void appoint(std::int64_t person, UnitId at, const char* role) {
        static constexpr storage::Statement who{
            "test.person", "INSERT INTO people (id, name, phone, version) VALUES ($1, '某某', '', 1) ON CONFLICT DO NOTHING"};
        static constexpr storage::Statement post{
            "test.post",
            "INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, recorded_from, recorded_to) "
            "VALUES ($1, $2, $3, $4, '经办', '2020-01-01', '9999-12-31', 0, 9223372036854775807)"};
        database->execute(who, person);
        database->execute(post, storage::allocate_ids(*database), person, at, role);
    }
    Caller person(const std::string& role, UnitId at, std::int64_t number) {
        Caller made = caller(role, at);
        made.actor.person = PersonId{number};
        return made;
    }
    Caller chief() { return person("city_office_section_chief", office, 8); }
    Caller monitor() { return person("monitor", company, 30); }
    Caller other_monitor() { return person("monitor", other_company, 31); }

    CommissionPlan plan() {
        return {.number = "YW-2026-01",
                .title = "2026年政务新媒体第三方监测",
                .company = company,
                .starts_on = *Date::parse("2026-01-01"),
                .ends_on = *Date::parse("2026-12-31")};
    }
    CommissionId commissioned(const CommissionPlan& given) {
        const auto made = create_commission(context, clerk(), given);
        EXPECT_EQ(code(made), "");
        return made ? CommissionId{made->at("id").get<std::int64_t>()} : CommissionId{};
    }
    static std::string png(const std::string& text = "截图") { return documents::write_qr_png(text, 4); }
    AttachmentId picture(const std::string& text = "截图", std::int64_t by = 30) {
        storage::Transaction transaction(*database);
        const auto kept = registry::keep_attachment(context, PersonId{by}, text + ".png", png(text));
        transaction.commit();
        return kept.value().id;
    }
    NewReport stale(const std::string& number = "M-1") {
        NewReport out{
            .number = number, .code = "M01", .account_name = "海棠发布", .platform = "weibo", .found_on = *Date::parse("2026-03-09")};
        out.pictures = {{.attachment = picture()}};
        return out;
    }
    NewReport secret(const std::string& number = "M-2") {
        NewReport out{.number = number,
                      .code = "M03",
                      .platform = "weibo",
                      .platform_account_id = "1234567890",
                      .found_on = *Date::parse("2026-03-10"),
                      .post_link = "https://weibo.com/1234567890/NxAbC123"};
        out.pictures = {{.attachment = picture("涉密")}};
        return out;
    }
    ReportId handed_in(CommissionId commission, const NewReport& given) {
        const auto made = hand_in(context, monitor(), commission, given);
        EXPECT_EQ(code(made), "");
        return made ? ReportId{made->at("report")["id"].get<std::int64_t>()} : ReportId{};
    }
    Json shown(ReportId id) { return show_report(context, clerk(), id).value(); }
    std::int64_t count(const std::string& what) {
        const std::string text = "SELECT count(*) FROM " + what;
        const storage::Statement statement{"test.count", text};
        return database->value<std::int64_t>(statement).value();
    }
    std::int64_t open_todos(ReportId id, const std::string& role) {
        static constexpr storage::Statement open{
            "test.open",
            "SELECT count(*) FROM todo_items WHERE subject_kind = 'monitor_report' AND subject_id = $1 AND "
            "role = $2 AND done_at IS NULL"};
        return database->value<std::int64_t>(open, id, role).value();
    }

    UnitId company, other_company;
    AccountId account, second_account;
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("yanlu_monitor_" + std::to_string(getpid()));
    storage::AttachmentFolder attachments{folder};
};

}  // namespace yanlu::monitor_reports::testing
