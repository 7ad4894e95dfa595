// Bytes of a file → a draft.
#include "base/text.hpp"
#include "documents/text_encoding.hpp"
#include "documents/word_text.hpp"
#include "monitoring/docx_rules.hpp"
#include "monitoring/domain/html_text.hpp"
#include "monitoring/inspect_draft.hpp"
#include "monitoring/inspection_settings.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::size_t most_characters = 200'000;  // what POST /inspections takes

Refusal unreadable() { return {RefusalClass::invalid, "monitoring.draft_unreadable", "file_name"}; }

// A file of bytes that are no text in either encoding is none.
std::optional<std::string> decoded(const std::string& bytes) {
    if (bytes.find('\0') != bytes.npos) return std::nullopt;
    const std::string_view mark = "\xEF\xBB\xBF";
    if (is_valid_utf8(bytes)) return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
    return documents::Gb18030().decode(bytes);
}

bool is_html(const std::string& file_name, std::string_view text) {
    const std::string name = ascii_lower(file_name);
    const std::string head = ascii_lower(trim(text.substr(0, 200)));
    return name.ends_with(".html") || name.ends_with(".htm") || head.starts_with("<!doctype html") || head.starts_with("<html");
}

// .doc, .wps, .xls: the container that came before docx.
bool is_old_office(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

Result<std::string> text_of_docx(const Rulebook& rulebook, const std::string& bytes, std::optional<documents::DocxContents>& docx) {
    auto contents = documents::read_docx_contents(bytes, {.eyes = rulebook.part<DocxRules>().eyes});
    if (!contents) return refuse(std::move(contents.error()));
    docx = std::move(*contents);
    return documents::lines_of(docx->blocks);
}

Result<std::string> text_of(const std::string& file_name, const std::string& bytes) {
    if (is_old_office(bytes)) return invalid("monitoring.draft_old_office", "file_name");
    auto text = decoded(bytes);
    if (!text) return refuse(unreadable());
    return is_html(file_name, *text) ? html_to_text(*text) : *text;
}

bool is_title(std::string_view line, std::int64_t longest) {
    return static_cast<std::int64_t>(count_code_points(line)) <= longest && !line.ends_with("。") && !line.ends_with("；");
}

// The first line, where it looks like one and something follows it.
Draft with_title(std::string_view text, std::int64_t longest_title) {
    text = trim(text);
    const std::size_t end = text.find('\n');
    const std::string_view first = trim(text.substr(0, end));
    if (end == text.npos || !is_title(first, longest_title)) return {"", std::string(text)};
    return {std::string(first), std::string(trim(text.substr(end)))};
}

}  // namespace

Result<DraftFile> read_draft(const Rulebook& rulebook, const std::string& file_name, const std::string& bytes) {
    DraftFile out;
    auto text = bytes.starts_with("PK") ? text_of_docx(rulebook, bytes, out.docx) : text_of(file_name, bytes);
    if (!text) return refuse(std::move(text.error()));
    std::erase(*text, '\r');
    if (trim(*text).empty()) return refuse(unreadable());
    if (count_code_points(*text) > most_characters)
        return refuse(Refusal{RefusalClass::invalid, "monitoring.too_long", "file_name", {}, {{"max", std::to_string(most_characters)}}});
    out.draft = with_title(*text, rulebook.part<InspectionSettings>().longest_title);
    return out;
}

}  // namespace yanlu::monitoring
