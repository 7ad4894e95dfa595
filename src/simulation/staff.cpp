// Admission of the city's people.
#include "simulation/staff.hpp"

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

}  // namespace

Staff::Staff(Stage& stage, const std::string& password) : stage_(stage), rng_(7) {
    for (const DemoPost& post : demo_posts) {
        const std::size_t unit = unit_named(post.unit);
        const Person person = admit(unit, post.role, post.title, post.login, password);
        if (std::string_view(post.unit) == "市府办")
            office_.emplace(post.role, person);
        else
            hosts_.emplace(std::pair(stage_.units[unit].value, std::string(post.role)), person);
    }
}

std::size_t Staff::unit_named(const std::string& short_name) const {
    for (std::size_t i = 0; i < stage_.plan.units.size(); ++i) {
        if (stage_.plan.units[i].short_name == short_name) return i;
    }
    throw std::logic_error("the demonstration city has no unit " + short_name);
}

Staff::Person Staff::admit(std::size_t unit, const std::string& role, const std::string& title, const std::string& login,
                           const std::string& password) {
    organisation::Admission admission;
    admission.name = draw_name(rng_);
    admission.login = login;
    admission.password = password;
    admission.unit = stage_.units[unit];
    admission.role = role;
    admission.title = title;
    admission.valid_from = stage_.plan.first_day;
    const Json made = stage_.must(organisation::admit_person(stage_.context, stage_.caller(), admission), "person " + login);
    const auto& permissions = stage_.context.rulebook.part<organisation::Permissions>();
    Person person;
    person.name = admission.name;
    person.caller.actor = {PersonId{made.at("person_id")}, AppointmentId{made.at("appointment_id")}, stage_.units[unit], {}, "simulator"};
    person.caller.role = role;
    person.caller.unit_path = organisation::unit_path(stage_.context.database, stage_.units[unit]);
    person.caller.scope = permissions.sight(role, person.caller.unit_path);
    if (!login.empty()) logins_.push_back({login, person.name, permissions.role(role)->zh, stage_.plan.units[unit].name});
    return person;
}

const Staff::Person& Staff::of_unit(UnitId unit, const std::string& role) {
    const auto key = std::pair(unit.value, role);
    if (const auto found = hosts_.find(key); found != hosts_.end()) return found->second;
    for (std::size_t i = 0; i < stage_.units.size(); ++i) {
        if (stage_.units[i] == unit)
            return hosts_.emplace(key, admit(i, role, role == "leader" ? "负责人" : "科室负责人", {}, {})).first->second;
    }
    throw std::logic_error("a finding names a unit that the plan does not know");
}

}  // namespace yanlu::simulation
