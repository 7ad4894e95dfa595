// A small city whose accounts post: two of them say the same, one has been silent, one is in order.
#pragma once

#include <string>
#include <vector>

#include "consolidation/cases.hpp"
#include "consolidation/runs.hpp"
#include "consolidation/tests/planted_texts.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::consolidation::testing {

class ConsolidationSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        storage::Transaction transaction(*database);
        root = unit("云湾市", "government", "city", {}, {});
        office = unit("云湾市人民政府办公室", "city_office", "city", root, root);
        town = unit("海棠镇", "town", "town", root, office);
        culture = unit("海棠镇文化站", "subordinate_unit", "town", town, town);
        other_town = unit("清溪镇", "town", "town", root, office);
        person(officer_id, town, "supervising_officer");
        person(chief_id, office, "city_office_section_chief");
        person(head_id, culture, "section_head");
        good = account(1, town, "海棠发布", "发布海棠镇政务信息和服务信息");
        twin = account(2, culture, "海棠文旅", "发布海棠镇文化旅游信息");
        silent = account(3, other_town, "清溪微讯", "发布清溪镇政务信息");
        good_posts = posts(good, 0, 60);
        twin_posts = posts(twin, 0, 30);
        posts(silent, 2, 3, 300);
        observed();
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

    AccountId account(std::int64_t n, UnitId host, const std::string& name, const std::string& purpose,
                      const std::string& platform = "weibo") {
        const AccountId id{5000 + n};
        run("INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (" + std::to_string(id.value) + ", '" +
            platform + "', '" + std::to_string(1'000'000'000 + n) + "', 1)");
        version(id, host, name, purpose, "normal", 0);
        for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"})
            run("INSERT INTO duty_holder_versions (id, account_id, duty, person_name, title, phone, valid_from, valid_to, recorded_from, "
                "recorded_to) VALUES (" +
                next() + ", " + std::to_string(id.value) + ", '" + duty +
                "', '某某', '', '', '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
        return id;
    }

    void version(AccountId id, UnitId host, const std::string& name, const std::string& purpose, const std::string& state,
                 std::int64_t known) {
        run("INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, "
            "is_baseline, "
            "valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
            next() + ", " + std::to_string(id.value) + ", '" + name + "', 'publishing', '" + state + "', " + std::to_string(host.value) +
            ", '', '', '" + purpose + "', '2020-01-01', 0, '2020-01-01', '9999-12-31', " + std::to_string(known) +
            ", 9223372036854775807)");
    }

    // `n` posts, one every five days, the newest `ago` days before today; texts as `writer` writes them.
    std::vector<std::string> posts(AccountId id, std::uint32_t writer, std::int64_t n, std::int64_t ago = 1,
                                   std::optional<Instant> known = {}) {
        std::vector<std::string> bodies;
        for (std::int64_t i = 0; i < n; ++i) {
            const std::string body = (i % 4 == 0 ? "办事指南：" : "") + texts.posts_of(writer)[static_cast<std::size_t>(i)].second;
            const Instant at = (clock.today() - ago - 5 * i).begins_at() + std::chrono::hours(9 + id.value % 5);
            run("INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, "
                "is_gone, digest, "
                "title, body, url, hit_count, rulebook_version) VALUES (" +
                next() + ", 1, " + std::to_string(id.value) + ", 'p" + next() + "', " + std::to_string(at.ms) + ", " +
                std::to_string(known.value_or(at).ms) + ", 9223372036854775807, 0, '', '标题" + std::to_string(i) + "', '" + body +
                "', '', 0, '')");
            bodies.push_back(body);
        }
        return bodies;
    }

    // Every account was looked at a year ago and today.
    void observed() {
        for (const std::int64_t ago : {400, 0}) {
            const std::string at = std::to_string(((clock.today() - ago).begins_at() + std::chrono::hours(1)).ms);
            const std::string id = next();
            run("INSERT INTO collection_runs (id, source, started_at, finished_at, expected, observed, failed, blocked, posts_read, "
                "posts_new, "
                "posts_changed, posts_gone, posts_refused) VALUES (" +
                id + ", 'x', " + at + ", " + at + ", 0, 0, 0, 0, 0, 0, 0, 0, 0)");
            run("INSERT INTO collection_outcomes (run_id, account_id, outcome, detail, observed_at) SELECT " + id +
                ", id, 'observed', '', " + at + " FROM account_identities");
        }
    }

    void followers(AccountId id, const std::string& month, std::int64_t number) {
        run("INSERT INTO account_metrics (id, account_id, month, followers, recorded_from, recorded_to) VALUES (" + next() + ", " +
            std::to_string(id.value) + ", '" + month + "', " + std::to_string(number) + ", 0, 9223372036854775807)");
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
    organisation::Caller chief() { return caller("city_office_section_chief", office, chief_id); }
    organisation::Caller officer() { return caller("supervising_officer", town, officer_id); }
    organisation::Caller head() { return caller("section_head", culture, head_id); }

    static std::string code_of(const Result<Json>& answer) { return answer ? "" : answer.error().code; }
    static api::Page page(std::string sort, std::int64_t limit = 50) {
        return {.sort = std::move(sort), .is_descending = true, .limit = limit};
    }
    RunId analysed(std::optional<Date> as_of = {}) {
        const auto made = make_run(context, chief(), as_of);
        EXPECT_TRUE(made) << code_of(made);
        return RunId{made->at("id").get<std::int64_t>()};
    }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    PlantedTexts texts{{.accounts = 40, .posts = 60, .overlaps = {}, .releases = 0}};
    PersonId officer_id{901}, chief_id{902}, head_id{903};
    UnitId root, office, town, culture, other_town;
    AccountId good, twin, silent;
    std::vector<std::string> good_posts, twin_posts;
};

}  // namespace yanlu::consolidation::testing
