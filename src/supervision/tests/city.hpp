// A small city written straight into the tables, so that a test says only what it is about. Everything is valid from 2025-01-01 unless
// told.
#pragma once

#include <optional>
#include <string>

#include "ledger/workspace.hpp"
#include "storage/tests/engines.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision::testing {

inline constexpr std::int64_t forever = 9223372036854775807;

struct Account {
    std::string platform = "weibo";
    std::string name = "云湾发布";
    std::string kind = "publishing";
    std::string state = "normal";
    std::string certified_host = "云湾市教育局";
    std::optional<std::string> opened_on = "2025-01-01";
    bool has_duty_holders = true;
};

class City {
public:
    explicit City(const std::string& engine, const char* now = "2026-06-30T12:00:00+08:00") : database(engine), clock(*parse_instant(now)) {
        store_calendar(*database, rulebook.calendar());
        add_unit(1, "云湾市人民政府办公室", "city_office", "/1/");
    }

    void add_unit(std::int64_t id, const std::string& name, const std::string& kind, const std::string& path,
                  std::optional<std::int64_t> supervising = std::nullopt) {
        static constexpr storage::Statement node{"test.node", "INSERT INTO unit_nodes (id, path, version) VALUES ($1, $2, 1)"};
        static constexpr storage::Statement version{"test.unit",
                                                    "INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, parent_id, "
                                                    "supervising_unit_id, area, is_covered, state, "
                                                    "decision, valid_from, valid_to, recorded_from, recorded_to) VALUES ($1, $1, $2, $2, "
                                                    "$3, 'city', NULL, $4, '', 1, 'active', '', "
                                                    "'2025-01-01', '9999-12-31', 0, 9223372036854775807)"};
        database->execute(node, id, path);
        database->execute(version, id, name, kind, supervising);
    }

    std::int64_t add_account(std::int64_t host, const Account& account = {}, const std::string& from = "2025-01-01",
                             const std::string& to = "9999-12-31", std::int64_t recorded_from = 0) {
        static constexpr storage::Statement identity{
            "test.identity", "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES ($1, $2, $3, 1)"};
        const std::int64_t id = storage::allocate_ids(*database);
        database->execute(identity, id, account.platform, "gh_" + std::to_string(id));
        add_account_version(id, host, account, from, to, recorded_from);
        if (account.has_duty_holders) {
            for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"}) add_duty_holder(id, duty);
        }
        return id;
    }

    void add_account_version(std::int64_t id, std::int64_t host, const Account& account, const std::string& from, const std::string& to,
                             std::int64_t recorded_from = 0, std::int64_t recorded_to = forever) {
        static constexpr storage::Statement version{
            "test.account",
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, "
            "is_baseline, valid_from, valid_to, recorded_from, recorded_to) VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', $8, 0, $9, $10, "
            "$11, "
            "$12)"};
        database->execute(version, storage::allocate_ids(*database), id, account.name, account.kind, account.state, host,
                          account.certified_host, account.opened_on, from, to, recorded_from, recorded_to);
    }

    void add_duty_holder(std::int64_t account, const std::string& duty, const std::string& from = "2025-01-01",
                         const std::string& to = "9999-12-31", const std::string& person = "") {
        static constexpr storage::Statement holder{
            "test.duty",
            "INSERT INTO duty_holder_versions (id, account_id, duty, person_name, title, phone, valid_from, valid_to, recorded_from, "
            "recorded_to) VALUES ($1, $2, $3, $6, '', '', $4, $5, 0, 9223372036854775807)"};
        database->execute(holder, storage::allocate_ids(*database), account, duty, from, to, person.empty() ? "某" + duty : person);
    }

    // Registered at the end of the day on which it took effect.
    void add_cancellation(std::int64_t account, const std::string& on) { add_act(account, "record_cancellation", on); }

    void add_act(std::int64_t account, const std::string& event, const std::string& on, const std::string& notice_url = "") {
        static constexpr storage::Statement act{"test.act",
                                                "INSERT INTO account_acts (id, account_id, event, from_state, to_state, effective_on, "
                                                "decision, reason, notice_url, replacement, "
                                                "outcome, person_id, unit_id, recorded_at) VALUES ($1, $2, $5, '', '', "
                                                "$3, '', '', $6, '', '', 7, 10, $4)"};
        database->execute(act, storage::allocate_ids(*database), account, on, Date::parse(on)->ends_at(), event, notice_url);
    }

    void add_contract(std::int64_t account, const std::string& starts_on, const std::string& ends_on, const std::string& staff = "某运维") {
        static constexpr storage::Statement vendor{
            "test.vendor", "INSERT INTO vendors (id, name, version) VALUES (7, '云湾传媒', 1) ON CONFLICT (id) DO NOTHING"};
        static constexpr storage::Statement contract{
            "test.contract",
            "INSERT INTO contract_versions (id, contract_id, account_id, vendor_id, starts_on, ends_on, staff, recorded_from, recorded_to) "
            "VALUES ($1, $1, $2, 7, $3, $4, $5, 0, 9223372036854775807)"};
        database->execute(vendor);
        database->execute(contract, storage::allocate_ids(*database), account, starts_on, ends_on, staff);
    }

    // What an approval let pass; the application itself is of no interest here.
    void add_exception(std::int64_t account, const std::string& exception, const std::string& from) {
        static constexpr storage::Statement application{
            "test.application",
            "INSERT INTO applications (id, version, state, host_unit_id, platform, name, form, content_digest, content_number, exceptions, "
            "steps, "
            "step_number, due_is_provisional, calendar_version, written_by, written_role, submitted_role, created_at, updated_at) "
            "VALUES ($1, 1, 'opened', 10, 'weibo', '', '{}', '', 1, '[]', '[]', -1, 0, '', 7, '', '', 0, 0)"};
        static constexpr storage::Statement approved{"test.exception",
                                                     "INSERT INTO approved_exceptions (id, application_id, account_id, exception, reason, "
                                                     "approval_number, valid_from, recorded_from) "
                                                     "VALUES ($1, $2, $3, $4, '办赛', '1号', $5, 0)"};
        const std::int64_t id = storage::allocate_ids(*database);
        database->execute(application, id);
        database->execute(approved, storage::allocate_ids(*database), id, account, exception, from);
    }

    void add_census(std::int64_t id, const char* started_at, const std::string& due_on) {
        static constexpr storage::Statement census{"test.census",
                                                   "INSERT INTO censuses (id, title, reference_day, due_on, scope_unit_id, unit_kinds, "
                                                   "answered_by, instructions, state, created_by, "
                                                   "created_unit_id, created_at, started_at, version) VALUES ($1, '春季摸查', "
                                                   "'2026-03-01', $2, 1, '', 'themselves', '', 'running', 7, 1, "
                                                   "0, $3, 1)"};
        database->execute(census, id, due_on, *parse_instant(started_at));
    }
    void add_census_sheet(std::int64_t census, std::int64_t unit, const char* signed_at) {
        static constexpr storage::Statement sheet{
            "test.sheet",
            "INSERT INTO census_sheets (id, census_id, unit_id, state, declares_none, note, signed_by, signed_at, signed_digest, is_late, "
            "reminders, version) VALUES ($1, $2, $3, 'signed', 0, '', 7, $4, '', 0, 0, 1)"};
        database->execute(sheet, storage::allocate_ids(*database), census, unit, *parse_instant(signed_at));
    }

    std::int64_t add_finding(std::int64_t account, std::int64_t host, const std::string& rule, const std::string& first_day) {
        static constexpr storage::Statement finding{
            "test.finding",
            "INSERT INTO findings (id, rule, rule_version, article, severity, subject_kind, subject_id, violation_key, title, evidence, "
            "host_unit_id, account_id, first_day, state, triage, due_is_provisional, extensions, appeals, returns, reworks, "
            "calendar_version, "
            "version, opened_at) VALUES ($1, $2, '', '', 'general', 'account', $3, $5, '问题', '{}', $4, $3, $5, 'to_verify', 'shown', 0, "
            "0, "
            "0, 0, 0, '', 1, $6)"};
        const std::int64_t id = storage::allocate_ids(*database);
        const Instant opened_at = Date::parse(first_day)->begins_at();
        database->execute(finding, id, rule, account, host, first_day, opened_at);
        database->execute(sql::keep_finding_version, id, opened_at);
        return id;
    }
    void dispatch(std::int64_t finding, const char* at, const char* due_at) {
        static constexpr storage::Statement update{
            "test.dispatch", "UPDATE findings SET holder_unit_id = host_unit_id, dispatched_at = $2, rectify_due_at = $3 WHERE id = $1"};
        database->execute(update, finding, *parse_instant(at), *parse_instant(due_at));
        put_in_state(finding, "to_sign_for", at);
    }
    // As the product keeps it: what was known before ends, what is known now begins.
    void put_in_state(std::int64_t finding, const std::string& state, const char* at) {
        static constexpr storage::Statement update{"test.state", "UPDATE findings SET state = $2, version = version + 1 WHERE id = $1"};
        database->execute(update, finding, state);
        database->execute(sql::retire_finding_version, finding, *parse_instant(at));
        database->execute(sql::keep_finding_version, finding, *parse_instant(at));
    }
    // A step as the ledger has it.
    void take_step(std::int64_t finding, const std::string& verb, const std::string& state, const char* at) {
        static constexpr storage::Statement entry{"test.entry",
                                                  "INSERT INTO ledger_entries (sequence, recorded_at, verb, subject_kind, subject_id, "
                                                  "actor_person_id, actor_unit_id, bytes, salt, leaf) "
                                                  "VALUES ($1, $2, $3, 'finding', $4, 7, 10, '', '', $5)"};
        database->execute(entry, storage::allocate_ids(*database), *parse_instant(at), verb, finding, storage::Blob{"x"});
        put_in_state(finding, state, at);
    }

    void appoint(std::int64_t unit, const std::string& role, const std::string& from, const std::string& to) {
        static constexpr storage::Statement person{"test.person",
                                                   "INSERT INTO people (id, name, phone, version) VALUES ($1, '某员', '', 1)"};
        static constexpr storage::Statement appointment{
            "test.appointment",
            "INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, recorded_from, recorded_to) "
            "VALUES ($1, $2, $3, $4, '', $5, $6, 0, 9223372036854775807)"};
        const std::int64_t id = storage::allocate_ids(*database);
        database->execute(person, id);
        database->execute(appointment, storage::allocate_ids(*database), id, unit, role, from, to);
    }

    // A post seen the hour after it was published, unless told otherwise.
    std::int64_t add_post(std::int64_t account, const char* published_at, const char* seen_at = nullptr,
                          const std::string& title = "通知") {
        const std::int64_t id = storage::allocate_ids(*database);
        const Instant published = *parse_instant(published_at);
        const Instant seen = seen_at ? *parse_instant(seen_at) : published + std::chrono::hours(1);
        add_post_version(id, 1, account, published, seen.ms, forever, false, title);
        return id;
    }

    void add_post_version(std::int64_t id, int number, std::int64_t account, Instant published, std::int64_t recorded_from,
                          std::int64_t recorded_to, bool is_gone, const std::string& title = "通知") {
        static constexpr storage::Statement version{
            "test.post",
            "INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, is_gone, "
            "digest, title, body, url, hit_count, rulebook_version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '', 0, '')"};
        database->execute(version, id, number, account, "p" + std::to_string(id), published, recorded_from, recorded_to, is_gone,
                          storage::Blob{"d"}, title);
    }

    void supersede_post(std::int64_t id, Instant at) {
        static constexpr storage::Statement close{"test.close", "UPDATE post_versions SET recorded_to = $2 WHERE post_id = $1"};
        database->execute(close, id, at);
    }

    std::int64_t add_hit(std::int64_t post, std::int64_t account, const char* published_at, const std::string& rule,
                         const std::string& kind, const std::string& severity) {
        static constexpr storage::Statement hit{
            "test.hit",
            "INSERT INTO post_hits (id, post_id, post_version, account_id, published_at, rule, rule_version, kind, article, severity, "
            "confidence, field, start_at, end_at, excerpt, suggestion, why, triage, triage_reason, recorded_from) VALUES ($1, $2, 1, $3, "
            "$4, "
            "$5, '1', $6, '152-2021.3.2', $7, 900, 'text', 0, 2, '示例', '', '', 'shown', '', $4)"};
        const std::int64_t id = storage::allocate_ids(*database);
        database->execute(hit, id, post, account, *parse_instant(published_at), rule, kind, severity);
        return id;
    }

    void observe(std::int64_t account, const char* at, const std::string& outcome = "observed") {
        static constexpr storage::Statement run{
            "test.run",
            "INSERT INTO collection_runs (id, source, started_at, finished_at, expected, observed, failed, blocked, posts_read, posts_new, "
            "posts_changed, posts_gone, posts_refused) VALUES ($1, 'test', $2, $2, 1, 1, 0, 0, 0, 0, 0, 0, 0)"};
        static constexpr storage::Statement seen{
            "test.outcome",
            "INSERT INTO collection_outcomes (run_id, account_id, outcome, detail, observed_at) VALUES ($1, $2, $3, '', $4)"};
        const std::int64_t id = storage::allocate_ids(*database);
        database->execute(run, id, *parse_instant(at));
        database->execute(seen, id, account, outcome, *parse_instant(at));
    }

    storage::testing::Database database;
    ManualClock clock;
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
};

}  // namespace yanlu::supervision::testing
