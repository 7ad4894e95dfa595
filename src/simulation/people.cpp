// Admission of the city's people.
#include "simulation/people.hpp"

#include <algorithm>
#include <stdexcept>

#include "organisation/people.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::simulation {
namespace {

struct DemoPost {
    const char* login;
    const char* unit;  // short name
    const char* role;
    const char* title;
};

// One of each role, a town and a department in full, so that every page can be looked at with the eyes of those who use it.
constexpr DemoPost demo_posts[] = {
    {"office.clerk", "市府办", "city_office_clerk", "经办人"},
    {"office.chief", "市府办", "city_office_section_chief", "新媒体监管科科长"},
    {"office.leader", "市府办", "city_office_leader", "分管副主任"},
    {"monitor", "明察数据", "monitor", "监测员"},
    {"guidance", "市委宣传部", "guidance", "新闻科干部"},
    {"town.officer", "东门街道", "supervising_officer", "党政综合办干部"},
    {"town.editor", "东门街道", "editor", "信息编辑"},
    {"town.head", "东门街道", "section_head", "党政综合办主任"},
    {"town.leader", "东门街道", "leader", "分管领导"},
    {"edu.officer", "市教育局", "supervising_officer", "办公室干部"},
    {"edu.editor", "市教育局", "editor", "信息编辑"},
    {"edu.head", "市教育局", "section_head", "办公室主任"},
    {"edu.leader", "市教育局", "leader", "分管副局长"},
    {"sysadmin", "市府办", "system_administrator", "系统管理员"},
    {"secadmin", "市府办", "security_administrator", "安全管理员"},
    {"auditor", "市府办", "audit_administrator", "审计管理员"},
};

constexpr const char* surnames[] = {"陈", "李", "黄", "张", "梁", "林", "刘", "吴", "罗", "杨", "何", "邓", "钟", "谢", "曾", "叶"};
constexpr const char* given_names[] = {"志远", "晓岚", "建新", "嘉宁", "文博", "雨桐", "国栋", "思敏", "振华", "丽萍", "俊杰", "慧玲"};

std::string draw_name(Rng& rng) {
    return std::string(surnames[rng.below(std::size(surnames))]) + given_names[rng.below(std::size(given_names))];
}

const char* title_of(const std::string& role) {
    if (role == "leader") return "负责人";
    if (role == "editor") return "信息编辑";
    return role == "supervising_officer" ? "办公室干部" : "科室负责人";
}

}  // namespace

People::People(Stage& stage, const std::string& password)
    : stage_(stage), rng_(7), office_unit_(unit_named("市府办")), monitor_unit_(unit_named("明察数据")) {
    for (const DemoPost& post : demo_posts) admit(unit_named(post.unit), post.role, post.title, post.login, password);
}

std::size_t People::unit_named(const std::string& short_name) const {
    const auto found = std::ranges::find(stage_.plan.units, short_name, &PlannedUnit::short_name);
    if (found == stage_.plan.units.end()) throw std::logic_error("the demonstration city has no unit " + short_name);
    return static_cast<std::size_t>(found - stage_.plan.units.begin());
}

std::size_t People::index_of(UnitId unit) const {
    const auto found = std::ranges::find(stage_.units, unit);
    if (found == stage_.units.end()) throw std::logic_error("a unit that the plan does not know");
    return static_cast<std::size_t>(found - stage_.units.begin());
}

const organisation::Caller& People::admit(std::size_t unit, const std::string& role, const std::string& title, const std::string& login,
                                          const std::string& password) {
    organisation::Admission admission;
    admission.name = draw_name(rng_);
    admission.login = login;
    admission.password = password;
    admission.unit = stage_.units[unit];
    admission.role = role;
    admission.title = title;
    admission.valid_from = stage_.plan.first_day;
    const Json made = stage_.must(organisation::admit_person(stage_.context, stage_.caller(), admission), "person " + title);
    const auto& permissions = stage_.context.rulebook.part<organisation::Permissions>();
    organisation::Caller caller;
    caller.actor = {PersonId{made.at("person_id")}, AppointmentId{made.at("appointment_id")}, stage_.units[unit], {}, "simulator"};
    caller.role = role;
    caller.unit_path = organisation::unit_path(stage_.context.database, stage_.units[unit]);
    caller.scope = permissions.sight(role, caller.unit_path);
    if (!login.empty()) logins_.push_back({login, admission.name, permissions.role(role)->zh, stage_.plan.units[unit].name});
    return people_.emplace(std::pair(unit, role), std::move(caller)).first->second;
}

const organisation::Caller& People::of(std::size_t unit, const std::string& role) {
    const auto found = people_.find({unit, role});
    return found != people_.end() ? found->second : admit(unit, role, title_of(role), {}, {});
}

void People::leave(std::size_t unit) {
    std::erase_if(people_, [unit](const auto& person) { return person.first.first == unit; });
}

const organisation::Caller& People::above(std::size_t unit) {
    if (unit == office_unit_) return office("city_office_leader");
    const auto& superior = stage_.plan.units[unit].parent;
    const bool has_officer = superior && stage_.plan.units[*superior].kind != "government";
    return has_officer ? of(*superior, "supervising_officer") : office("city_office_section_chief");
}

}  // namespace yanlu::simulation
