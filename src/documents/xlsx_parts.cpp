// Follows the relationships of the package instead of trusting the usual names.
#include "documents/xlsx_parts.hpp"

#include <charconv>
#include <map>

#include "base/text.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t max_shared_string_bytes = std::size_t{256} << 20;
constexpr std::size_t max_sheets = 256;
constexpr std::size_t max_styles = 65'536;

std::string resolve(std::string_view folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string base(folder);
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        const auto slash = base.rfind('/', base.empty() ? 0 : base.size() - 2);
        base = slash == std::string::npos ? "" : base.substr(0, slash + 1);
    }
    return base + std::string(target);
}

std::string folder_of(std::string_view part) {
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? "" : std::string(part.substr(0, slash + 1));
}

Result<void> read_workbook(const ZipArchive& archive, const std::string& part, const XlsxRelationships& relationships, XlsxBook& book) {
    XmlStream xml(part, {.on_open =
                             [&](const XmlName& name, const XmlAttributes& attributes) {
                                 if (name.local == "workbookPr") {
                                     const auto flag = attributes.find("date1904").value_or("0");
                                     book.counts_from_1904 = flag == "1" || flag == "true";
                                 }
                                 if (name.local != "sheet" || book.sheets.size() >= max_sheets) return;
                                 const auto target = relationships.find(std::string(attributes.find("id").value_or("")));
                                 if (target == relationships.end() || target->second.type != "worksheet") return;
                                 book.sheets.push_back({std::string(attributes.find("name").value_or("")), target->second.target,
                                                        attributes.find("state").value_or("visible") != "visible"});
                             },
                         .on_close = {},
                         .on_text = {}});
    return parse_part(archive, part, xml);
}

// <si> holds one <t>, or several in rich text runs <r>; phonetic readings <rPh> are not part of the text.
class StringTable {
public:
    StringTable(std::string part, SharedStrings& strings)
        : strings_(strings),
          xml_(std::move(part), {.on_open = [this](const XmlName& name, const XmlAttributes&) { open(name.local); },
                                 .on_close = [this](const XmlName& name) { close(name.local); },
                                 .on_text = [this](std::string_view text) { add(text); }}) {}
    XmlStream& xml() { return xml_; }

private:
    void open(std::string_view name) {
        if (name == "si") current_.clear();
        if (name == "rPh") is_phonetic_ = true;
        if (name == "t") is_text_ = !is_phonetic_;
    }
    void close(std::string_view name) {
        if (name == "t") is_text_ = false;
        if (name == "rPh") is_phonetic_ = false;
        if (name != "si") return;
        decode_escapes(current_);
        strings_.add(current_);
        if (strings_.bytes() > max_shared_string_bytes) xml_.stop({RefusalClass::invalid, "documents.xlsx_too_much_text", {}, {}, {}, {}});
    }
    void add(std::string_view text) {
        if (is_text_ && current_.size() < XmlStream::max_tag_bytes) current_ += text;
    }

    SharedStrings& strings_;
    std::string current_;
    bool is_text_ = false;
    bool is_phonetic_ = false;
    XmlStream xml_;
};

constexpr std::size_t escape_bytes = 7;

// The code point of "_xHHHH_" at this place.
std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
    if (at + escape_bytes > text.size() || text[at + 6] != '_') return std::nullopt;
    unsigned value = 0;
    const char* first = text.data() + at + 2;
    const auto [end, error] = std::from_chars(first, first + 4, value, 16);
    if (error != std::errc{} || end != first + 4 || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
    return value;
}

int to_int(std::string_view text) {
    int value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Result<void> read_styles(const ZipArchive& archive, const std::string& part, XlsxBook& book) {
    std::map<int, bool> custom;
    bool is_in_cell_formats = false;
    XmlStream xml(part, {.on_open =
                             [&](const XmlName& name, const XmlAttributes& attributes) {
                                 if (name.local == "cellXfs") is_in_cell_formats = true;
                                 if (name.local == "numFmt" && custom.size() < max_styles) {
                                     custom[to_int(attributes.find("numFmtId").value_or(""))] =
                                         is_date_format(attributes.find("formatCode").value_or(""));
                                 }
                                 if (name.local != "xf" || !is_in_cell_formats || book.style_is_date.size() >= max_styles) return;
                                 const int id = to_int(attributes.find("numFmtId").value_or("0"));
                                 const auto found = custom.find(id);
                                 book.style_is_date.push_back(found == custom.end() ? is_date_format(id) : found->second);
                             },
                         .on_close =
                             [&](const XmlName& name) {
                                 if (name.local == "cellXfs") is_in_cell_formats = false;
                             },
                         .on_text = {}});
    return parse_part(archive, part, xml);
}

}  // namespace

void SharedStrings::add(std::string_view text) {
    text_ += text;
    ends_.push_back(text_.size());
}

std::string_view SharedStrings::at(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
}

Result<void> parse_part(const ZipArchive& archive, const std::string& part, XmlStream& xml) {
    auto entry = archive.entry(part);
    if (!entry) return refuse(std::move(entry.error()));
    std::string piece(65'536, '\0');
    for (;;) {
        const auto n = entry->read(piece.data(), piece.size());
        if (!n) return refuse(n.error());
        if (auto ok = xml.feed({piece.data(), *n}, *n == 0); !ok) return ok;
        if (*n == 0) return {};
    }
}

Result<XlsxRelationships> read_relationships(const ZipArchive& archive, const std::string& part) {
    const std::string folder = folder_of(part);
    const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    XlsxRelationships found;
    XmlStream xml(file, {.on_open =
                             [&](const XmlName& name, const XmlAttributes& attributes) {
                                 if (name.local != "Relationship") return;
                                 const auto type = attributes.find("Type").value_or("");
                                 found[std::string(attributes.find("Id").value_or(""))] = {
                                     std::string(type.substr(type.rfind('/') + 1)),
                                     resolve(folder, attributes.find("Target").value_or(""))};
                             },
                         .on_close = {},
                         .on_text = {}});
    if (auto ok = parse_part(archive, file, xml); !ok) return refuse(std::move(ok.error()));
    return found;
}

std::string target_of_type(const XlsxRelationships& relationships, std::string_view type) {
    for (const auto& [id, relationship] : relationships) {
        if (relationship.type == type) return relationship.target;
    }
    return {};
}

Result<XlsxBook> read_xlsx_book(const ZipArchive& archive) {
    if (!archive.has("_rels/.rels")) return invalid("documents.not_a_spreadsheet", {});
    auto package = read_relationships(archive, "");
    if (!package) return refuse(std::move(package.error()));
    const std::string workbook = target_of_type(*package, "officeDocument");
    if (workbook.empty() || !archive.has(workbook)) return invalid("documents.not_a_spreadsheet", {});
    auto relationships = read_relationships(archive, workbook);
    if (!relationships) return refuse(std::move(relationships.error()));

    XlsxBook book;
    if (auto ok = read_workbook(archive, workbook, *relationships, book); !ok) return refuse(std::move(ok.error()));
    if (book.sheets.empty()) return invalid("documents.not_a_spreadsheet", {});
    if (const auto part = target_of_type(*relationships, "sharedStrings"); !part.empty()) {
        StringTable table(part, book.strings);
        if (auto ok = parse_part(archive, part, table.xml()); !ok) return refuse(std::move(ok.error()));
    }
    if (const auto part = target_of_type(*relationships, "styles"); !part.empty()) {
        if (auto ok = read_styles(archive, part, book); !ok) return refuse(std::move(ok.error()));
    }
    return book;
}

bool is_date_format(int id) { return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58); }

bool is_date_format(std::string_view code) {
    bool is_quoted = false;
    bool is_bracketed = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const auto inside = ascii_lower(code.substr(i + 1, 2));
            is_bracketed = inside != "h]" && inside != "m]" && inside != "s]" && inside != "hh" && inside != "mm" && inside != "ss";
        } else if (c == ']') {
            is_bracketed = false;
        } else if (!is_bracketed && std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

void decode_escapes(std::string& text) {
    for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        const auto value = escape_at(text, at);
        if (!value) continue;
        std::string character;
        append_utf8(character, *value);
        text.replace(at, escape_bytes, character);
        at += character.size() - 1;
    }
}

std::string encode_escapes(std::string_view text) {
    std::string out(text);
    for (std::size_t at = out.find("_x"); at != std::string::npos; at = out.find("_x", at + 1)) {
        if (escape_at(out, at)) out.replace(at, 1, "_x005F_"), at += escape_bytes - 1;
    }
    return out;
}

}  // namespace yanlu::documents
