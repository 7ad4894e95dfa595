// The ladder as a table of a terminal, or as JSON lines.
#include "accountability/commands.hpp"

#include <iostream>

#include "accountability/ladder_view.hpp"

namespace yanlu::accountability {
namespace {

int report(const Context& context, const Refusal& refusal) {
    std::cerr << context.rulebook.message(refusal.code, refusal.args) << "\n";
    return 2;
}

Result<LadderFilter> filter_of(const LadderOptions& options) {
    LadderFilter filter;
    if (!options.as_of.empty()) {
        filter.as_of = Date::parse(options.as_of);
        if (!filter.as_of) return invalid("accountability.not_a_day", "as_of", {{"text", options.as_of}});
    }
    if (options.known_as_of.empty()) return filter;
    const auto day = Date::parse(options.known_as_of);
    filter.known_as_of = day ? std::optional(Instant{day->ends_at().ms - 1}) : parse_instant(options.known_as_of);
    if (!filter.known_as_of) return invalid("accountability.not_a_day", "known_as_of", {{"text", options.known_as_of}});
    return filter;
}

std::string text(const Json& value) { return value.get<std::string>(); }

void print_line(const Json& item) {
    std::cout << text(item["kind_zh"]) << "\t" << (item["account"].is_null() ? "" : text(item["account"]["name"])) << "\t"
              << text(item["unit"]) << "\t";
    for (const Json& each : item["notifications"])
        std::cout << text(each["issued_on"]) << " " << text(each["level_zh"]) << " "
                  << (text(each["document_number"]).empty() ? text(each["issuer"]) : text(each["document_number"])) << " "
                  << text(each["cause_zh"]) << "；";
    std::cout << "\t" << (item["case"].is_null() ? "未提议" : text(item["case"]["state_zh"])) << "\n";
}

}  // namespace

int ladder_command(const LadderOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    const auto filter = filter_of(options);
    if (!filter) return report(context, filter.error());
    const auto found = due_as_of(context, organisation::Caller::system("cli"), *filter);
    if (!found) return report(context, found.error());
    const Json& due = (*found)["due"];
    for (const Json& item : due) {
        if (options.format == "json")
            std::cout << item.dump() << "\n";
        else
            print_line(item);
    }
    if (options.format == "table") std::cout << text((*found)["as_of"]) << " 共 " << due.size() << " 项\n";
    return due.empty() ? 0 : 1;
}

}  // namespace yanlu::accountability
