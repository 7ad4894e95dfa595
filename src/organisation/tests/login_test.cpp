// Logging in, being locked out, idling away, being revoked; passwords; the first run. Both engines, with a clock moved by hand.
#include <filesystem>
#include <fstream>

#include "base/text.hpp"
#include "organisation/appointment_store.hpp"
#include "organisation/domain/password_rules.hpp"
#include "organisation/first_run.hpp"
#include "organisation/password_hash.hpp"
#include "organisation/session.hpp"
#include "organisation/settings.hpp"
#include "organisation/tests/fixture.hpp"

namespace yanlu::organisation {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view good = "Correct-Horse-9";

// The cost of hashing is a figure of the rule book; here the cheapest, so that a hundred logins take no minute. One test keeps the real
// one.
const Rulebook& cheap_rulebook() {
    static const Rulebook rulebook = [] {
        const auto root = std::filesystem::temp_directory_path() / ("yanlu_cheap_" + std::to_string(getpid()));
        std::filesystem::copy(YANLU_SOURCE_DIR "/rulebook", root,
                              std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
        auto node = YAML::LoadFile((root / "organisation.yaml").string());
        node["password_hash"]["passes"] = 1;
        node["password_hash"]["memory_kib"] = 64;
        std::ofstream(root / "organisation.yaml") << node;
        Rulebook read(root);
        read.part<LoginSettings>();
        read.part<Permissions>();
        std::filesystem::remove_all(root);
        return read;
    }();
    return rulebook;
}

class LoginWalk : public OrganisationSuite {
protected:
    void SetUp() override {
        OrganisationSuite::SetUp();
        clerk = admit("clerk", "city_office_clerk", office);
    }
    PersonId admit(const std::string& login, const Role& role, UnitId unit) {
        const auto made =
            admit_person(cheap, system, {"某某", "13800138000", login, std::string(good), unit, role, "职务", day("2026-01-01")});
        EXPECT_TRUE(made) << code(made);
        return PersonId{made ? made->at("person_id").get<std::int64_t>() : 0};
    }
    Result<LoggedIn> attempt(std::string_view login, std::string_view password = good) { return log_in(cheap, Caller{}, login, password); }
    std::string token_of(std::string_view login) {
        const auto in = attempt(login);
        EXPECT_TRUE(in);
        return in ? in->token : "";
    }
    bool is_open(std::string_view token) { return resolve_session(cheap, token).has_value(); }
    AppointmentId post_of(PersonId person) { return appointments_of_person(cheap, person).front().id; }
    std::int64_t count(const char* what) { return *database->value<std::int64_t>({"test.count", what}); }

    Context cheap{*database, clock, rng, cheap_rulebook()};
    PersonId clerk;
};

TEST_P(LoginWalk, ALoginOpensASessionThatActsByTheFirstPost) {
    const auto in = attempt(" Clerk ");
    ASSERT_TRUE(in);
    EXPECT_EQ(in->session["appointment"]["role"], "city_office_clerk");
    EXPECT_EQ(in->session["appointment"]["mode"], "city");
    EXPECT_EQ(in->session["city_name"], "云湾市人民政府");
    const auto session = resolve_session(cheap, in->token);
    ASSERT_TRUE(session);
    EXPECT_EQ(session->caller.actor.person, clerk);
    EXPECT_EQ(session->caller.actor.unit, office);
    EXPECT_TRUE(session->caller.scope.holds(unit_path(*database, town)));
    EXPECT_FALSE(is_open("no such token"));
    EXPECT_FALSE(is_open(""));
}

TEST_P(LoginWalk, TheDatabaseHoldsNeitherPasswordNorToken) {
    const std::string token = token_of("clerk");
    const auto stored = *database->value<std::string>({"test.digest", "SELECT token_digest FROM sessions"});
    EXPECT_EQ(stored.find(token), std::string::npos);
    EXPECT_EQ(stored, digest_of_token(token));
    const auto hash = *database->value<std::string>({"test.hash", "SELECT password_hash FROM logins"});
    EXPECT_TRUE(hash.starts_with("$argon2id$")) << hash;
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries WHERE bytes LIKE '%13800138000%' OR bytes LIKE '%某某%'"), 0);
}

TEST_P(LoginWalk, FiveWrongPasswordsLockForFifteenMinutes) {
    for (int i = 0; i < 4; ++i) EXPECT_FALSE(attempt("clerk", "wrong"));
    EXPECT_TRUE(attempt("clerk"));  // the fifth is right: the count begins anew
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(attempt("clerk", "wrong"));
    EXPECT_FALSE(attempt("clerk"));
    clock.advance(14min + 59s);
    EXPECT_FALSE(attempt("clerk"));
    clock.advance(1s);
    EXPECT_TRUE(attempt("clerk"));
}

// The lock is a row: a second process, or the same after a restart, knows it.
TEST_P(LoginWalk, ALockSurvivesARestart) {
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(attempt("clerk", "wrong"));
    ManualClock other_clock(clock.now());
    SeededRng other_rng(99);
    Context restarted{*database, other_clock, other_rng, cheap_rulebook()};
    EXPECT_FALSE(log_in(restarted, Caller{}, "clerk", good));
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries WHERE bytes LIKE '%\"to\":\"locked\"%'"), 1);
}

TEST_P(LoginWalk, AnUnknownLoginAnswersLikeAKnownOne) {
    admit("disabled", "editor", town);
    ASSERT_TRUE(disable_login(
        cheap, system, PersonId{*database->value<std::int64_t>({"test.person", "SELECT person_id FROM logins WHERE login = 'disabled'"})},
        "离职"));
    for (int i = 0; i < 7; ++i) {  // through the lock
        const auto known = attempt("clerk", "wrong");
        for (const char* login : {"nobody", "disabled"}) {
            const auto other = attempt(login, i % 2 ? std::string_view("wrong") : good);
            ASSERT_FALSE(other);
            EXPECT_EQ(other.error().code, known.error().code);
            EXPECT_EQ(other.error().args, known.error().args);
            EXPECT_EQ(other.error().kind, RefusalClass::unauthenticated);
        }
    }
    EXPECT_EQ(count("SELECT count(*) FROM login_failures"), 3);
    clock.advance(25h);
    EXPECT_FALSE(attempt("somebody else", "wrong"));
    EXPECT_EQ(count("SELECT count(*) FROM login_failures"), 1);  // old rows do not pile up
}

TEST_P(LoginWalk, FifteenIdleMinutesEndASession) {
    SessionMemory server;
    const std::string token = token_of("clerk");
    for (int i = 0; i < 10; ++i) {
        clock.advance(14min);
        EXPECT_TRUE(server.resolve(cheap, token)) << i;
    }
    clock.advance(15min);
    EXPECT_FALSE(server.resolve(cheap, token));
}

TEST_P(LoginWalk, TwelveHoursEndEvenABusySession) {
    SessionMemory server;
    const std::string token = token_of("clerk");
    for (auto passed = 0min; passed < 12h - 10min; passed += 10min) {
        clock.advance(10min);
        ASSERT_TRUE(server.resolve(cheap, token)) << passed.count();
    }
    clock.advance(10min);
    EXPECT_FALSE(server.resolve(cheap, token));
}

// The job writes the signs, so that a session outlives a restart; reading alone writes nothing before half the limit.
TEST_P(LoginWalk, SignsOfLifeAreWrittenByTheJobAndSurviveARestart) {
    const std::string token = token_of("clerk");
    const Instant begun = clock.now();
    const auto written = [&] { return *database->value<Instant>({"test.seen", "SELECT last_seen_at FROM sessions"}); };
    {
        SessionMemory server;
        clock.advance(6min);
        ASSERT_TRUE(server.resolve(cheap, token));
        EXPECT_EQ(written(), begun);
        server.write_signs_of_life(cheap);
        EXPECT_EQ(written(), clock.now());
    }
    clock.advance(14min);
    SessionMemory restarted;
    EXPECT_TRUE(restarted.resolve(cheap, token));
    EXPECT_EQ(written(), clock.now());  // no job had come by: written directly
    clock.advance(15min);
    restarted.write_signs_of_life(cheap);
    EXPECT_FALSE(restarted.resolve(cheap, token));
}

TEST_P(LoginWalk, LoggingOutEndsThisSessionAlone) {
    const std::string one = token_of("clerk");
    const std::string two = token_of("clerk");
    EXPECT_NE(one, two);
    log_out(cheap, resolve_session(cheap, one)->caller, one);
    EXPECT_FALSE(is_open(one));
    EXPECT_TRUE(is_open(two));
}

TEST_P(LoginWalk, ANewPasswordEndsTheOtherSessions) {
    const std::string here = token_of("clerk");
    const std::string elsewhere = token_of("clerk");
    const Caller caller = resolve_session(cheap, here)->caller;
    const auto change = [&](std::string_view old_password, std::string_view fresh) {
        return code(change_password(cheap, caller, here, old_password, fresh));
    };
    EXPECT_EQ(change("wrong", "Another-Horse-8"), "organisation.old_password_wrong");
    EXPECT_EQ(change(good, good), "organisation.password_unchanged");
    EXPECT_EQ(change(good, "short"), "organisation.password_too_short");
    EXPECT_TRUE(is_open(elsewhere));
    EXPECT_EQ(change(good, "Another-Horse-8"), "");
    EXPECT_TRUE(is_open(here));
    EXPECT_FALSE(is_open(elsewhere));
    EXPECT_FALSE(attempt("clerk", good));
    EXPECT_TRUE(attempt("clerk", "Another-Horse-8"));
}

TEST_P(LoginWalk, GuessingTheOldPasswordLocksToo) {
    const std::string token = token_of("clerk");
    const Caller caller = resolve_session(cheap, token)->caller;
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(change_password(cheap, caller, token, "wrong", "Another-Horse-8"));
    EXPECT_EQ(code(change_password(cheap, caller, token, good, "Another-Horse-8")), "organisation.password_locked");
}

TEST_P(LoginWalk, DisablingEndsEverySessionAtOnce) {
    const std::string token = token_of("clerk");
    ASSERT_TRUE(disable_login(cheap, system, clerk, "离职"));
    EXPECT_FALSE(is_open(token));
    EXPECT_FALSE(attempt("clerk"));
    EXPECT_EQ(code(disable_login(cheap, system, clerk, "x")), "organisation.login_is_disabled");
    ASSERT_TRUE(enable_login(cheap, system, clerk, "复职"));
    EXPECT_FALSE(is_open(token));
    EXPECT_TRUE(attempt("clerk"));
}

TEST_P(LoginWalk, AServersMemoryNoticesItsOwnChangesAtOnce) {
    SessionMemory memory;
    const std::string token = token_of("clerk");
    ASSERT_TRUE(memory.resolve(cheap, token));
    ASSERT_TRUE(disable_login(cheap, system, clerk, "离职"));
    EXPECT_FALSE(memory.resolve(cheap, token));
}

// What another process wrote is known from the database alone.
TEST_P(LoginWalk, AServersMemoryNoticesForeignChangesWithinASecond) {
    SessionMemory memory;
    const std::string token = token_of("clerk");
    ASSERT_TRUE(memory.resolve(cheap, token));
    database->run_script("UPDATE logins SET is_disabled = 1");
    clock.advance(999ms);
    EXPECT_TRUE(memory.resolve(cheap, token));
    clock.advance(1ms);
    EXPECT_FALSE(memory.resolve(cheap, token));
}

TEST_P(LoginWalk, ASwitchedPostCountsForTheVeryNextRequest) {
    const PersonId two_hats = admit("hats", "supervising_officer", department);
    const auto second = appoint(cheap, system, {two_hats, department, "editor", "编辑", day("2026-01-01")});
    SessionMemory memory;
    const std::string token = token_of("hats");
    const auto before = memory.resolve(cheap, token);
    ASSERT_TRUE(before && second);
    ASSERT_TRUE(switch_appointment(cheap, before->caller, token, AppointmentId{second->at("id").get<std::int64_t>()}));
    EXPECT_EQ(memory.resolve(cheap, token)->caller.role, "editor");
}

TEST_P(LoginWalk, APersonWithSeveralPostsSwitchesBetweenThem) {
    const PersonId two_hats = admit("hats", "supervising_officer", department);
    const auto second = appoint(cheap, system, {two_hats, department, "editor", "编辑", day("2026-01-01")});
    ASSERT_TRUE(second) << code(second);
    const std::string token = token_of("hats");
    Caller caller = resolve_session(cheap, token)->caller;
    EXPECT_EQ(caller.role, "supervising_officer");
    EXPECT_TRUE(caller.scope.holds(unit_path(*database, school)));
    const auto switched = switch_appointment(cheap, caller, token, AppointmentId{second->at("id").get<std::int64_t>()});
    ASSERT_TRUE(switched);
    EXPECT_EQ(switched->at("appointment")["mode"], "host");
    EXPECT_EQ(switched->at("appointments").size(), 2u);
    caller = resolve_session(cheap, token)->caller;
    EXPECT_EQ(caller.role, "editor");
    EXPECT_FALSE(caller.scope.holds(unit_path(*database, school)));
    const auto clerks = post_of(clerk);
    EXPECT_EQ(code(switch_appointment(cheap, caller, token, clerks)), "organisation.not_ones_post");
}

TEST_P(LoginWalk, APostThatEndsTakesItsRightsAtOnce) {
    const std::string token = token_of("clerk");
    ASSERT_TRUE(end_appointment(cheap, system, post_of(clerk), day("2026-03-02"), "调离"));
    const auto session = resolve_session(cheap, token);
    ASSERT_TRUE(session);
    EXPECT_EQ(session->caller.role, "");
    EXPECT_FALSE(session->caller.scope.holds(unit_path(*database, town)));
    EXPECT_FALSE(unit_tree(cheap, session->caller, {}));
}

TEST_P(LoginWalk, AOneTimePasswordMustBeChanged) {
    const Caller admin = acting("system_administrator", office);
    const auto made = create_person(cheap, admin, {"张某", "", "zhang"});
    ASSERT_TRUE(made);
    const std::string once = made->at("one_time_password");
    const auto in = attempt("zhang", once);
    ASSERT_TRUE(in);
    EXPECT_EQ(in->session["must_change_password"], true);
    const auto session = resolve_session(cheap, in->token);
    const auto changed = change_password(cheap, session->caller, in->token, once, "Another-Horse-8");
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->at("must_change_password"), false);
    const auto reset = reset_password(cheap, admin, session->caller.actor.person);
    ASSERT_TRUE(reset);
    EXPECT_FALSE(is_open(in->token));
    EXPECT_TRUE(attempt("zhang", reset->at("one_time_password").get<std::string>()));
    EXPECT_EQ(create_person(cheap, acting("city_office_clerk", office), {"李某", "", "li4"}).error().kind, RefusalClass::forbidden);
}

TEST_P(LoginWalk, ARepeatedCommandNeverShowsAPasswordAgain) {
    Caller admin = acting("system_administrator", office);
    admin.idempotency_key = "k1";
    const auto first = create_person(cheap, admin, {"张某", "", "zhang"});
    const auto again = create_person(cheap, admin, {"张某", "", "zhang"});
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->at("person")["id"], again->at("person")["id"]);
    EXPECT_EQ(again->at("one_time_password"), "");
    const std::string once = first->at("one_time_password");
    EXPECT_EQ(database->value<std::string>({"test.answer", "SELECT answer FROM idempotency_keys"})->find(once), std::string::npos);
    EXPECT_TRUE(attempt("zhang", once));
}

TEST_P(LoginWalk, TheLastSystemAdministratorStays) {
    const PersonId admin = admit("admin", "system_administrator", root);
    EXPECT_EQ(code(disable_login(cheap, system, admin, "x")), "organisation.last_system_administrator");
    EXPECT_EQ(code(end_appointment(cheap, system, post_of(admin), day("2026-03-02"), "x")), "organisation.last_system_administrator");
    EXPECT_EQ(code(hand_over(cheap, system, post_of(admin), {person("没有登录的人"), day("2026-03-02"), "x"})),
              "organisation.last_system_administrator");
    admit("admin2", "system_administrator", root);
    EXPECT_EQ(code(disable_login(cheap, system, admin, "x")), "");
}

TEST_P(LoginWalk, SecurityAdministratorsUnlock) {
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(attempt("clerk", "wrong"));
    EXPECT_EQ(show_person(cheap, acting("security_administrator", office), clerk)->at("is_locked"), true);
    EXPECT_EQ(code(unlock_login(cheap, acting("system_administrator", office), clerk)), "organisation.verb_not_granted");
    EXPECT_EQ(code(unlock_login(cheap, acting("security_administrator", office), clerk)), "");
    EXPECT_TRUE(attempt("clerk"));
}

YANLU_ON_BOTH_ENGINES(LoginWalk);

// An empty installation.
class FirstRun : public storage::testing::OnBothEngines {
protected:
    ManualClock clock{*parse_instant("2026-03-02T09:00:00+08:00")};
    SeededRng rng{7};
    Context context{*database, clock, rng, cheap_rulebook()};
};

TEST_P(FirstRun, OnlyTheCodeMakesTheFirstAdministratorAndOnlyOnce) {
    EXPECT_TRUE(is_setup_needed(context));
    const std::string replaced = *new_first_run(context);
    const std::string run_code = *new_first_run(context);
    FirstAdministrator input{"WRONG-WRONG-WRONG-WRONG", "admin", "管理员", std::string(good), "云湾市"};
    EXPECT_EQ(set_up(context, Caller{}, input).error().code, "organisation.wrong_first_run_code");
    input.first_run_code = replaced;
    EXPECT_EQ(set_up(context, Caller{}, input).error().code, "organisation.wrong_first_run_code");
    input.first_run_code = " " + ascii_lower(run_code);  // as read from a screen and typed
    input.password = "admin-Horse-9";
    EXPECT_EQ(set_up(context, Caller{}, input).error().code, "organisation.password_contains_login");
    input.password = good;
    input.city_name = "";
    EXPECT_EQ(set_up(context, Caller{}, input).error().code, "organisation.city_name_missing");
    input.city_name = "云湾市";
    ASSERT_TRUE(set_up(context, Caller{}, input));
    EXPECT_FALSE(is_setup_needed(context));
    EXPECT_FALSE(new_first_run(context));
    EXPECT_EQ(set_up(context, Caller{}, input).error().code, "organisation.already_set_up");
    const auto in = log_in(context, Caller{}, "admin", good);
    ASSERT_TRUE(in);
    EXPECT_EQ(in->session["city_name"], "云湾市");
    EXPECT_EQ(in->session["appointment"]["role"], "system_administrator");
    EXPECT_TRUE(city_office(*database));
}

YANLU_ON_BOTH_ENGINES(FirstRun);

TEST(PasswordRules, EachRuleRefusesByName) {
    const PasswordRules rules;
    const auto verdict = [&](std::string_view password) {
        const auto refusal = why_not_password(rules, password, "wang");
        return refusal ? refusal->code : "";
    };
    EXPECT_EQ(verdict("Abcdef-123"), "");
    EXPECT_EQ(verdict("Abcdef-12"), "organisation.password_too_short");
    EXPECT_EQ(verdict(std::string(127, 'a') + "A1"), "organisation.password_too_long");
    EXPECT_EQ(verdict("abcdefgh12"), "organisation.password_too_simple");
    EXPECT_EQ(verdict("ABCDEFGHIJ"), "organisation.password_too_simple");
    EXPECT_EQ(verdict("Abcdef1234"), "");
    EXPECT_EQ(verdict("abc密码def123"), "");  // letters of other scripts count as a class
    EXPECT_EQ(verdict("xxWANG-1234"), "organisation.password_contains_login");
    EXPECT_EQ(verdict("Abcdef-12\x01"), "organisation.password_unreadable");
    EXPECT_EQ(verdict("Abcdef-12\xFF"), "organisation.password_unreadable");
}

TEST(PasswordRules, LoginNames) {
    for (const char* good_name : {"abc", "a.b-c_d", "0769", "zhang.san"}) EXPECT_TRUE(is_login_name(good_name)) << good_name;
    for (const char* bad : {"", "ab", "Abc", ".abc", "-abc", "_abc", "a b c", "张三", "a@b.c"}) EXPECT_FALSE(is_login_name(bad)) << bad;
    EXPECT_FALSE(is_login_name(std::string(41, 'a')));
}

TEST(PasswordHash, TheRealCostVerifiesAndMadeUpPasswordsSatisfyTheRules) {
    const auto& settings = shared_rulebook().part<LoginSettings>();
    SystemRng rng;
    const std::string password = new_one_time_password(rng);
    EXPECT_FALSE(why_not_password(settings.password, password, "x1y2"));
    const std::string hash = hash_password(settings.hash, rng, password);
    EXPECT_NE(hash.find("m=65536,t=3,p=1"), std::string::npos) << hash;
    EXPECT_TRUE(is_password(settings.hash, hash, password));
    EXPECT_FALSE(is_password(settings.hash, hash, password + "x"));
    EXPECT_NE(hash, hash_password(settings.hash, rng, password));  // another salt
}

}  // namespace
}  // namespace yanlu::organisation
