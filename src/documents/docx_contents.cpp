#include "documents/docx_contents.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "documents/docx_package.hpp"
#include "documents/paper_text.hpp"
#include "documents/word_text.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t longest_property = 500;

std::string file_name_of(std::string_view path) { return std::string(path.substr(path.find_last_of("/\\") + 1)); }

// "header1.xml", "../docProps/x.xml" or "/word/header1.xml", as seen from word/.
std::string resolved(std::string_view target) {
    if (target.starts_with("/")) return std::string(target.substr(1));
    if (target.starts_with("../")) return std::string(target.substr(3));
    return "word/" + std::string(target);
}

class Contents {
public:
    Contents(const ZipArchive& archive, const DocxContentsLimits& limits) : archive_(archive), limits_(limits) {}

    Result<DocxContents> read() {
        if (auto ok = look_at_package(); !ok) return refuse(ok.error());
        if (auto ok = read_styles(); !ok) return refuse(ok.error());
        if (auto ok = read_texts(); !ok) return refuse(ok.error());
        if (auto ok = read_properties(); !ok) return refuse(ok.error());
        std::ranges::stable_sort(out_.parts, {}, &DocxPart::kind);
        return std::move(out_);
    }

private:
    Result<void> look_at_package() {
        for (const auto& name : archive_.names()) {
            if (is_macro_part(name)) return invalid("documents.docx_macros", "file");
            if (is_embedded_part(name)) out_.embedded.push_back(printable_line(file_name_of(name)));
            if (!name.ends_with(".rels")) continue;
            const auto relations = relations_in(archive_, name);
            if (!relations) return refuse(relations.error());
            for (const auto& each : *relations) look_at_relation(each);
        }
        const auto has_macros = declares_macros(archive_);
        if (!has_macros) return refuse(has_macros.error());
        if (*has_macros) return invalid("documents.docx_macros", "file");
        return {};
    }

    void look_at_relation(const DocxRelation& relation) {
        const std::string target = printable_line(relation.target);
        if (relation.type == "attachedTemplate")
            add_link({DocxLink::Kind::attached_template, target});
        else if (relation.type == "aFChunk")
            out_.embedded.push_back(file_name_of(target));
        else if (relation.is_outside)
            add_link({relation.type == "hyperlink" ? DocxLink::Kind::hyperlink : DocxLink::Kind::linked, target});
    }

    void add_link(DocxLink link) {
        const auto is_known = [&](const DocxLink& each) { return each.kind == link.kind && each.target == link.target; };
        if (!link.target.empty() && out_.links.size() < limits_.most_parts && std::ranges::none_of(out_.links, is_known))
            out_.links.push_back(std::move(link));
    }

    Result<void> read_styles() {
        if (!archive_.has("word/styles.xml")) return {};
        const auto bytes = archive_.read("word/styles.xml", limits_.max_part_bytes);
        if (!bytes) return refuse(bytes.error());
        auto styles = WordStyles::read(*bytes);
        if (!styles) return refuse(styles.error());
        styles_ = std::move(*styles);
        return {};
    }

    Result<WordText> text_of(const std::string& name, std::size_t max_bytes) {
        const auto bytes = archive_.read(name, max_bytes);
        if (!bytes) return refuse(bytes.error());
        const std::size_t room = limits_.most_parts - std::min(limits_.most_parts, out_.parts.size());
        auto text = read_word_text(*bytes, {.styles = &styles_,
                                            .eyes = limits_.eyes,
                                            .reads_boxes = true,
                                            .most_blocks = limits_.document.max_blocks,
                                            .most_parts = room,
                                            .part = name});
        if (text && text->is_too_much)
            return invalid("documents.docx_too_long", "file", {{"blocks", std::to_string(limits_.document.max_blocks)}});
        return text;
    }

    // What lies beside a text goes with it, whichever text it is.
    void take(WordText& text) {
        for (auto& part : text.parts) out_.parts.push_back(std::move(part));
        out_.parts_left_out += text.parts_left_out;
        out_.revisions.insertions += text.revisions.insertions;
        out_.revisions.deletions += text.revisions.deletions;
        out_.revisions.moves += text.revisions.moves;
        out_.revisions.formats += text.revisions.formats;
        for (auto& target : text.fields) add_link({DocxLink::Kind::hyperlink, std::move(target)});
    }

    Result<void> read_texts() {
        auto text = text_of(docx_text_part, limits_.document.max_text_part_bytes);
        if (!text) return refuse(text.error());
        take(*text);
        out_.blocks = std::move(text->blocks);
        const std::string relations_part = "word/_rels/document.xml.rels";
        if (!archive_.has(relations_part)) return {};
        const auto relations = relations_in(archive_, relations_part);
        if (!relations) return refuse(relations.error());
        for (const auto& each : *relations)
            if (auto ok = read_beside(each); !ok) return ok;
        return {};
    }

    Result<void> read_beside(const DocxRelation& relation) {
        static const std::map<std::string_view, std::optional<DocxPartKind>> kinds{{"header", DocxPartKind::header},
                                                                                   {"footer", DocxPartKind::footer},
                                                                                   {"footnotes", std::nullopt},
                                                                                   {"endnotes", std::nullopt},
                                                                                   {"comments", std::nullopt}};
        const auto kind = kinds.find(relation.type);
        const std::string name = resolved(relation.target);
        if (kind == kinds.end() || relation.is_outside || !archive_.has(name)) return {};
        auto text = text_of(name, limits_.max_part_bytes);
        if (!text) return refuse(text.error());
        take(*text);
        if (relation.type == "comments") out_.comments = std::ranges::count(out_.parts, DocxPartKind::comment, &DocxPart::kind);
        if (kind->second) add_running_text(*kind->second, name, lines_of(text->blocks));
        return {};
    }

    // Sections bear copies of one header.
    void add_running_text(DocxPartKind kind, const std::string& name, std::string text) {
        const auto is_copy = [&](const DocxPart& part) { return part.kind == kind && part.text == text; };
        if (trim(text).empty() || std::ranges::any_of(out_.parts, is_copy)) return;
        if (out_.parts.size() >= limits_.most_parts)
            ++out_.parts_left_out;
        else
            out_.parts.push_back({.kind = kind, .name = name, .text = std::move(text)});
    }

    Result<void> read_properties() {
        for (const char* name : {"docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"}) {
            if (!archive_.has(name)) continue;
            const auto bytes = archive_.read(name, limits_.max_part_bytes);
            if (!bytes) return refuse(bytes.error());
            if (auto ok = read_property_part(name, *bytes); !ok) return ok;
        }
        return {};
    }

    Result<void> read_property_part(const std::string& part, const std::string& bytes) {
        const bool is_custom = part.ends_with("custom.xml");
        int depth = 0;
        DocxProperty property;
        XmlEvents events;
        events.on_open = [&](const XmlName& name, const XmlAttributes& attributes) {
            if (++depth == 2) property = {std::string(is_custom ? attributes.find("name").value_or("") : name.local), "", is_custom};
        };
        events.on_text = [&](std::string_view piece) {
            if (depth >= 2 && property.value.size() < longest_property) property.value += piece;
        };
        events.on_close = [&](const XmlName&) {
            if (depth-- != 2) return;
            property.value = printable_line(shorten(property.value, longest_property));
            property.name = printable_line(property.name);
            if (!property.value.empty() && out_.properties.size() < limits_.most_parts) out_.properties.push_back(property);
        };
        XmlStream stream(part, std::move(events));
        return stream.feed(bytes, true);
    }

    const ZipArchive& archive_;
    const DocxContentsLimits& limits_;
    WordStyles styles_;
    DocxContents out_;
};

}  // namespace

std::string_view code_of(DocxPartKind kind) {
    static constexpr std::string_view codes[] = {"header",  "footer",  "text_box", "footnote",  "endnote",
                                                 "comment", "deleted", "hidden",   "properties"};
    return codes[static_cast<std::size_t>(kind)];
}

Result<DocxContents> read_docx_contents(const std::string& bytes, const DocxContentsLimits& limits) {
    const auto archive = open_docx(bytes, limits.document);
    if (!archive) return refuse(archive.error());
    return Contents(*archive, limits).read();
}

}  // namespace yanlu::documents
