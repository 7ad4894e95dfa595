// A bracket with a year in it and digits up to 号 behind is a number; the characters before are its code, a 《title》 may stand beside it.
#include "inspect/document_numbers.hpp"

#include <algorithm>
#include <array>

#include "base/rulebook.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

namespace fs = std::filesystem;

struct Bracket {
    std::string_view open;
    std::string_view close;
};
constexpr std::array brackets{Bracket{"〔", "〕"}, Bracket{"［", "］"}, Bracket{"[", "]"},  Bracket{"（", "）"},
                              Bracket{"(", ")"},   Bracket{"【", "】"}, Bracket{"﹝", "﹞"}};
constexpr std::size_t longest_code = 8;     // characters of a code that the dictionary does not hold
constexpr std::size_t longest_title = 200;  // characters
constexpr int first_year = 1949;
constexpr int last_year = 2050;  // where the text has no date of its own

bool is_han_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    const auto lead = static_cast<unsigned char>(text[step_back(text, at, 1)]);
    return lead >= 0xE4 && lead <= 0xE9;
}

int number_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
    return value;
}

// The title that stands directly before or behind [start, end), perhaps with a bracket or a comma between: 《…》（…号）, …号《…》.
std::string_view title_beside(std::string_view text, std::size_t start, std::size_t end) {
    std::string_view left = text.substr(0, start);
    for (const std::string_view mark : {"（", "("}) {
        if (left.ends_with(mark)) left.remove_suffix(mark.size());
    }
    if (left.ends_with("》")) {
        const std::size_t from = step_back(left, left.size(), longest_title);
        std::size_t depth = 0;
        for (std::size_t at = left.size(); at > from;) {
            at = step_back(left, at, 1);
            if (left.substr(at).starts_with("》")) ++depth;
            if (left.substr(at).starts_with("《") && --depth == 0) return left.substr(at + 3, left.size() - at - 6);
        }
    }
    const std::string_view right = text.substr(end);
    const std::size_t close = right.starts_with("《") ? right.find("》") : std::string_view::npos;
    return close == std::string_view::npos ? std::string_view() : right.substr(3, close - 3);
}

}  // namespace

struct DocumentNumbers::Cited {
    std::string_view code = {};
    std::string_view year = {};
    std::string_view number = {};
    const Bracket* bracket = nullptr;
    bool has_ordinal = false;  // 第
    std::size_t code_start = 0;
    std::size_t start = 0;  // of the bracket
    std::size_t end = 0;

    std::string proper() const { return std::string(code) + "〔" + std::string(year) + "〕" + std::to_string(number_of(number)) + "号"; }

    static std::optional<Cited> at(std::string_view text, std::size_t at) {
        const auto bracket = std::ranges::find_if(brackets, [&](const Bracket& b) { return text.substr(at).starts_with(b.open); });
        if (bracket == brackets.end() || !is_han_before(text, at)) return std::nullopt;
        Cited cited{.bracket = &*bracket, .start = at};
        const std::size_t year_at = at + bracket->open.size();
        const std::size_t year_end = end_of_digits(text, year_at);
        if (year_end - year_at < 2 || year_end - year_at > 5 || !text.substr(year_end).starts_with(bracket->close)) return std::nullopt;
        cited.year = text.substr(year_at, year_end - year_at);
        std::size_t next = year_end + bracket->close.size();
        cited.has_ordinal = text.substr(next).starts_with("第");
        if (cited.has_ordinal) next += 3;
        const std::size_t number_end = end_of_digits(text, next);
        if (number_end == next || number_end - next > 6 || !text.substr(number_end).starts_with("号")) return std::nullopt;
        cited.number = text.substr(next, number_end - next);
        cited.end = number_end + 3;
        return cited;
    }
};

DocumentNumbers::DocumentNumbers(const fs::path& rulebook) {
    const fs::path folder = rulebook / "document_numbers";
    if (!fs::is_directory(folder)) return;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const auto& file : files) {
        try {
            read(file);
        } catch (const RulebookError&) {
            throw;
        } catch (const std::exception& e) {
            throw RulebookError(file, e.what());
        }
    }
}

void DocumentNumbers::read(const fs::path& file) {
    const YAML::Node root = Rulebook::load_yaml(file);
    for (const auto& node : root["issuers"]) {
        Issuer issuer{node["name"].as<std::string>(), {}, {}};
        for (const auto& code : node["codes"]) issuer.codes.push_back(code.as<std::string>());
        for (const auto& year : node["last_of_year"]) issuer.last_of_year[year.first.as<int>()] = year.second.as<int>();
        issuers_.push_back(std::move(issuer));
    }
    for (const auto& node : root["documents"]) documents_.push_back({node["number"].as<std::string>(), node["title"].as<std::string>()});
    for (const auto& node : root["slips"]) {
        Slip slip{node["wrong"].as<std::string>(), node["right"].as<std::string>(), {}};
        for (const auto& word : node["near"]) slip.near.push_back(word.as<std::string>());
        slips_.push_back(std::move(slip));
    }
}

const DocumentNumbers::Issuer* DocumentNumbers::issuer_of_code(std::string_view code) const {
    for (const auto& issuer : issuers_) {
        if (std::ranges::find(issuer.codes, code) != issuer.codes.end()) return &issuer;
    }
    return nullptr;
}

// The issuer whose name begins the title; the longest, for 国务院 begins 国务院办公厅 too.
const DocumentNumbers::Issuer* DocumentNumbers::issuer_of_title(std::string_view title) const {
    const Issuer* found = nullptr;
    for (const auto& issuer : issuers_) {
        const bool is_named = title.starts_with(issuer.name) && title.substr(issuer.name.size()).starts_with("关于");
        if (is_named && (!found || issuer.name.size() > found->name.size())) found = &issuer;
    }
    return found;
}

// A title may leave out its issuer: 《关于推进政务新媒体健康有序发展的意见》.
const DocumentNumbers::Known* DocumentNumbers::known_by_title(std::string_view title) const {
    constexpr std::size_t least = 8 * 3;  // bytes
    if (title.size() < least) return nullptr;
    for (const auto& document : documents_) {
        const std::string_view known = document.title;
        if (known == title || (known.ends_with(title) && title.starts_with("关于"))) return &document;
        const std::size_t inner = known.find("《" + std::string(title) + "》");  // 关于印发《…》的通知
        if (inner != std::string_view::npos) return &document;
    }
    return nullptr;
}

// The longest code of the dictionary that ends at `at`, else the characters before, without the verb that leads them in.
std::string_view DocumentNumbers::code_before(std::string_view text, std::size_t at) const {
    std::size_t longest = 0;
    for (const auto& issuer : issuers_) {
        for (const auto& code : issuer.codes) {
            if (code.size() > longest && text.substr(0, at).ends_with(code)) longest = code.size();
        }
    }
    if (longest > 0) return text.substr(at - longest, longest);
    std::size_t from = at;
    for (std::size_t n = 0; n < longest_code && is_han_before(text, from); ++n) from = step_back(text, from, 1);
    std::string_view code = text.substr(from, at - from);
    for (const std::string_view verb :
         {"根据", "按照", "依据", "依照", "参照", "落实", "执行", "印发", "转发", "以及", "文件", "见", "按", "和", "与", "及"}) {
        const std::size_t found = code.rfind(verb);
        if (found != std::string_view::npos && found + verb.size() < code.size()) code.remove_prefix(found + verb.size());
    }
    return code;
}

bool DocumentNumbers::has_impossible_form(const Passage& passage, const Cited& cited, FormSlips& out) const {
    const int latest = passage.published_on ? passage.published_on->year() : last_year;
    const int year = number_of(cited.year);
    const bool is_year_wrong = cited.year.size() != 4 || year < first_year || year > latest;
    const bool is_number_wrong = cited.has_ordinal || cited.number.starts_with('0');
    if (!is_year_wrong && !is_number_wrong) return false;
    std::string right = is_year_wrong || number_of(cited.number) == 0 ? std::string() : cited.proper();
    out.push_back({FormFault::document_number, cited.code_start, cited.end, std::move(right)});
    return true;
}

bool DocumentNumbers::is_mismatch(const Passage& passage, const Cited& cited, FormSlips& out) const {
    const std::string written = cited.proper();
    const auto report = [&](std::string right, bool is_doubtful) {
        out.push_back({FormFault::document_number_mismatch, cited.code_start, cited.end, std::move(right), is_doubtful});
        return true;
    };
    const std::string_view title = title_beside(passage.text, cited.code_start, cited.end);
    if (const Known* known = known_by_title(title)) {
        if (known->number != written) return report(known->number, false);
        return false;
    }
    constexpr std::size_t reach = 60;  // characters around a known slip
    for (const auto& slip : slips_) {
        if (slip.wrong == written && (slip.near.empty() || holds_any(around(passage.text, cited.code_start, cited.end, reach), slip.near)))
            return report(slip.right, false);
    }
    const Issuer* by_code = issuer_of_code(cited.code);
    const Issuer* by_title = issuer_of_title(title);
    if (by_code && by_title && by_code != by_title) return report({}, false);
    if (by_code) {
        const auto last = by_code->last_of_year.find(number_of(cited.year));
        if (last != by_code->last_of_year.end() && number_of(cited.number) > last->second) return report({}, false);
    }
    return false;
}

void DocumentNumbers::judge(const Passage& passage, Cited cited, FormSlips& out) const {
    cited.code = code_before(passage.text, cited.start);
    cited.code_start = cited.start - cited.code.size();
    if (has_impossible_form(passage, cited, out) || is_mismatch(passage, cited, out)) return;
    if (cited.bracket->open != "〔") out.push_back({FormFault::document_number_brackets, cited.code_start, cited.end, cited.proper()});
}

// Digits with 号 behind end every number.
void DocumentNumbers::find(const Passage& passage, const Signs& signs, FormSlips& out) const {
    const std::string_view text = passage.text;
    constexpr std::string_view ordinal = "号";
    std::size_t read_to = 0;
    for (const Sign& sign : signs.all()) {
        if (!sign.is(Sign::digit) || sign.at < read_to) continue;
        read_to = end_of_digits(text, sign.at);
        if (!text.substr(read_to).starts_with(ordinal)) continue;
        const std::size_t bracket_end = text.substr(0, sign.at).ends_with("第") ? sign.at - 3 : sign.at;
        for (std::size_t back = 4; back <= 11 && back <= bracket_end; ++back) {  // bracket, two to five digits, bracket
            if (const auto cited = Cited::at(text, bracket_end - back); cited && cited->end == read_to + ordinal.size()) {
                judge(passage, *cited, out);
                break;
            }
        }
    }
}

}  // namespace yanlu::inspect
