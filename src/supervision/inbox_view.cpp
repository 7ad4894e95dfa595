// Items with lights and the steps that can be taken from the list itself.
#include "supervision/inbox_view.hpp"

#include <algorithm>

#include "flow/machines.hpp"
#include "flow/time_left.hpp"
#include "organisation/permissions.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/process.hpp"
#include "supervision/statements.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;

constexpr std::int64_t most_kept = 1000;  // of the done and the sent, which are looked at and not worked off

// The task as its process table words it, whatever the process.
std::string task_name(const flow::Machine* machine, std::string_view task) {
    if (!machine) return std::string(task);
    const auto found = std::ranges::find(machine->transitions(), task, &flow::Transition::event);
    return found == machine->transitions().end() ? std::string(task) : found->zh;
}

Json item_of(Context& context, const storage::Row& row) {
    const auto* role = context.rulebook.part<Permissions>().role(row.text(9));
    const auto& machines = context.rulebook.part<flow::Machines>().all();
    const auto found = machines.find(row.text(1));
    const flow::Machine* machine = found == machines.end() ? nullptr : &found->second;
    const bool is_finding = !row.is_null(14);
    Json item{{"id", row.integer(0)},
              {"process", row.text(1)},
              {"process_zh", machine ? machine->zh() : std::string(row.text(1))},
              {"subject_kind", row.text(2)},
              {"subject_id", row.integer(3)},
              {"task", row.text(4)},
              {"task_zh", task_name(machine, row.text(4))},
              {"title", row.text(5)},
              {"unit", unit_reference(row, 6, 7, 8)},
              {"role_zh", role ? role->zh : std::string(row.text(9))},
              {"severity", is_finding ? Json(row.text(14)) : Json(nullptr)},
              {"state_zh", is_finding ? Json(state_name(context.rulebook, row.text(15))) : Json(nullptr)},
              {"created_at", rfc3339(row.get<Instant>(10))},
              {"is_provisional", row.get<bool>(12)},
              {"done_at", row.is_null(13) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(13)))},
              {"allowed_actions", Json::array()}};
    if (is_finding) item["host_unit"] = unit_reference(row, 16, 17, 18);
    flow::add_time(item, context.rulebook.calendar(), row.get<Instant>(10), row.get<std::optional<Instant>>(11), context.clock.now());
    return item;
}

std::vector<Json> items_in(Context& context, const Caller& caller, const std::string& box, const std::string& process) {
    const auto map = [&](const storage::Row& row) { return item_of(context, row); };
    if (box == "done") return context.database.all(sql::inbox_done, map, caller.actor.person, process, most_kept);
    if (box == "sent") return context.database.all(sql::inbox_sent, map, caller.actor.person, process, most_kept);
    return context.database.all(sql::inbox_to_do, map, caller.actor.unit, caller.role, caller.actor.person, process,
                                context.clock.today().iso());
}

// Of the desk's whole to-do list, whatever box or light is shown.
Json counts_of(const std::vector<Json>& to_do) {
    Json counts{{"to_do", to_do.size()}, {"red", 0}, {"yellow", 0}, {"green", 0}, {"most_urgent_zh", nullptr}};
    for (const Json& item : to_do) {
        const std::string light = item["light"].is_null() ? "green" : item["light"].get<std::string>();
        counts[light] = counts[light].get<std::int64_t>() + 1;
    }
    if (!to_do.empty()) counts["most_urgent_zh"] = to_do.front()["time_left_zh"];
    return counts;
}

void add_actions(Context& context, const Caller& caller, Json& items) {
    for (Json& item : items) {
        if (item["subject_kind"] != "finding" || !item["done_at"].is_null()) continue;
        const auto finding = load_finding(context.database, FindingId{item["subject_id"].get<std::int64_t>()});
        if (finding) item["allowed_actions"] = allowed_actions(context, caller, *finding);
    }
}

}  // namespace

Result<Json> read_inbox(Context& context, const Caller& caller, const InboxQuestion& question, const api::Page& page) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "flow.read_inbox")) return refuse(std::move(*refusal));
    const auto to_do = items_in(context, caller, "to_do", "");
    auto shown = question.box == "to_do" && question.process.empty() ? to_do : items_in(context, caller, question.box, question.process);
    if (!question.light.empty()) std::erase_if(shown, [&](const Json& item) { return item["light"] != question.light; });
    // The list is short and its order changes with the hour: the cursor counts the items already seen.
    const auto seen = static_cast<std::size_t>(page.after_integer(0, 0));
    const auto total = static_cast<std::int64_t>(shown.size());
    shown.erase(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(std::min(seen, shown.size())));
    Json items = shown;
    const auto cursor = page.cut(items, [&](const Json&) { return Json{static_cast<std::int64_t>(seen) + page.limit}; });
    add_actions(context, caller, items);
    return Json{{"items", std::move(items)},
                {"next_cursor", cursor ? Json(*cursor) : Json(nullptr)},
                {"total", total},
                {"counts", counts_of(to_do)}};
}

}  // namespace yanlu::supervision
