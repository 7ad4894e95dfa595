// 1.4: who holds which post where; handing over; what excludes what; who sees whom. Both engines.
#include <algorithm>
#include <set>

#include "organisation/appointment_store.hpp"
#include "organisation/person_store.hpp"
#include "organisation/tests/fixture.hpp"

namespace yanlu::organisation {
namespace {

class People : public OrganisationSuite {
protected:
    Result<Json> appointed(PersonId who, UnitId unit, const Role& role) {
        return appoint(context, system, {who, unit, role, "职务", day("2026-02-01")});
    }
    AppointmentId id_of(const Result<Json>& answer) { return AppointmentId{answer->at("id").get<std::int64_t>()}; }
};

TEST_P(People, EveryRoleExcludesWhatThePermissionsSay) {
    const auto& permissions = context.rulebook.part<Permissions>();
    const UnitId outside = make("监测公司", "outside_body", "city", root);
    const UnitId guide = make("市委宣传部", "guidance_unit", "city", root);
    const auto unit_for_role = [&](const RoleDescription& role) {
        for (const UnitId unit : {office, town, outside, guide}) {
            const auto kind = find_unit(*database, unit)->facts.kind;
            if (std::ranges::find(role.unit_kinds, kind) != role.unit_kinds.end()) return unit;
        }
        ADD_FAILURE() << role.code;
        return root;
    };
    for (const auto& one : permissions.roles()) {
        for (const auto& other : permissions.roles()) {
            const PersonId who = person("某某");
            ASSERT_TRUE(appointed(who, unit_for_role(one), one.code)) << one.code;
            const auto second = appointed(who, unit_for_role(other), other.code);
            const std::string expected = one.code == other.code                   ? "organisation.already_appointed"
                                         : one.is_exclusive || other.is_exclusive ? "organisation.roles_exclude_each_other"
                                                                                  : "";
            EXPECT_EQ(code(second), expected) << one.code << " " << other.code;
        }
    }
}

TEST_P(People, ARoleFitsOnlyItsKindsOfUnits) {
    const PersonId who = person("某某");
    EXPECT_EQ(code(appointed(who, town, "city_office_clerk")), "organisation.role_not_at_kind");
    EXPECT_EQ(code(appointed(who, department, "guidance")), "organisation.role_not_at_kind");
    EXPECT_EQ(code(appointed(who, department, "no_such_role")), "organisation.no_such_role");
    EXPECT_EQ(code(appointed(PersonId{999'999}, department, "editor")), "organisation.no_such_person");
    EXPECT_EQ(code(appointed(who, UnitId{999'999}, "editor")), "organisation.no_such_unit");
    EXPECT_EQ(code(appoint(context, system, {who, department, "editor", "x", day("2026-03-03")})), "organisation.effective_in_future");
}

TEST_P(People, HandingOverEndsOneAndBeginsTheOther) {
    const PersonId from = person("甲");
    const PersonId to = person("乙");
    const auto post = appointed(from, department, "editor");
    const auto made = hand_over(context, acting("system_administrator", office), id_of(post), {to, day("2026-03-01"), "轮岗"});
    ASSERT_TRUE(made) << code(made);
    EXPECT_EQ(made->at("person")["id"], to.value);
    EXPECT_EQ(made->at("title"), "职务");
    EXPECT_EQ(made->at("valid_from"), "2026-03-01");
    const auto all = list_appointments(context, system, {.unit = department}, {})->at("items");
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0]["valid_to"], "2026-03-01");
    EXPECT_EQ(all[0]["handed_over_to"]["id"], to.value);
    EXPECT_EQ(appointments_of_unit(context, department).size(), 1u);
    EXPECT_EQ(code(hand_over(context, system, id_of(post), {to, day("2026-03-01"), "x"})), "organisation.appointment_ended");
    EXPECT_EQ(code(hand_over(context, system, id_of(made), {to, day("2026-03-01"), "x"})), "organisation.handed_over_to_self");
    EXPECT_EQ(code(hand_over(context, system, id_of(made), {from, day("2026-02-27"), "x"})), "organisation.before_appointment");
    EXPECT_EQ(code(hand_over(context, system, AppointmentId{999'999}, {from, day("2026-03-01"), "x"})), "organisation.no_such_record");
    constexpr storage::Statement events{"test.events", "SELECT count(*) FROM outbox WHERE topic = 'appointment.handed_over'"};
    EXPECT_EQ(database->value<std::int64_t>(events), 1);
}

TEST_P(People, ReadsStayWithinTheScope) {
    const PersonId teacher = person("校内编辑");
    const PersonId clerk = person("镇编辑");
    const PersonId unplaced = person("待任命");
    ASSERT_TRUE(appointed(teacher, school, "editor"));
    ASSERT_TRUE(appointed(clerk, town, "editor"));
    const Caller officer = acting("supervising_officer", department);
    EXPECT_EQ(list_people(context, officer, {}, {})->at("total"), 1);
    EXPECT_TRUE(show_person(context, officer, teacher));
    EXPECT_EQ(show_person(context, officer, clerk).error().kind, RefusalClass::not_found);
    EXPECT_EQ(show_person(context, officer, unplaced).error().kind, RefusalClass::not_found);
    EXPECT_EQ(list_people(context, acting("system_administrator", office), {}, {})->at("total"), 3);
    EXPECT_EQ(list_people(context, system, {.words = "镇"}, {})->at("total"), 1);
    EXPECT_EQ(list_people(context, system, {.unit = school}, {})->at("total"), 1);
    EXPECT_EQ(list_people(context, system, {.role = "leader"}, {})->at("total"), 0);
    EXPECT_EQ(list_people(context, acting("monitor", office), {}, {}).error().kind, RefusalClass::forbidden);
    EXPECT_EQ(list_appointments(context, officer, {}, {})->at("total"), 1);
}

TEST_P(People, PagesGoToTheEnd) {
    for (int i = 0; i < 7; ++i) ASSERT_TRUE(appointed(person("编辑" + std::to_string(i)), department, "editor"));
    api::Page page;
    page.sort = "id";
    page.limit = 3;
    std::set<std::int64_t> seen;
    for (int pages = 0; pages < 5; ++pages) {
        const auto list = list_people(context, system, {}, page);
        for (const Json& item : list->at("items")) EXPECT_TRUE(seen.insert(item["id"].get<std::int64_t>()).second);
        if (list->at("next_cursor").is_null()) break;
        page.after = *api::decode_cursor(list->at("next_cursor").get<std::string>(), "id", false);
    }
    EXPECT_EQ(seen.size(), 7u);
}

TEST_P(People, PhonesAreMaskedForOthersAndStandInNoEntry) {
    EXPECT_EQ(masked_phone("13800138000"), "138****8000");
    EXPECT_EQ(masked_phone("12345"), "*****");
    EXPECT_EQ(masked_phone(""), "");
    const auto refused = [&](const NewPerson& who) { return code(create_person(context, system, who)); };
    EXPECT_EQ(refused({"甲", "打电话给我", "jia1"}), "organisation.bad_phone");
    EXPECT_EQ(refused({"  ", "", "jia1"}), "organisation.name_missing");
    EXPECT_EQ(refused({"甲", "", "JIA"}), "organisation.bad_login");
}

YANLU_ON_BOTH_ENGINES(People);

}  // namespace
}  // namespace yanlu::organisation
