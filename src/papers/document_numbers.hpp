// The register of document numbers (文号登记): series by word and year, numbers reserved, used, voided, given elsewhere; gaps are listed.
#pragma once

#include <optional>
#include <string>

#include "ledger/perform.hpp"
#include "organisation/caller.hpp"
#include "papers/domain/document_number.hpp"
#include "papers/paper.hpp"

namespace yanlu::papers {

struct NumberEntry {
    std::string word;
    std::int64_t year = 0;
    std::int64_t number = 0;  // 0 for a reservation: the next one
    std::string state;        // reserved | voided | elsewhere
    std::string reason;
};

Result<Json> open_series(Context&, const organisation::Caller&, const std::string& word, std::optional<UnitId> unit);
Result<Json> list_series(Context&, const organisation::Caller&);
// {series, year, items, gaps, next}
Result<Json> show_register(Context&, const organisation::Caller&, const std::string& word, std::int64_t year);
Result<Json> enter_number(Context&, const organisation::Caller&, const NumberEntry&);
// What is known of a number typed in: {is_well_formed, document_number, refusal}.
Result<Json> check_number(Context&, const organisation::Caller&, const std::string& text, std::optional<Date> written_on);

// The word of the series that a paper without a number would take; empty where nobody can tell yet.
std::string usual_word(Context&, const Paper&);

// Inside the step of a paper.
Result<DocumentNumber> take_number(Context&, const organisation::Caller&, const Paper&, const std::string& word,
                                   std::optional<std::int64_t> reserved, ledger::Journal&);
Result<DocumentNumber> number_from_oa(Context&, const organisation::Caller&, const Paper&, const std::string& text, Date written_on,
                                      ledger::Journal&);
void void_number_of(Context&, const Paper&, const std::string& reason);

}  // namespace yanlu::papers
