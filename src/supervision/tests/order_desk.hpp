// A city with one order and the people around it, for the tests of the rectification.
#pragma once

#include <string>

#include <gtest/gtest.h>

#include "organisation/permissions.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/step.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision::testing {

using organisation::Caller;
using organisation::Permissions;

// The desks of one order: two at the office, an editor and a section head at the unit that has the order.
class OrderDesk : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        city.add_unit(10, "云湾市教育局", "department", "/1/10/", 1);
        city.add_unit(11, "云湾市民政局", "department", "/1/11/", 1);
        city.database->run_script(
            "INSERT INTO people (id, name, phone, version) VALUES (21, '甲', '', 1), (22, '乙', '', 1), (23, '丙', '', 1), (24, '丁', '', "
            "1)");
        appoint(21, 1, "city_office_clerk");
        appoint(22, 1, "city_office_section_chief");
        appoint(23, 10, "editor");
        appoint(24, 10, "section_head");
    }

    void appoint(std::int64_t person, std::int64_t unit, const std::string& role) {
        static constexpr storage::Statement insert{"test.appoint",
                                                   "INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, "
                                                   "recorded_from, recorded_to) VALUES ($1, $1, "
                                                   "$2, $3, '', '2025-01-01', '9999-12-31', 0, 9223372036854775807)"};
        city.database->execute(insert, person, unit, role);
    }
    Caller caller(std::int64_t person, std::int64_t unit, const std::string& role) {
        Caller out;
        out.actor.person = PersonId{person};
        out.actor.unit = UnitId{unit};
        out.role = role;
        out.unit_path = unit == 1 ? "/1/" : "/1/" + std::to_string(unit) + "/";
        out.scope = city.rulebook.part<Permissions>().sight(role, out.unit_path);
        return out;
    }
    Caller clerk() { return caller(21, 1, "city_office_clerk"); }
    Caller chief() { return caller(22, 1, "city_office_section_chief"); }
    Caller editor() { return caller(23, 10, "editor"); }
    Caller head() { return caller(24, 10, "section_head"); }

    // A finding of the department, opened on a Monday morning.
    FindingId open(bool is_serious = false) {
        Account account;
        account.certified_host = is_serious ? "云湾市教育局" : "";
        const auto id = city.add_account(10, account);
        if (is_serious) {
            city.add_post(id, "2026-02-01T10:00:00+08:00");
            city.observe(id, "2026-03-02T08:00:00+08:00");
        }
        EXPECT_TRUE(apply_evaluation(city.context, Caller::system("job"), *Date::parse("2026-03-02")));
        return FindingId{*city.database->value<std::int64_t>({"test.newest", "SELECT max(id) FROM findings"})};
    }
    Result<Json> act(const Caller& who, FindingId id, std::string_view action, const ActionInput& input = {}) {
        return act_on_finding(city.context, who, id, action, input);
    }
    std::string code(const Result<Json>& result) { return result ? "" : result.error().code; }
    std::string state(FindingId id) { return load_finding(*city.database, id)->state; }
    std::int64_t count(const std::string& sql) { return *city.database->value<std::int64_t>({"test.count", sql}); }
    FindingId dispatched(bool is_serious = false) {
        const FindingId id = open(is_serious);
        EXPECT_EQ(code(act(clerk(), id, "verify")), "");
        if (is_serious) {
            EXPECT_EQ(code(act(chief(), id, "confirm")), "");
        }
        EXPECT_EQ(code(act(is_serious ? chief() : clerk(), id, "dispatch")), "");
        return id;
    }

    // A file that this person handed in.
    AttachmentId file_of(std::int64_t person) {
        static constexpr storage::Statement insert{
            "test.file",
            "INSERT INTO attachments (id, digest, size_bytes, media_type, file_name, created_at, created_by) VALUES ($1, 'd', 1, "
            "'image/png', 'a.png', 0, $2)"};
        const std::int64_t id = storage::allocate_ids(*city.database);
        city.database->execute(insert, id, person);
        return AttachmentId{id};
    }
    void at(const char* moment) { city.clock.set(*parse_instant(moment)); }

    City city{GetParam(), "2026-03-02T09:00:00+08:00"};
};

}  // namespace yanlu::supervision::testing
