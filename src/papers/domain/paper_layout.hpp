// The parts of a paper found again in a file of a word processor: the way back from what typeset() set.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "papers/domain/paper_template.hpp"
#include "papers/domain/paper_text.hpp"

namespace yanlu::papers {

// A paragraph or table as the file has it.
struct FoundLine {
    std::string text;
    int size = 0;
    bool is_centred = false;
    bool is_right = false;
    bool is_red = false;
};
struct FoundTable {
    std::vector<std::vector<std::string>> rows;
    std::vector<int> widths;
};
using FoundBlock = std::variant<FoundLine, FoundTable>;

// Refusal papers.docx_no_title where no paragraph stands as a title (2号, or the first centred one).
Result<PaperText> paper_from(const std::vector<FoundBlock>& blocks);
// The same with placeholders: table rows that begin with a list's tag are repeated, an attachment whose title is wrapped in one is left
// out where the list is empty. Tables get the name of the list they repeat.
Result<PaperTemplate> template_from_blocks(const std::vector<FoundBlock>& blocks);
// The text of a template as a paper, tags and all: what the office downloads and edits.
PaperText as_text(const PaperTemplate& paper);

}  // namespace yanlu::papers
