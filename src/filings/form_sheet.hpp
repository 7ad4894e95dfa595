// The form of a filing system filled from the registry: what a clerk copies field by field, with what was typed over it.
#pragma once

#include <string>
#include <vector>

#include "filings/registry_record.hpp"
#include "filings/store.hpp"

namespace yanlu::filings {

struct FormEntry {
    const FormField* field;
    std::string value;           // in the system's words
    std::string registry_value;  // what the registry says now, in the same words
    bool is_typed = false;       // by hand, over the registry's value
};

// With the registry as of `day`; absent: the day of submission or filing if there is one, else today. What a backfill told is what is now.
std::vector<FormEntry> form_of(Context& context, const FoundFiling& found);
std::vector<FormEntry> form_of(Context& context, const FoundFiling& found, Date day);
// The entries as they stand: what the system is told when it is filed.
Json values_of(const std::vector<FormEntry>& form);
std::vector<FiledField> filed_fields_of(const std::vector<FormEntry>& form);

}  // namespace yanlu::filings
