#include "assessment/set_view.hpp"

#include "api/response.hpp"

namespace yanlu::assessment {
namespace {

Json indicator_json(const Rulebook& rulebook, const Indicator& i) {
    return {{"id", i.id},
            {"title", i.title},
            {"kind", code_of(i.kind)},
            {"level", code_of(i.level)},
            {"measured_by", code_of(i.measure)},
            {"counts", code_of(i.counts)},
            {"points", hundredths(i.points)},
            {"each", hundredths(i.each)},
            {"each_late", hundredths(i.each_late)},
            {"required", i.required},
            {"days", i.days},
            {"rules", i.rules},
            {"yields_to", i.yields_to},
            {"article", i.article.empty() ? Json(nullptr) : api::article_reference(i.article, rulebook)},
            {"source", i.source},
            {"says", i.says},
            {"is_inherited", i.is_inherited}};
}

Json class_json(const ObjectClass& each) {
    Json exempt = Json::array();
    for (const Exemption& e : each.exempt) {
        Json to = Json::array();
        for (const auto& [indicator, points] : e.to) to.push_back({{"indicator", indicator}, {"points", hundredths(points)}});
        const char* by = e.by == Redistribution::scale ? "scale" : e.by == Redistribution::spread ? "spread" : "full";
        exempt.push_back({{"indicator", e.indicator}, {"redistribute", by}, {"to", std::move(to)}});
    }
    return {{"code", each.code},
            {"zh", each.zh},
            {"unit_kinds", each.unit_kinds},
            {"needs_service_account", each.needs_service_account},
            {"exempt", std::move(exempt)}};
}

}  // namespace

Json set_json(const Rulebook& rulebook, const ReadSet& read) {
    const IndicatorSet& set = read.set;
    Json indicators = Json::array();
    for (const Indicator& each : set.indicators) indicators.push_back(indicator_json(rulebook, each));
    Json classes = Json::array();
    for (const ObjectClass& each : set.classes) classes.push_back(class_json(each));
    Json faults = Json::array();
    for (const Fault& each : read.faults)
        faults.push_back({{"line", each.line}, {"code", each.code}, {"text", rulebook.message(each.code, each.args)}});
    return {{"id", set.id},
            {"title", set.title},
            {"source", set.source},
            {"checked", set.checked},
            {"extends", set.extends},
            {"valid_from", set.valid_from.iso()},
            {"fail_line", hundredths(set.fail_line)},
            {"veto_score", hundredths(set.veto_score)},
            {"veto_reaches", set.veto_reach == VetoReach::unit ? "unit" : "account"},
            {"bonus_gate", hundredths(set.bonus_gate)},
            {"bonus_cap", hundredths(set.bonus_cap)},
            {"website_weight", set.website_weight},
            {"rates_without_website", set.rates_without_website},
            {"account_to_unit", code_of(set.account_to_unit)},
            {"unit_to_object", code_of(set.unit_to_object)},
            {"indicators", std::move(indicators)},
            {"classes", std::move(classes)},
            {"faults", std::move(faults)}};
}

Refusal refusal_of(const Rulebook& rulebook, const std::vector<Fault>& faults) {
    const auto worded = [&](const Fault& fault) {
        return Refusal{RefusalClass::invalid,
                       "assessment.set_is_faulty",
                       "text",
                       {},
                       {{"line", std::to_string(fault.line)}, {"fault", rulebook.message(fault.code, fault.args)}},
                       {}};
    };
    Refusal out = worded(faults.front());
    for (std::size_t i = 1; i < faults.size(); ++i) out.others.push_back(worded(faults[i]));
    return out;
}

}  // namespace yanlu::assessment
