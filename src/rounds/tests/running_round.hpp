// A round of February over the city of round_city.hpp: who posted, who is silent, what an inspector answers.
#pragma once

#include <filesystem>

#include "ledger/workspace.hpp"
#include "registry/attachments.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/read_result.hpp"
#include "rounds/tests/round_city.hpp"

namespace yanlu::rounds::testing {

inline constexpr const char* stale = "2.4d-stale-update";
inline constexpr const char* silent_menu = "m-19-no-interaction";

class RunningRound : public RoundSuite {
protected:
    RunningRound() { context.attachments = &attachments; }
    ~RunningRound() override { std::filesystem::remove_all(folder); }
    void SetUp() override {
        RoundSuite::SetUp();
        store_calendar(*database, rulebook.calendar());
        for (const auto& accounts : {first_town_accounts, second_town_accounts}) {
            for (const AccountId account : accounts) posted(account, "2026-02-25T10:00:00+08:00");
        }
        posted(department_account, "2026-02-25T10:00:00+08:00");
        observe_all("2026-02-28T20:00:00+08:00");
    }

    void posted(AccountId account, const char* at) {
        static constexpr storage::Statement post{
            "test.post",
            "INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, is_gone, "
            "digest, title, body, url, hit_count, rulebook_version) VALUES ($1, 1, $2, $3, $4, $4, 9223372036854775807, 0, $5, '通知', '', "
            "'', "
            "0, '')"};
        const auto id = storage::allocate_ids(*database);
        database->execute(post, id, account, "p" + std::to_string(id), *parse_instant(at), storage::Blob{"d"});
    }
    void observe(AccountId account, const char* at, const std::string& outcome = "observed") {
        static constexpr storage::Statement run{
            "test.run",
            "INSERT INTO collection_runs (id, source, started_at, finished_at, expected, observed, failed, blocked, posts_read, posts_new, "
            "posts_changed, posts_gone, posts_refused) VALUES ($1, 'test', $2, $2, 1, 1, 0, 0, 0, 0, 0, 0, 0)"};
        static constexpr storage::Statement seen{
            "test.outcome",
            "INSERT INTO collection_outcomes (run_id, account_id, outcome, detail, observed_at) VALUES ($1, $2, $3, '', $4)"};
        const auto id = storage::allocate_ids(*database);
        database->execute(run, id, *parse_instant(at));
        database->execute(seen, id, account, outcome, *parse_instant(at));
    }
    void observe_all(const char* at) {
        for (const auto& accounts : {first_town_accounts, second_town_accounts}) {
            for (const AccountId account : accounts) observe(account, at);
        }
        observe(department_account, at);
    }
    // Its last post is forgotten: silent since January.
    void silence(AccountId account) {
        static constexpr storage::Statement forget{"test.forget",
                                                   "UPDATE post_versions SET published_at = $2, recorded_from = $2 WHERE account_id = $1"};
        database->execute(forget, account, *parse_instant("2026-01-10T10:00:00+08:00"));
    }

    RoundPlan machine_plan() {
        RoundPlan out = plan();
        out.items = {stale};
        return out;
    }
    RoundPlan list_plan() {
        RoundPlan out = plan();
        out.items = {silent_menu};
        out.units = {second_town};
        return out;
    }
    Line line_of(RoundId round, AccountId account) {
        for (const Line& line : lines_of(*database, round)) {
            if (line.account == account) return line;
        }
        return {};
    }
    AttachmentId picture(std::int64_t person) {
        static constexpr std::string_view png = "\x89PNG\r\n\x1a\n0000";
        storage::Transaction transaction(*database);
        const auto kept = registry::keep_attachment(context, PersonId{person}, "菜单.png", png);
        EXPECT_TRUE(kept);
        transaction.commit();
        return kept->id;
    }
    ItemAnswer bad_menu(std::int64_t person) { return {silent_menu, "problem", "菜单三个栏目均打不开", {picture(person)}}; }
    Caller monitor() { return person("monitor", office, 30); }
    CheckId check_of(LineId line) { return checks_of_line(*database, line).front().id; }
    RoundResult result(RoundId id) {
        const auto found = result_of(context, id);
        EXPECT_TRUE(found);
        EXPECT_TRUE(contradictions(*found).empty());
        return found.value_or(RoundResult{});
    }
    void confirm_all(RoundId id) {
        for (const Check& check : checks_of_round(*database, id)) {
            if (check.state == ItemState::to_confirm) {
                EXPECT_EQ(code(act_on_check(context, chief(), check.id, "confirm", "")), "");
            }
        }
    }
    // A month's round with these accounts silent, from plan to close.
    RoundId closed_round(const std::vector<AccountId>& silent) {
        for (const AccountId account : silent) silence(account);
        const RoundId id = started(machine_plan());
        act(id, "check");
        confirm_all(id);
        act(id, "close");
        return id;
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("yanlu_rounds_" + std::to_string(getpid()));
    storage::AttachmentFolder attachments{folder};
};

}  // namespace yanlu::rounds::testing
