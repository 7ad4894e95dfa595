// Any valid text: dates, numbers of documents, marks, repetition and names give spans inside it, at whole characters.
#include <cstdint>
#include <cstdlib>

#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "inspect/document_numbers.hpp"
#include "inspect/persons.hpp"
#include "inspect/signs.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu::inspect;
    static const DocumentNumbers numbers(yanlu::find_rulebook());
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (!yanlu::is_valid_utf8(text)) return 0;  // folding has replaced what is not
    const Passage passage{text, false, yanlu::Date::parse("2026-03-01")};
    Signs signs;
    signs.assign(text);
    FormSlips slips;
    find_date_slips(passage, signs, slips);
    numbers.find(passage, signs, slips);
    find_mark_slips(passage, signs, slips);
    find_repetitions(passage, signs, slips);
    find_numbering_slips(passage, signs, slips);
    const auto is_whole = [&](std::size_t at) { return at == size || !is_continuation_byte(text[at]); };
    for (const auto& slip : slips) {
        if (slip.start >= slip.end || slip.end > size || !is_whole(slip.start) || !is_whole(slip.end)) std::abort();
    }
    for (std::size_t at = 0; at < size; at = step_forward(text, at, 1)) {
        if (at + person_name_at(text, at) > size || person_name_before(text, at) > at) std::abort();
    }
    return 0;
}
