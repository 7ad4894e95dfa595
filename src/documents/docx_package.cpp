#include "documents/docx_package.hpp"

#include "base/text.hpp"
#include "documents/xml_stream.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t largest_relations = std::size_t{1} << 20;

}  // namespace

Result<ZipArchive> open_docx(const std::string& bytes, const DocxLimits& limits) {
    if (bytes.size() > limits.max_bytes)
        return invalid("documents.docx_too_large", "file", {{"mib", std::to_string(limits.max_bytes >> 20)}});
    auto archive = ZipArchive::open_bytes(bytes, {.max_entries = 500, .max_inflated_bytes = limits.max_text_part_bytes, .max_ratio = 200});
    if (!archive) return invalid("documents.docx_broken", "file");
    if (!archive->has(docx_text_part)) return invalid("documents.docx_no_document", "file");
    return archive;
}

bool is_macro_part(std::string_view name) {
    const std::string lower = ascii_lower(name);
    return lower.find("vbaproject") != lower.npos || lower.find("vbadata") != lower.npos || lower.find("macrosheet") != lower.npos;
}

bool is_embedded_part(std::string_view name) {
    const std::string lower = ascii_lower(name);
    return lower.starts_with("word/embeddings/") || lower.starts_with("word/activex/") || lower.ends_with(".exe") ||
           lower.ends_with(".bin") || lower.ends_with(".js") || lower.ends_with(".vbs");
}

Result<bool> declares_macros(const ZipArchive& archive) {
    const auto types = archive.read("[Content_Types].xml", largest_relations);
    if (!types) return refuse(types.error());
    return types->find("macroEnabled") != types->npos;
}

Result<std::vector<DocxRelation>> relations_in(const ZipArchive& archive, const std::string& name) {
    const auto bytes = archive.read(name, largest_relations);
    if (!bytes) return refuse(bytes.error());
    std::vector<DocxRelation> out;
    XmlStream stream(
        name, {.on_open = [&](const XmlName& element, const XmlAttributes& attributes) {
            if (element.local != "Relationship") return;
            const std::string type(attributes.find("Type").value_or(""));
            const auto slash = type.rfind('/');
            out.push_back({slash == type.npos ? type : type.substr(slash + 1), std::string(attributes.find("Target").value_or("")),
                           ascii_lower(attributes.find("TargetMode").value_or("")) == "external"});
        }});
    if (auto read = stream.feed(*bytes, true); !read) return refuse(read.error());
    return out;
}

}  // namespace yanlu::documents
