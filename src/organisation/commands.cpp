// People with a login from the shell of the server itself.
#include "organisation/commands.hpp"

#include <iostream>

#include "base/text.hpp"
#include "organisation/first_run.hpp"
#include "organisation/password_hash.hpp"
#include "organisation/people.hpp"
#include "organisation/permissions.hpp"
#include "organisation/person_store.hpp"
#include "organisation/unit_directory.hpp"

namespace yanlu::organisation {
namespace {

int refused(const Rulebook& rulebook, const Refusal& refusal) {
    std::cerr << rulebook.message(refusal.code, refusal.args) << "\n";
    return 1;
}

Result<UnitId> unit_named(Context& context, const std::string& name) {
    if (name.empty()) {
        if (const auto office = city_office(context.database)) return *office;
        if (const auto root = root_unit(context.database)) return root->id;
        return invalid("organisation.no_unit_yet", "unit");
    }
    const UnitDirectory directory(context.database);
    if (const auto found = directory.named(name)) return *found;
    return refuse(directory.unknown(name, "unit"));
}

std::string password_for(const UserOptions& options, Rng& rng) {
    if (!options.reads_password) return new_one_time_password(rng);
    std::string line;
    std::getline(std::cin, line);
    return line;
}

}  // namespace

int create_user_command(const Place& place, const UserOptions& options) {
    Workspace workspace(place);
    Context& context = workspace.context();
    const auto unit = unit_named(context, options.unit);
    if (!unit) return refused(workspace.rulebook(), unit.error());
    const RoleDescription* role = workspace.rulebook().part<Permissions>().role(options.role);
    Admission admission;
    admission.name = options.name.empty() ? options.login : options.name;
    admission.login = options.login;
    admission.password = password_for(options, context.rng);
    admission.unit = *unit;
    admission.role = options.role;
    admission.title = options.title.empty() && role ? role->zh : options.title;
    admission.valid_from = context.clock.today();
    admission.must_change_password = true;
    if (const auto made = admit_person(context, Caller::system("cli"), admission); !made)
        return refused(workspace.rulebook(), made.error());
    std::cout << "已建立登录 " << options.login << "，首次登录须修改密码。\n";
    if (!options.reads_password) std::cout << "一次性密码：" << admission.password << "\n";
    return 0;
}

int reset_user_command(const Place& place, const std::string& login) {
    Workspace workspace(place);
    const auto found = find_login(workspace.context().database, ascii_lower(trim(login)));
    if (!found) {
        std::cerr << "没有登录名为“" << login << "”的人员。\n";
        return 1;
    }
    const auto reset = reset_password(workspace.context(), Caller::system("cli"), found->person);
    if (!reset) return refused(workspace.rulebook(), reset.error());
    std::cout << "一次性密码：" << reset->at("one_time_password").get<std::string>() << "（首次登录须修改）\n";
    return 0;
}

int first_run_command(const Place& place) {
    Workspace workspace(place);
    const auto code = new_first_run(workspace.context());
    if (!code) {
        std::cerr << "已有能登录的系统管理员，不需要首次启用码。忘记密码请用 yanlu user reset 重置。\n";
        return 1;
    }
    std::cout << *code << "\n";
    return 0;
}

void announce_first_run(Context& context) {
    if (const auto code = new_first_run(context)) {
        std::cout << "首次启用码：" << *code << "\n请在网页中用它建立第一位系统管理员。此码只显示这一次，重启后会更换。" << std::endl;
    }
}

}  // namespace yanlu::organisation
