// Each rule with the article it stands in.
#include "opening/domain/opening_rules.hpp"

#include "base/text.hpp"
#include "registry/domain/account.hpp"

namespace yanlu::opening {
namespace {

constexpr const char* opening_article = "152-2021.2.1";
constexpr const char* responsibility_article = "152-2021.3.1";
constexpr const char* client_article = "12-2026.filing";

Refusal refused(std::string code, std::string field, std::map<std::string, std::string> args = {}, std::string article = {}) {
    return invalid(std::move(code), std::move(field), std::move(args), std::move(article)).value();
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : "、") + name;
    return out;
}

std::string missing_duties(const ApplicationForm& form, const Words& words) {
    std::vector<std::string> missing;
    for (const std::string& duty : registry::required_duties()) {
        const auto found = form.holders.find(duty);
        if (found == form.holders.end() || found->second.empty()) missing.push_back(words("duty." + duty));
    }
    return listed(missing);
}

Refusal unexcused(const OpeningCase& about, const std::string& exception) {
    const std::string article = exception == client_below_county ? client_article : opening_article;
    return refused("opening.needs_reason." + exception, "exception_reason",
                   {{"unit", about.host_name}, {"platform", about.platform_zh}, {"accounts", listed(about.there)}}, article);
}

std::vector<Refusal> missing_fields(const ApplicationForm& form) {
    std::vector<Refusal> out;
    if (form.platform.empty()) out.push_back(refused("opening.platform_missing", "platform"));
    if (form.name.empty()) out.push_back(refused("opening.name_missing", "name"));
    if (form.purpose.empty()) out.push_back(refused("opening.purpose_missing", "purpose"));
    if (form.is_for_event && form.event.empty()) out.push_back(refused("opening.event_missing", "event", {}, opening_article));
    return out;
}

std::optional<Refusal> why_not_certified(const OpeningCase& about, const ApplicationForm& form) {
    if (form.certified_host.empty()) return refused("opening.certified_host_missing", "certified_host", {{"unit", about.host_name}});
    if (is_certified_as(form.certified_host, about.host_name)) return std::nullopt;
    return refused("opening.certified_host_differs", "certified_host", {{"unit", about.host_name}, {"certified", form.certified_host}},
                   opening_article);
}

}  // namespace

std::vector<std::string> exceptions_needed(const OpeningCase& about, const ApplicationForm& form) {
    std::vector<std::string> out;
    if (!about.there.empty()) out.emplace_back(second_account);
    if (form.is_for_event) out.emplace_back(single_event);
    if (about.is_client && about.host_is_below_county) out.emplace_back(client_below_county);
    return out;
}

std::optional<Refusal> why_never(const OpeningCase& about) {
    if (about.host_kind == "internal_division")
        return refused("opening.internal_division", "host_unit_id", {{"unit", about.host_name}}, opening_article);
    if (!about.host_is_active) return refused("opening.unit_not_active", "host_unit_id", {{"unit", about.host_name}});
    if (!about.has_route) return refused("opening.no_route", "host_unit_id", {{"unit", about.host_name}}, opening_article);
    return std::nullopt;
}

std::vector<Refusal> why_not_submitted(const OpeningCase& about, const ApplicationForm& form, const Words& words) {
    if (auto never = why_never(about)) return {*never};
    std::vector<Refusal> out = missing_fields(form);
    if (auto refusal = why_not_certified(about, form)) out.push_back(*refusal);
    if (const auto duties = missing_duties(form, words); !duties.empty())
        out.push_back(refused("opening.duties_missing", "duty_holders", {{"duties", duties}}, responsibility_article));
    if (form.contract && form.contract->ends_on < form.contract->starts_on)
        out.push_back(refused("opening.contract_backwards", "contract.ends_on"));
    if (form.exception_reason.empty()) {
        for (const auto& exception : exceptions_needed(about, form)) out.push_back(unexcused(about, exception));
    }
    return out;
}

bool is_certified_as(std::string_view certified_host, std::string_view host_name) {
    const auto plain = [](std::string_view name) {
        std::string out = half_width(trim(name));
        std::erase(out, ' ');
        return out;
    };
    return plain(certified_host) == plain(host_name);
}

}  // namespace yanlu::opening
