#include "inspect/form_rule.hpp"

#include <algorithm>

namespace yanlu::inspect {
namespace {

constexpr std::array<std::string_view, form_faults> ids{"form.date",
                                                        "form.weekday",
                                                        "form.date_order",
                                                        "form.clock_time",
                                                        "form.document_number",
                                                        "form.document_number_mismatch",
                                                        "form.document_number_brackets",
                                                        "form.unpaired_mark",
                                                        "form.doubled_mark",
                                                        "form.half_width_mark",
                                                        "form.repetition",
                                                        "form.numbering"};
constexpr int hint_confidence = 500;

}  // namespace

FormRule::FormRule(const std::filesystem::path& rulebook, const RuleSet& set) : numbers_(rulebook) {
    for (std::size_t i = 0; i < ids.size(); ++i) rules_[i] = set.find(ids[i]);
}

void FormRule::find(const RuleSet& set, const Passage& passage, const Signs& signs, std::vector<Sighting>& out) const {
    thread_local FormSlips slips;
    slips.clear();
    find_date_slips(passage, signs, slips);
    numbers_.find(passage, signs, slips);
    find_mark_slips(passage, signs, slips);
    find_repetitions(passage, signs, slips);
    find_numbering_slips(passage, signs, slips);
    for (auto& slip : slips) {
        const auto& number = rules_[static_cast<std::size_t>(slip.fault)];
        if (!number) continue;
        const Rule& rule = set.rules[*number];
        const Conditions& conditions = set.conditions[rule.conditions];
        if (conditions.is_ruled_out(passage, slip.start, slip.end) || !conditions.is_supported(passage, slip.start, slip.end)) continue;
        Sighting sighting{*number, slip.start, slip.end, rule.description.severity, rule.confidence, std::move(slip.instead)};
        if (slip.is_doubtful) {
            sighting.severity = Severity::hint;
            sighting.confidence = std::min(sighting.confidence, hint_confidence);
        }
        conditions.soften(passage, sighting);
        out.push_back(std::move(sighting));
    }
}

}  // namespace yanlu::inspect
