// States in the words of the finding's machine.
#include "monitoring/findings_of_posts.hpp"

#include "flow/machines.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

bool may_read(Context& context, const organisation::Caller& caller, std::string_view unit_path) {
    return !context.rulebook.part<organisation::Permissions>().why_not(caller, "supervision.read_findings", unit_path);
}

Json reference(const Rulebook& rulebook, const storage::Row& row, int column) {
    const auto code = row.get<std::string>(column + 3);
    const auto& machines = rulebook.part<flow::Machines>().all();
    const auto machine = machines.find("finding");
    const flow::State* state = machine == machines.end() ? nullptr : machine->second.state(code);
    return {{"id", row.integer(column)},
            {"title", row.text(column + 1)},
            {"severity", row.text(column + 2)},
            {"state", code},
            {"state_zh", state ? state->zh : code}};
}

}  // namespace

Json finding_reference(Context& context, const organisation::Caller& caller, const storage::Row& row, int column,
                       std::string_view unit_path) {
    if (row.is_null(column) || !may_read(context, caller, unit_path)) return nullptr;
    return reference(context.rulebook, row, column);
}

Json findings_of_post(Context& context, const organisation::Caller& caller, AccountId account, PostId post, std::string_view unit_path) {
    if (!may_read(context, caller, unit_path)) return Json::array();
    return context.database.all(
        sql::findings_of_post, [&](const storage::Row& row) { return reference(context.rulebook, row, 0); }, account, post);
}

}  // namespace yanlu::monitoring
