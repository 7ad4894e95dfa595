#include "documents/docx_reader.hpp"

#include "base/text.hpp"
#include "documents/docx_package.hpp"
#include "documents/word_text.hpp"

namespace yanlu::documents {
namespace {

std::optional<Refusal> why_not_entry(const std::string& name) {
    if (is_macro_part(name)) return Refusal{RefusalClass::invalid, "documents.docx_macros", "file"};
    if (is_embedded_part(name)) return Refusal{RefusalClass::invalid, "documents.docx_embedded", "file", "", {{"part", name}}};
    return std::nullopt;
}

// A relationship whose target lies outside the package: linked pictures, attached templates, hyperlinks.
std::optional<Refusal> why_not_relations(const ZipArchive& archive, const std::string& name) {
    const auto relations = relations_in(archive, name);
    if (!relations) return relations.error();
    for (const auto& each : *relations) {
        if (each.is_outside || each.type == "attachedTemplate" || each.type == "aFChunk")
            return Refusal{RefusalClass::invalid, "documents.docx_external", "file", "", {{"target", shorten(each.target, 80)}}};
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_package(const ZipArchive& archive) {
    for (const auto& name : archive.names()) {
        if (auto refusal = why_not_entry(name)) return refusal;
        if (!name.ends_with(".rels")) continue;
        if (auto refusal = why_not_relations(archive, name)) return refusal;
    }
    const auto has_macros = declares_macros(archive);
    if (!has_macros) return has_macros.error();
    if (*has_macros) return Refusal{RefusalClass::invalid, "documents.docx_macros", "file"};
    return std::nullopt;
}

}  // namespace

Result<std::vector<ReadBlock>> read_docx(const std::string& bytes, const DocxLimits& limits) {
    const auto archive = open_docx(bytes, limits);
    if (!archive) return refuse(archive.error());
    if (auto refusal = why_not_package(*archive)) return refuse(std::move(*refusal));
    const auto part = archive->read(docx_text_part, limits.max_text_part_bytes);
    if (!part) return refuse(part.error());
    auto text = read_word_text(*part, {.most_blocks = limits.max_blocks, .part = docx_text_part});
    if (!text) return refuse(text.error());
    if (text->is_too_much) return invalid("documents.docx_too_long", "file", {{"blocks", std::to_string(limits.max_blocks)}});
    return std::move(text->blocks);
}

}  // namespace yanlu::documents
