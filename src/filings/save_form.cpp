// What a clerk types over the registry's values, and the mark that the system's form was sent.
#include "filings/form_sheet.hpp"
#include "filings/step.hpp"

namespace yanlu::filings {
namespace {

std::optional<Refusal> why_not_fields(const FilingSystem& system, const Json& fields) {
    for (const auto& [code, value] : fields.items()) {
        if (!system.field(code)) return invalid("filings.no_such_field", "fields", {{"field", code}, {"system", system.zh}}).value();
    }
    return std::nullopt;
}

}  // namespace

// `fields`: by code; what says the same as the registry is not kept, so that it goes on following the registry.
Result<Json> save_form(Context& context, const organisation::Caller& caller, FilingId id, const Json& fields) {
    return take_step(context, caller, {"save_form", "filings.save_form"}, id, {{"fields", fields}}, "",
                     [&](FoundFiling& found) -> Result<void> {
                         if (auto refusal = why_not_fields(*found.system, fields)) return refuse(std::move(*refusal));
                         found.filing.form = fields.dump();
                         Json typed = Json::object();
                         for (const FormEntry& entry : form_of(context, found)) {
                             if (entry.is_typed) typed[entry.field->code] = entry.value;
                         }
                         found.filing.form = typed.dump();
                         return {};
                     });
}

Result<Json> submit_filing(Context& context, const organisation::Caller& caller, FilingId id, Date submitted_on) {
    const Json request{{"submitted_on", submitted_on.iso()}};
    return take_step(context, caller, {"submit", "filings.submit_filing"}, id, request, "", [&](FoundFiling& found) -> Result<void> {
        if (auto refusal = why_not_day(context.clock, submitted_on, "submitted_on")) return refuse(std::move(*refusal));
        if (found.filing.occasion != occasion::backfill && submitted_on < found.filing.effective_on)
            return invalid("filings.submitted_before_cause", "submitted_on",
                           {{"day", submitted_on.iso()}, {"effective_on", found.filing.effective_on.iso()}});
        found.filing.submitted_on = submitted_on;
        found.filing.form = values_of(form_of(context, found)).dump();  // from now on it is what was sent
        return {};
    });
}

}  // namespace yanlu::filings
