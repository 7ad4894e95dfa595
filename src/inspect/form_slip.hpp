// What the checks of form find: dates, numbers of documents, punctuation, repetition. Each goes over the signs of a whole passage by
// itself.
#pragma once

#include <string>
#include <vector>

#include "inspect/rules.hpp"
#include "inspect/signs.hpp"

namespace yanlu::inspect {

enum class FormFault {
    date,                      // a day or month that does not exist
    weekday,                   // not that day's
    date_order,                // a period that ends before it begins
    clock_time,                // 25:70
    document_number,           // 文号 whose form is impossible
    document_number_mismatch,  // does not fit title, issuer or year
    document_number_brackets,  // not 〔〕
    unpaired_mark,
    doubled_mark,
    half_width_mark,
    repetition,
    numbering,
};
inline constexpr std::size_t form_faults = 12;

struct FormSlip {
    FormFault fault;
    std::size_t start;
    std::size_t end;
    std::string instead = {};
    bool is_doubtful = false;  // a hint, whatever the rule's severity
};
using FormSlips = std::vector<FormSlip>;

// `signs` are those of the passage's text.
void find_date_slips(const Passage& passage, const Signs& signs, FormSlips& out);
void find_mark_slips(const Passage& passage, const Signs& signs, FormSlips& out);
void find_repetitions(const Passage& passage, const Signs& signs, FormSlips& out);
void find_numbering_slips(const Passage& passage, const Signs& signs, FormSlips& out);

}  // namespace yanlu::inspect
