// Papers as files: docx, PDF where a converter is installed, attachments as a workbook, the scan of the signed copy.
#pragma once

#include "base/outgoing_file.hpp"
#include "organisation/caller.hpp"
#include "papers/paper.hpp"

namespace yanlu::papers {

Result<OutgoingFile> docx_of(Context&, const organisation::Caller&, PaperId);
Result<OutgoingFile> pdf_of(Context&, const organisation::Caller&, PaperId);
Result<OutgoingFile> workbook_of(Context&, const organisation::Caller&, PaperId);
Result<OutgoingFile> scan_of(Context&, const organisation::Caller&, PaperId);

}  // namespace yanlu::papers
