// 152号 二(一) and 国办函〔2026〕12号 over an application: what is refused whatever is said (不得), what needs an exception with its reason
// (原则上不), and what is still missing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "opening/domain/application_form.hpp"

namespace yanlu::opening {

// What the rules need to know beside the form.
struct OpeningCase {
    std::string host_name;
    std::string host_kind;
    bool host_is_active = true;
    bool host_is_below_county = false;
    bool has_route = true;  // somebody approves for units of this kind
    std::string platform_zh;
    bool is_client = false;               // app or mini-program
    std::vector<std::string> there = {};  // the host's accounts on the platform, and those it has applied for
};

// 原则上不: each may be let pass by the approval, for a reason.
inline constexpr std::string_view second_account = "second_account";            // 同一平台的第二个账号
inline constexpr std::string_view single_event = "single_event";                // 为重大活动或专项工作开设
inline constexpr std::string_view client_below_county = "client_below_county";  // 县以下单位建设应用程序

std::vector<std::string> exceptions_needed(const OpeningCase& about, const ApplicationForm& form);

using Words = std::function<std::string(const std::string& code)>;  // a duty or an exception in Chinese

// 不得, and units that no provision gives an approver: asked when a draft is begun as well.
std::optional<Refusal> why_never(const OpeningCase& about);
// Everything that stands against submitting, in the order of the form; empty if it may be submitted.
std::vector<Refusal> why_not_submitted(const OpeningCase& about, const ApplicationForm& form, const Words& words);

// The certified entity is the host (主办单位 = 认证主体), written in full or half width.
bool is_certified_as(std::string_view certified_host, std::string_view host_name);

}  // namespace yanlu::opening
