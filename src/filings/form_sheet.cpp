// Registry record + option words + typed values → entries.
#include "filings/form_sheet.hpp"

namespace yanlu::filings {
namespace {

std::string platform_title(const Context& context, const std::string& code) {
    const registry::Platform* platform = context.rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : code;
}

// The system's word for our value. What the mapping does not name is shown as the registry shows it.
std::string in_its_words(const Context& context, const FormField& field, const std::string& value) {
    const auto found = field.options.find(value);
    if (found != field.options.end()) return found->second;
    return field.source == "platform" ? platform_title(context, value) : value;
}

}  // namespace

std::vector<FormEntry> form_of(Context& context, const FoundFiling& found, Date day) {
    Record record = record_of(context, found.account.id, day);
    record["occasion"] = found.filing.occasion;
    record["effective_on"] = found.filing.effective_on.iso();
    const Json typed = Json::parse(found.filing.form);
    std::vector<FormEntry> out;
    for (const FormField& field : found.system->fields) {
        const auto held = record.find(field.source);
        FormEntry entry{&field, {}, held == record.end() ? std::string() : in_its_words(context, field, held->second)};
        const auto by_hand = typed.find(field.code);
        entry.value = by_hand == typed.end() ? entry.registry_value : by_hand->get<std::string>();
        entry.is_typed = entry.value != entry.registry_value;
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<FormEntry> form_of(Context& context, const FoundFiling& found) {
    const Filing& filing = found.filing;
    const bool is_of_now = filing.occasion == occasion::backfill || (!filing.settled_on && !filing.submitted_on);
    const Date today = context.clock.today();
    return form_of(context, found, is_of_now ? today : filing.submitted_on.value_or(filing.settled_on.value_or(today)));
}

Json values_of(const std::vector<FormEntry>& form) {
    Json out = Json::object();
    for (const FormEntry& entry : form) out[entry.field->code] = entry.value;
    return out;
}

std::vector<FiledField> filed_fields_of(const std::vector<FormEntry>& form) {
    std::vector<FiledField> out;
    for (const FormEntry& entry : form) out.push_back({entry.field->code, entry.field->source, entry.value});
    return out;
}

}  // namespace yanlu::filings
