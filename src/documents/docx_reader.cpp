#include "documents/docx_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "documents/paper_text.hpp"
#include "documents/xml_stream.hpp"
#include "documents/zip_archive.hpp"

namespace yanlu::documents {
namespace {

constexpr const char* text_part = "word/document.xml";
constexpr std::size_t largest_relations = std::size_t{1} << 20;

bool is_among(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

std::optional<Refusal> why_not_entry(const std::string& name) {
    const std::string lower = ascii_lower(name);
    if (lower.find("vbaproject") != lower.npos || lower.find("vbadata") != lower.npos || lower.find("macrosheet") != lower.npos)
        return Refusal{RefusalClass::invalid, "documents.docx_macros", "file"};
    if (lower.starts_with("word/embeddings/") || lower.starts_with("word/activex/") || lower.ends_with(".exe") || lower.ends_with(".bin") ||
        lower.ends_with(".js") || lower.ends_with(".vbs"))
        return Refusal{RefusalClass::invalid, "documents.docx_embedded", "file", "", {{"part", name}}};
    return std::nullopt;
}

// A relationship whose target lies outside the package: linked pictures, attached templates, hyperlinks.
std::optional<Refusal> why_not_relations(const ZipArchive& archive, const std::string& name) {
    const auto bytes = archive.read(name, largest_relations);
    if (!bytes) return bytes.error();
    std::optional<Refusal> refusal;
    XmlStream stream(name, {.on_open = [&](const XmlName& element, const XmlAttributes& attributes) {
                         if (element.local != "Relationship") return;
                         const auto mode = attributes.find("TargetMode");
                         const auto type = attributes.find("Type").value_or("");
                         const bool is_outside = mode && ascii_lower(*mode) == "external";
                         if (is_outside || type.ends_with("/attachedTemplate") || type.ends_with("/aFChunk"))
                             refusal = Refusal{RefusalClass::invalid,
                                               "documents.docx_external",
                                               "file",
                                               "",
                                               {{"target", shorten(attributes.find("Target").value_or(""), 80)}}};
                     }});
    if (auto read = stream.feed(*bytes, true); !read) return read.error();
    return refusal;
}

std::optional<Refusal> why_not_package(const ZipArchive& archive) {
    if (!archive.has(text_part)) return Refusal{RefusalClass::invalid, "documents.docx_no_document", "file"};
    for (const auto& name : archive.names()) {
        if (auto refusal = why_not_entry(name)) return refusal;
        if (!name.ends_with(".rels")) continue;
        if (auto refusal = why_not_relations(archive, name)) return refusal;
    }
    const auto types = archive.read("[Content_Types].xml", largest_relations);
    if (!types) return types.error();
    if (types->find("macroEnabled") != types->npos) return Refusal{RefusalClass::invalid, "documents.docx_macros", "file"};
    return std::nullopt;
}

int number_of(std::optional<std::string_view> text) {
    int value = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return std::clamp(value, 0, 100'000);
}

// Follows the elements; text boxes, notes and what a reviewer deleted are left out.
class TextReader {
public:
    explicit TextReader(std::size_t most) : most_(most) {}

    void open(const XmlName& name, const XmlAttributes& attributes) {
        if (skipped_ > 0 ||
            is_among(name.local, {"del", "moveFrom", "txbxContent", "Fallback", "instrText", "delText", "pPrChange", "rPrChange"})) {
            ++skipped_;
            return;
        }
        if (name.local == "tbl") {
            if (depth_++ == 0) table_ = {};
        } else if (name.local == "gridCol" && depth_ == 1) {
            table_.widths.push_back(number_of(attributes.find("w")));
        } else if (name.local == "tr" && depth_ == 1) {
            table_.rows.emplace_back();
        } else if (name.local == "tc" && depth_ == 1) {
            cell_.clear();
            is_merged_ = false;
        } else if (name.local == "vMerge") {
            is_merged_ = attributes.find("val").value_or("continue") == "continue";
        } else if (name.local == "p") {
            paragraph_ = {};
        } else {
            open_inner(name, attributes);
        }
    }

    void close(const XmlName& name) {
        if (skipped_ > 0) {
            --skipped_;
            return;
        }
        if (name.local == "p") {
            end_paragraph();
        } else if (name.local == "tc" && depth_ == 1 && !table_.rows.empty()) {
            if (!is_merged_) table_.rows.back().push_back(std::string(trim(cell_)));
        } else if (name.local == "tbl" && --depth_ == 0) {
            add(std::move(table_));
        } else if (name.local == "t") {
            is_text_ = false;
        }
    }

    void text(std::string_view piece) {
        if (skipped_ == 0 && is_text_) paragraph_.text += piece;
    }

    std::vector<ReadBlock> blocks;
    bool is_too_much = false;

private:
    void open_inner(const XmlName& name, const XmlAttributes& attributes) {
        if (name.local == "t") {
            is_text_ = true;
        } else if (name.local == "tab") {
            paragraph_.text += "\t";
        } else if (name.local == "br" || name.local == "cr") {
            paragraph_.text += "\n";
        } else if (name.local == "jc") {
            const auto placing = attributes.find("val").value_or("");
            paragraph_.is_centred = placing == "center";
            paragraph_.is_right = placing == "right" || placing == "end";
        } else if (name.local == "sz" && paragraph_.size == 0) {
            paragraph_.size = number_of(attributes.find("val"));
        } else if (name.local == "color" && attributes.find("val").value_or("").starts_with("FF")) {
            paragraph_.is_red = true;
        }
    }

    void end_paragraph() {
        paragraph_.text = printable(paragraph_.text);
        if (depth_ > 0) {
            cell_ += (cell_.empty() ? "" : "\n") + paragraph_.text;
        } else {
            add(std::move(paragraph_));
        }
        paragraph_ = {};
    }
    void add(ReadBlock block) {
        if (blocks.size() >= most_) is_too_much = true;
        if (!is_too_much) blocks.push_back(std::move(block));
    }

    std::size_t most_;
    std::size_t skipped_ = 0;
    int depth_ = 0;
    bool is_text_ = false;
    bool is_merged_ = false;
    ReadParagraph paragraph_;
    ReadTable table_;
    std::string cell_;
};

}  // namespace

Result<std::vector<ReadBlock>> read_docx(const std::string& bytes, const DocxLimits& limits) {
    if (bytes.size() > limits.max_bytes)
        return invalid("documents.docx_too_large", "file", {{"mib", std::to_string(limits.max_bytes >> 20)}});
    const auto archive =
        ZipArchive::open_bytes(bytes, {.max_entries = 500, .max_inflated_bytes = limits.max_text_part_bytes, .max_ratio = 200});
    if (!archive) return invalid("documents.docx_broken", "file");
    if (auto refusal = why_not_package(*archive)) return refuse(std::move(*refusal));
    const auto part = archive->read(text_part, limits.max_text_part_bytes);
    if (!part) return refuse(part.error());
    TextReader reader(limits.max_blocks);
    XmlStream stream(text_part, {.on_open = [&](const XmlName& name, const XmlAttributes& attributes) { reader.open(name, attributes); },
                                 .on_close = [&](const XmlName& name) { reader.close(name); },
                                 .on_text = [&](std::string_view piece) { reader.text(piece); }});
    if (auto read = stream.feed(*part, true); !read) return refuse(read.error());
    if (reader.is_too_much) return invalid("documents.docx_too_long", "file", {{"blocks", std::to_string(limits.max_blocks)}});
    return std::move(reader.blocks);
}

}  // namespace yanlu::documents
