// `yanlu inspect FILE`: a table for people or JSON lines for programs. Exit codes: 0 no hits, 1 hits, 2 something could not be read.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/rulebook.hpp"

namespace yanlu::inspect {

enum class InputForm { automatic, json_lines, plain_text };
enum class OutputForm { table, json_lines };

struct InspectOptions {
    std::string file = "-";                  // "-" is standard input
    InputForm input = InputForm::automatic;  // by the name (.jsonl, .ndjson), else by the first character
    OutputForm output = OutputForm::table;
    bool uses_typo_model = true;
    std::optional<Instant> as_of = {};  // the publication of a text that names none of its own
    bool shows_progress = false;
    bool is_selfcheck = false;            // plants slips in the texts instead of looking for those they have
    bool is_score = false;                // FILE is a labelled corpus (scoring.hpp)
    std::vector<std::string> kinds = {};  // with is_score: counted besides those that are labelled
    bool counts_hints = false;            // with is_score
};

// With the rule book that find_rulebook() finds, on the standard streams; progress where standard error is a terminal.
int inspect_command(InspectOptions options);
// The same with everything handed in. `input` is read where options.file is "-".
int inspect_command(const InspectOptions& options, const Rulebook& rulebook, std::istream& input, std::ostream& output,
                    std::ostream& errors);

// Prints the figures of trial.hpp over the reader's texts; 0 if the bars are met.
class DocumentReader;
int selfcheck(DocumentReader& reader, const std::filesystem::path& rulebook, std::ostream& output);

// Prints the figures of scoring.hpp; 2 if the corpus cannot be read.
int score_command(std::istream& corpus, const InspectOptions& options, const Rulebook& rulebook, std::ostream& output,
                  std::ostream& errors);

}  // namespace yanlu::inspect
