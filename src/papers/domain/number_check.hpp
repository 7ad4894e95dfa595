// Does a paper contradict itself or its frozen numbers? Reads the text as it stands, whoever wrote it, and explains each contradiction.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "papers/domain/paper_text.hpp"
#include "papers/domain/quantities.hpp"

namespace yanlu::papers {

// The counts that the text must agree with; absent ones are not compared.
struct RecordedNumbers {
    std::map<Role, std::int64_t> counts;            // registered, sampled, inspected, passed, failed
    std::map<std::string, std::int64_t> platforms;  // 微信 → 326
};
// {total, sampled, inspected, passed, failed, platforms: [{name, count}]}; unknown members are let be.
RecordedNumbers recorded_from(const Json& numbers);

// Worded by the messages papers.number.CODE from `args`.
struct Contradiction {
    std::string code;
    std::map<std::string, std::string> args;
    Place place;          // in `lines`; in a table its first line
    std::string excerpt;  // the words that are meant
};

struct CheckedText {
    std::vector<std::string> lines;       // title, addressee, body; attachments' titles and lines behind
    std::vector<std::size_t> body_lines;  // which of them are the body's text lines, in its order
};
CheckedText lines_of(const PaperText& text);

struct CheckRequest {
    const PaperText& text;
    const RecordedNumbers& recorded;
    std::optional<Date> issued_on;  // or today, while it is not issued
};
std::vector<Contradiction> contradictions(const CheckRequest& request);

// The parts: exposed for their own tests.
void check_quantities(const std::vector<std::string>& lines, const Reading& reading, const RecordedNumbers& recorded,
                      std::vector<Contradiction>& out);
void check_tables(const PaperText& text, const CheckedText& checked, const Reading& reading, const RecordedNumbers& recorded,
                  std::vector<Contradiction>& out);
void check_dates(const std::vector<std::string>& lines, const std::optional<Date>& issued_on, std::vector<Contradiction>& out);

}  // namespace yanlu::papers
