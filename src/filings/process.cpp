// Guards over one filing.
#include "filings/process.hpp"

#include "flow/machines.hpp"

namespace yanlu::filings {
namespace {

std::optional<Refusal> why_not_complete(Context& context, const FoundFiling& found) {
    std::string missing;
    for (const FormEntry& entry : form_of(context, found)) {
        if (entry.field->is_required && entry.value.empty()) missing += (missing.empty() ? "" : "、") + entry.field->label;
    }
    if (missing.empty()) return std::nullopt;
    return Refusal{RefusalClass::invalid, "filings.form_incomplete", "fields", "152-2021.2.3", {{"fields", missing}}};
}

Refusal not_of_this_kind(const FoundFiling& found) {
    const bool is_filing = found.filing.kind == kind_filing;
    return {RefusalClass::conflict, is_filing ? "filings.takes_a_receipt" : "filings.takes_a_word", "", {}, {{"system", found.system->zh}}};
}

}  // namespace

FilingProcess::FilingProcess(const Rulebook& rulebook)
    : machine_(&rulebook.part<flow::Machines>().require("filing", {"is_a_filing", "is_a_word", "form_complete"})) {}

const flow::Machine& filing_machine(const Rulebook& rulebook) { return rulebook.part<FilingProcess>().machine(); }

flow::GuardCheck guards_of(Context& context, const FoundFiling& found) {
    return [&context, &found](std::string_view guard) -> std::optional<Refusal> {
        if (guard == "form_complete") return why_not_complete(context, found);
        const bool is_met = (guard == "is_a_filing") == (found.filing.kind == kind_filing);
        return is_met ? std::nullopt : std::optional(not_of_this_kind(found));
    };
}

std::string word(const Context& context, const char* table, std::string_view code) {
    return context.rulebook.message("filings." + std::string(table) + "." + std::string(code));
}

}  // namespace yanlu::filings
