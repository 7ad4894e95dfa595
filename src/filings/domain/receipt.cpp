// Names are compared without what printing changes.
#include "filings/domain/receipt.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace yanlu::filings {
namespace {

constexpr std::u32string_view passed_over = U" \t\n\r()[]{}<>\"'`.-_·•“”‘’「」『』《》〈〉【】〔〕、。—\u00A0\u3000\uFEFF\u200B";

}  // namespace

std::string folded_name(std::string_view name) {
    const std::string plain = ascii_lower(half_width(name));
    std::string out;
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t c = next_code_point(plain, at);
        if (passed_over.find(c) == std::u32string_view::npos) append_utf8(out, c);
    }
    return out;
}

bool may_name(std::string_view on_receipt, const std::vector<std::string>& known) {
    const std::string wanted = folded_name(on_receipt);
    return wanted.empty() || std::ranges::any_of(known, [&](const std::string& name) { return folded_name(name) == wanted; });
}

}  // namespace yanlu::filings
