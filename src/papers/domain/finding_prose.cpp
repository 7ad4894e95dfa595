#include "papers/domain/finding_prose.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

namespace yanlu::papers {
namespace {

constexpr std::size_t iso_length = 10;
constexpr std::string_view colon = "：";

bool is_chinese_end(std::string_view text) { return !text.empty() && static_cast<unsigned char>(text.back()) >= 0x80; }
bool is_chinese_begin(std::string_view text) { return !text.empty() && static_cast<unsigned char>(text.front()) >= 0x80; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

std::string written(Date day) {
    return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月" + std::to_string(day.day()) + "日";
}

// Days as a paper writes them; a colon in front of one is read as 为.
std::string with_written_days(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto day = at + iso_length <= text.size() ? Date::parse(text.substr(at, iso_length)) : std::nullopt;
        if (!day) {
            out += text[at++];
            continue;
        }
        if (out.ends_with(colon)) out.replace(out.size() - colon.size(), colon.size(), "为");
        out += written(*day);
        at += iso_length;
    }
    return out;
}

// The blanks that a screen puts between characters and digits; those between two Latin words stay.
std::string without_blanks(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_beside_chinese = is_chinese_end(out) || is_chinese_begin(text.substr(at + 1));
        if (text[at] != ' ' || !is_beside_chinese) out += text[at];
    }
    return out;
}

}  // namespace

std::string prose_of(std::string_view title, std::string_view account) {
    std::string text(title);
    const std::string named = "「" + std::string(account) + "」";
    if (!account.empty() && text.starts_with(named)) text.replace(0, named.size(), "该账号");
    replace_all(text, "「", "“");
    replace_all(text, "」", "”");
    return without_blanks(with_written_days(text));
}

std::string prose_of_evidence(const std::vector<std::pair<std::string, std::string>>& named, std::string_view title) {
    std::string out;
    for (const auto& [name, value] : named) {
        if (value.empty() || title.find(value) != title.npos) continue;
        out += (out.empty() ? "" : "，") + name + (name.ends_with("截至") ? "" : "为") + without_blanks(with_written_days(value));
    }
    return out;
}

}  // namespace yanlu::papers
