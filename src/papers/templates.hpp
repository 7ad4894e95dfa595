// rulebook/templates/*.yaml and rulebook/papers.yaml: the shipped templates with the placeholders that each may use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/rate_limiter.hpp"
#include "base/rulebook.hpp"
#include "documents/official_paper.hpp"
#include "flow/domain/deadline.hpp"
#include "papers/domain/paper_template.hpp"

namespace yanlu::papers {

// Codes of the kinds of papers; their Chinese stands in the messages papers.kind.*.
const std::vector<std::string>& paper_kinds();

struct TemplateDescription {
    std::string code;
    std::string kind;
    std::string zh;
    documents::PaperForm form = documents::PaperForm::document;
    std::string source;
    bool can_be_public = false;
    std::string round_period;          // of a round's notice: month, year, or any; empty for other papers
    std::vector<std::string> signers;  // roles
    PaperTemplate shipped;
    std::vector<Placeholder> placeholders;  // the common ones included
};

class TemplateBook {
public:
    explicit TemplateBook(const Rulebook& rulebook);  // RulebookError on a template that could not be uploaded either

    const std::vector<TemplateDescription>& all() const { return templates_; }
    const TemplateDescription* find(std::string_view code) const;
    // The notice of a round whose period is a month, a year …; the one for any where there is none of its own.
    const TemplateDescription* for_period(std::string_view period) const;
    const TemplateDescription* of_kind(std::string_view kind) const;  // the first: the kind's usual one

    std::string all_addressees;  // 主送 of a paper that goes to more units than can be named
    std::size_t most_named_addressees = 0;
    flow::TimeLimit report_limit;  // until when units report back on a notice
    std::string directive;         // the city's own rules as papers cite them
    std::string public_note;       // 附注 of a paper that is published
    api::RateLimit ask, download;  // of what anybody may read
    std::int64_t cache_seconds = 0;
    std::size_t feed_entries = 0;

private:
    void read_settings(const Rulebook& rulebook);
    std::vector<Placeholder> common_;
    std::vector<TemplateDescription> templates_;
};

}  // namespace yanlu::papers
