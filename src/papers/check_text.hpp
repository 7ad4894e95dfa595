// 核对通报数据: does a text that comes from anywhere contradict itself?
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "base/rulebook.hpp"
#include "papers/domain/number_check.hpp"

namespace yanlu::papers {

// A text as typed: its first line is the title.
PaperText text_from_lines(const std::string& text);
// docx by its first bytes, else UTF-8 text. Refusals as for a docx; papers.not_text for anything else.
Result<PaperText> text_from_file(const std::string& bytes);
// {contradictions}
Json check_text(const Rulebook& rulebook, const PaperText& text, const std::optional<Date>& issued_on);

// `yanlu papers check FILE [--issued-on DAY]`: 0 nothing found, 1 contradictions, 2 not to be read.
int check_command(const std::filesystem::path& file, const std::string& issued_on);

}  // namespace yanlu::papers
