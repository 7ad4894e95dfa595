// docx → PDF by LibreOffice where it is installed (group `papers` of scripts/packages.txt): in a child process with a deadline, one at a
// time, with free fonts in the places of those that a server may not carry.
#pragma once

#include <string>

#include "base/result.hpp"

namespace yanlu::papers {

bool can_make_pdf();
// Refusals papers.no_converter, papers.converter_busy, papers.converter_failed. The newest few answers are remembered.
Result<std::string> as_pdf(const std::string& docx);

}  // namespace yanlu::papers
