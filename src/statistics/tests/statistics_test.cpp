// Over a real database: every number equals the list that it links to, within the scope of whoever asks, on any past day.
#include "statistics/statistics.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::statistics {
namespace {

class Statistics : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        storage::Transaction transaction(*database);
        root = unit("云湾市", "government", {});
        office = unit("云湾市人民政府办公室", "city_office", root);
        town = unit("海棠镇", "town", root);
        station = unit("海棠镇文化站", "subordinate_unit", town);
        enterprise = unit("云湾水务", "enterprise", root, false);
        account(1, town, "weibo", "normal", "2025-03-01");
        account(2, station, "weibo", "opened_to_file", "2026-03-05");
        account(3, station, "douyin", "cancelled", "2024-01-01", "2026-02-20");
        account(4, enterprise, "app", "normal", "2026-01-15");
        filing(1, "state_council", "2026-03-02", "filed", "2026-03-01");
        filing(1, "city_platform", "2026-03-02", "filed", "2026-03-04");
        filing(2, "state_council", "2026-03-12", "due", "");
        filing(2, "city_platform", "2026-03-08", "due", "");
        transaction.commit();
    }
    UnitId unit(const std::string& name, const std::string& kind, std::optional<UnitId> parent, bool is_covered = true) {
        return organisation::insert_unit(
            context,
            {.name = name, .short_name = name, .kind = kind, .level = "city", .parent = parent, .area = name, .is_covered = is_covered},
            *Date::parse("2015-01-01"));
    }
    void run(const std::string& sql) { database->execute({"test", sql}); }
    std::string next() { return std::to_string(storage::allocate_ids(*database)); }
    void version(std::int64_t id, UnitId host, const std::string& state, const std::string& opened, const std::string& from,
                 const std::string& to) {
        run("INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, "
            "is_baseline, "
            "valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
            next() + ", " + std::to_string(id) + ", '账号" + std::to_string(id) + "', 'publishing', '" + state + "', " +
            std::to_string(host.value) + ", '', '', '', '" + opened + "', 0, '" + from + "', '" + to + "', 0, 9223372036854775807)");
    }
    // Since `turned` in its state, before it normal.
    void account(std::int64_t id, UnitId host, const std::string& platform, const std::string& state, const std::string& opened,
                 const std::string& turned = "") {
        run("INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (" + std::to_string(id) + ", '" + platform +
            "', 'x" + std::to_string(id) + "', 1)");
        if (!turned.empty()) version(id, host, "normal", opened, opened, turned);
        version(id, host, state, opened, turned.empty() ? opened : turned, "9999-12-31");
    }
    void filing(std::int64_t account, const std::string& system, const std::string& due, const std::string& state,
                const std::string& settled) {
        const std::string id = next();
        run("INSERT INTO filing_duties (id, account_id, filing_system, system_zh, kind, occasion, effective_on, version, created_at) "
            "VALUES (" +
            id + ", " + std::to_string(account) + ", '" + system + "', '" + system + "', 'filing', 'opening', '2026-02-27', 1, 0)");
        run("INSERT INTO filing_versions (id, filing_id, state, due_on, last_due_on, is_provisional, calendar_version, settled_on, "
            "receipt_number, form, "
            "note, recorded_from, recorded_to) VALUES (" +
            next() + ", " + id + ", '" + state + "', '" + due + "', '" + due + "', 0, '', " +
            (settled.empty() ? "NULL" : "'" + settled + "'") + ", '', '{}', '', 0, 9223372036854775807)");
    }
    organisation::Caller caller(const std::string& role, UnitId at) {
        organisation::Caller made;
        made.role = role;
        made.actor.unit = at;
        made.unit_path = organisation::unit_path(*database, at);
        made.scope = rulebook.part<organisation::Permissions>().sight(role, made.unit_path);
        return made;
    }
    organisation::Caller clerk() { return caller("city_office_clerk", office); }
    static std::map<std::string, std::string> query_of(const std::string& link) {
        std::map<std::string, std::string> out;
        for (std::size_t at = link.find('?') + 1; at < link.size();) {
            const std::size_t end = std::min(link.find('&', at), link.size());
            const std::size_t equals = link.find('=', at);
            out[link.substr(at, equals - at)] = link.substr(equals + 1, end - equals - 1);
            at = end + 1;
        }
        return out;
    }
    std::int64_t total_behind(const organisation::Caller& who, const std::string& link) {
        auto query = query_of(link);
        const Question question{Date::parse(query["as_of"]),
                                query.contains("under") ? std::optional(UnitId{std::stoll(query["under"])}) : std::nullopt};
        const auto area = query.contains("area") ? std::optional(UnitId{std::stoll(query["area"])}) : std::nullopt;
        const auto flag = [&](const char* name) { return query.contains(name) ? std::optional(query[name] == "true") : std::nullopt; };
        if (link.starts_with("/statistics/filings")) {
            FilingFilter filter{{.area = area}, query["due_in"], query["filing_system"], query["punctuality"]};
            return list_filings(context, who, question, filter, {}).value()["total"].get<std::int64_t>();
        }
        AccountFilter filter{.area = area,
                             .unit_kind = query["unit_kind"],
                             .platform = query["platform"],
                             .state = query["state"],
                             .is_in_force = flag("is_in_force"),
                             .is_covered = flag("is_covered"),
                             .opened_in = query["opened_in"],
                             .cancelled_in = query["cancelled_in"]};
        return list_accounts(context, who, question, filter, {}).value()["total"].get<std::int64_t>();
    }
    Json table(const Json& answer, const std::string& key) {
        for (const Json& each : answer["tables"]) {
            if (each["key"] == key) return each;
        }
        return nullptr;
    }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    UnitId root, office, town, station, enterprise;
};
YANLU_ON_BOTH_ENGINES(Statistics);

TEST_P(Statistics, R1_3EveryNumberIsTheTotalOfTheListBehindItForEveryoneOnAnyDay) {
    std::int64_t checked = 0;
    for (const auto& who : {clerk(), caller("supervising_officer", town), caller("editor", station)}) {
        for (const char* day : {"2026-03-10", "2026-02-19", "2025-01-01"}) {
            const Json answer = show_statistics(context, who, {.as_of = Date::parse(day)}).value();
            for (const Json& each : answer["tables"]) {
                for (const Json& row : each["rows"]) {
                    for (const Json& cell : row["cells"]) {
                        if (cell["link"].is_null()) continue;
                        EXPECT_EQ(cell["value"].get<std::int64_t>(), total_behind(who, cell["link"].get<std::string>())) << cell["link"];
                        ++checked;
                    }
                }
            }
        }
    }
    EXPECT_GT(checked, 300);
}

TEST_P(Statistics, R1_3AccountsAreCountedByAreaKindPlatformAndCoverage) {
    const Json answer = show_statistics(context, clerk(), {}).value();
    const Json areas = table(answer, "by_area");
    EXPECT_EQ(areas["columns"], (Json{"在用", "已开待备案", "正常", "已注销"}));
    EXPECT_EQ(areas["rows"][0]["name"], "海棠镇");
    EXPECT_EQ(areas["rows"][0]["cells"][0]["value"], 2);
    EXPECT_EQ(areas["rows"].back()["cells"][0]["value"], 3);
    const Json coverage = table(answer, "by_coverage");
    EXPECT_EQ(coverage["rows"][1]["cells"][0]["value"], 1);
    const Json months = table(answer, "by_month");
    EXPECT_EQ(months["rows"].size(), 12U);
    EXPECT_EQ(months["rows"][11]["cells"][1]["value"], 1);  // opened in March
    EXPECT_EQ(months["rows"][10]["cells"][2]["value"], 1);  // cancelled in February
    EXPECT_EQ(months["rows"][10]["cells"][0]["value"], 2);
}

TEST_P(Statistics, R2_1dFilingsAreOnTimeLateOpenOrOverdue) {
    const Json total = table(show_statistics(context, clerk(), {}).value(), "filings_by_area")["rows"].back();
    EXPECT_EQ(total["cells"][0]["value"], 1);
    EXPECT_EQ(total["cells"][1]["value"], 1);
    EXPECT_EQ(total["cells"][2]["value"], 1);
    EXPECT_EQ(total["cells"][3]["value"], 1);
    EXPECT_EQ(total["cells"][4]["value"], 333);
    const Json then =
        table(show_statistics(context, clerk(), {.as_of = Date::parse("2026-03-03")}).value(), "filings_by_area")["rows"].back();
    EXPECT_EQ(then["cells"][3]["value"], 1);  // what was filed on the 4th was overdue on the 3rd
}

TEST_P(Statistics, APastDayIsCountedByTheTreeOfThatDay) {
    run("UPDATE unit_versions SET valid_to = '2026-03-01' WHERE unit_id = " + std::to_string(station.value));
    run("INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, parent_id, area, is_covered, state, decision, valid_from, "
        "valid_to, recorded_from, recorded_to) VALUES (" +
        next() + ", " + std::to_string(station.value) + ", '市文化站', '站', 'department', 'city', " + std::to_string(root.value) +
        ", '', 1, 'active', '', '2026-03-01', '9999-12-31', 0, 9223372036854775807)");
    EXPECT_EQ(table(show_statistics(context, clerk(), {}).value(), "by_area")["rows"][0]["cells"][0]["value"], 1);
    const Json then = table(show_statistics(context, clerk(), {.as_of = Date::parse("2026-02-10")}).value(), "by_area");
    EXPECT_EQ(then["rows"][0]["cells"][0]["value"], 2);
}

TEST_P(Statistics, TheSheetsHoldWhatThePageShows) {
    const auto csv = export_statistics(context, clerk(), {}, documents::TableFormat::csv, "by_platform");
    ASSERT_TRUE(csv);
    EXPECT_NE(csv->find("新浪微博"), std::string::npos);
    const auto records = export_accounts(context, clerk(), {}, {.state = "cancelled"}, documents::TableFormat::csv);
    EXPECT_NE(records->find("账号3"), std::string::npos);
    EXPECT_EQ(records->find("账号1"), std::string::npos);
    EXPECT_NE(export_filings(context, clerk(), {}, {.punctuality = "late"}, documents::TableFormat::csv)->find("逾期补办"),
              std::string::npos);
    EXPECT_TRUE(export_statistics(context, clerk(), {}, documents::TableFormat::xlsx, ""));
    EXPECT_EQ(export_statistics(context, clerk(), {}, documents::TableFormat::csv, "by_colour").error().code, "statistics.no_such_table");
}

TEST_P(Statistics, AFutureDayAndARoleWithoutTheVerbAreRefused) {
    EXPECT_EQ(show_statistics(context, clerk(), {.as_of = Date::parse("2026-03-11")}).error().code, "statistics.day_in_future");
    EXPECT_EQ(show_statistics(context, caller("system_administrator", office), {}).error().code, "organisation.verb_not_granted");
}

TEST_P(Statistics, PagesHoldEveryRecordOnce) {
    api::Page page;
    page.limit = 1;
    std::set<std::int64_t> seen;
    for (int i = 0; i < 4; ++i) {
        const Json answer = list_accounts(context, clerk(), {}, {}, page).value();
        seen.insert(answer["items"][0]["id"].get<std::int64_t>());
        if (answer["next_cursor"].is_null()) break;
        page.after = Json::array({answer["items"][0]["id"]});
    }
    EXPECT_EQ(seen.size(), 4U);
}

}  // namespace
}  // namespace yanlu::statistics
