// The template that is in force: the office's newest upload, else the rule book's.
#pragma once

#include <optional>
#include <string_view>

#include "ledger/context.hpp"
#include "papers/templates.hpp"

namespace yanlu::papers {

struct TemplateInForce {
    const TemplateDescription* description = nullptr;
    std::int64_t number = 0;  // 0: the rule book's own
    PaperTemplate content;
};

// By its code, or by kind where that is empty. Refusal papers.no_such_template.
Result<TemplateInForce> template_in_force(Context& context, std::string_view code, std::string_view kind);

}  // namespace yanlu::papers
