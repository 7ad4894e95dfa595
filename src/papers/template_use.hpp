// The office's own templates: downloaded as docx, edited in a word processor, uploaded, checked, put in force as a version.
#pragma once

#include "organisation/caller.hpp"
#include "papers/files.hpp"

namespace yanlu::papers {

Result<Json> list_templates(Context&, const organisation::Caller&);
Result<Json> show_template(Context&, const organisation::Caller&, const std::string& code);
// number 0: the rule book's own.
Result<OutgoingFile> template_file(Context&, const organisation::Caller&, const std::string& code, std::int64_t number);
// Every fault is told at once; nothing is kept of a template that has one.
Result<Json> upload_template(Context&, const organisation::Caller&, const std::string& code, AttachmentId file, const std::string& note);
// Back to the version before, at last to the rule book's own.
Result<Json> retire_template(Context&, const organisation::Caller&, const std::string& code, std::int64_t number,
                             const std::string& reason);

}  // namespace yanlu::papers
