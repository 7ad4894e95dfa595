// A paper's text ↔ a docx in the form of GB/T 9704.
#pragma once

#include "documents/docx_reader.hpp"
#include "documents/official_paper.hpp"
#include "ledger/context.hpp"
#include "papers/domain/paper_layout.hpp"
#include "papers/paper.hpp"

namespace yanlu::papers {

documents::OfficialPaper typeset(const PaperText& text, documents::PaperForm form, const std::string& organ, const Json& charts);
// With number, day, imprint and copies, as far as the paper has them.
documents::OfficialPaper typeset(Context& context, const Paper& paper);
// Blocks of a docx for the domain.
std::vector<FoundBlock> blocks_of(const std::vector<documents::ReadBlock>& read);

}  // namespace yanlu::papers
