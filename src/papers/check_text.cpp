#include "papers/check_text.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include "base/text.hpp"
#include "papers/papers.hpp"
#include "papers/typesetting.hpp"

namespace yanlu::papers {
namespace {

constexpr std::size_t largest_text = std::size_t{1} << 20;

int complain(const Rulebook& rulebook, const Refusal& refusal) {
    std::cerr << rulebook.message(refusal.code, refusal.args) << "\n";
    return 2;
}

}  // namespace

PaperText text_from_lines(const std::string& text) {
    PaperText out;
    for (const auto line : split(text, '\n')) {
        if (trim(line).empty()) continue;
        if (out.title.empty()) {
            out.title = trim(line);
        } else {
            out.body.emplace_back(std::string(trim(line)));
        }
    }
    return out;
}

Result<PaperText> text_from_file(const std::string& bytes) {
    if (bytes.starts_with("PK")) {
        const auto read = documents::read_docx(bytes);
        if (!read) return refuse(read.error());
        return paper_from(blocks_of(*read));
    }
    if (bytes.size() > largest_text || !is_valid_utf8(bytes) || bytes.find('\0') != bytes.npos) return invalid("papers.not_text", "file");
    return text_from_lines(bytes);
}

Json check_text(const Rulebook& rulebook, const PaperText& text, const std::optional<Date>& issued_on) {
    return {{"contradictions", contradictions_json(rulebook, text, contradictions({text, RecordedNumbers(), issued_on}))}};
}

int check_command(const std::filesystem::path& file, const std::string& issued_on) {
    const Rulebook rulebook(find_rulebook());
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) return complain(rulebook, {RefusalClass::invalid, "papers.no_such_file", "", "", {{"file", file.string()}}});
    const auto day = issued_on.empty() ? std::nullopt : Date::parse(issued_on);
    if (!issued_on.empty() && !day)
        return complain(rulebook, {RefusalClass::invalid, "documents.not_a_date", "", "", {{"value", issued_on}}});
    const auto text = text_from_file(bytes.str());
    if (!text) return complain(rulebook, text.error());
    const Json found = check_text(rulebook, *text, day);
    for (const Json& each : found["contradictions"])
        std::cout << each["message"].get<std::string>() << "\n    " << each["excerpt"].get<std::string>() << "\n";
    const auto count = found["contradictions"].size();
    if (count == 0) std::cout << "未发现数据矛盾。\n";
    return count == 0 ? 0 : 1;
}

}  // namespace yanlu::papers
