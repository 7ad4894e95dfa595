#include "monitoring/proofreader.hpp"

#include <algorithm>

namespace yanlu::monitoring {

std::vector<inspect::Hit> Proofreader::inspect(const inspect::Document& document, inspect::Checks checks) const {
    std::vector<inspect::Hit> hits = engine_->inspect(document, checks);
    sources_.inspect_into(document, hits);
    if (modes_.empty()) return hits;
    std::erase_if(hits, [&](const inspect::Hit& hit) { return mode_of(hit.rule) == "off"; });
    for (inspect::Hit& hit : hits) {
        if (mode_of(hit.rule) == "warning") hit.severity = inspect::Severity::hint;
    }
    return hits;
}

std::vector<inspect::RuleDescription> Proofreader::rules() const {
    auto out = engine_->rules();
    for (auto& rule : sources_.rules()) out.push_back(std::move(rule));
    std::ranges::sort(out, {}, &inspect::RuleDescription::id);
    return out;
}

std::string Proofreader::mode_of(std::string_view rule) const {
    const auto found = modes_.find(rule);
    return found == modes_.end() ? "shown" : found->second;
}

}  // namespace yanlu::monitoring
