// Follows sheet → drawing → picture by the package's relationships. What an anchor names but the package lacks is passed over: the row then
// has no picture, and the import says so.
#include "documents/xlsx_pictures.hpp"

#include <charconv>

#include "documents/xlsx_parts.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t most_pictures = 50'000;

Result<XlsxRelationships> relationships_if_any(const ZipArchive& archive, const std::string& part) {
    const auto slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    if (!archive.has(folder + "_rels/" + part.substr(folder.size()) + ".rels")) return XlsxRelationships();
    return read_relationships(archive, part);
}

// <xdr:oneCellAnchor><xdr:from><xdr:row>4</xdr:row>…</xdr:from>…<a:blip r:embed="rId1"/>…: the row of each picture's upper left corner.
class Anchors {
public:
    using Take = std::function<void(std::size_t row, const std::string& relation)>;
    Anchors(std::string part, Take take)
        : take_(std::move(take)),
          xml_(std::move(part), {.on_open = [this](const XmlName& name, const XmlAttributes& attributes) { open(name.local, attributes); },
                                 .on_close = [this](const XmlName& name) { close(name.local); },
                                 .on_text =
                                     [this](std::string_view text) {
                                         if (is_row_) text_ += text;
                                     }}) {}
    XmlStream& xml() { return xml_; }

private:
    void open(std::string_view name, const XmlAttributes& attributes) {
        if (name == "from") is_from_ = true;
        if (name == "row" && is_from_) is_row_ = true, text_.clear();
        if (name == "blip" && row_ > 0) take_(row_, std::string(attributes.find("embed").value_or("")));
    }
    void close(std::string_view name) {
        if (name == "from") is_from_ = false;
        if (name.ends_with("Anchor")) row_ = 0;
        if (name != "row" || !is_row_) return;
        is_row_ = false;
        std::size_t from_zero = 0;
        const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), from_zero);
        if (error == std::errc{} && from_zero < 1'048'576) row_ = from_zero + 1;
    }

    Take take_;
    std::size_t row_ = 0;
    bool is_from_ = false;
    bool is_row_ = false;
    std::string text_;
    XmlStream xml_;
};

std::string target_of(const XlsxRelationships& relationships, const std::string& id) {
    const auto found = relationships.find(id);
    return found == relationships.end() || found->second.type != "image" ? std::string() : found->second.target;
}

}  // namespace

Result<XlsxPictures> XlsxPictures::open(std::string bytes, const ZipLimits& limits) {
    auto archive = ZipArchive::open_bytes(std::move(bytes), limits);
    if (!archive) return refuse(std::move(archive.error()));
    XlsxPictures pictures(std::move(*archive));
    if (auto ok = pictures.read_book(); !ok) return refuse(std::move(ok.error()));
    return pictures;
}

Result<void> XlsxPictures::read_book() {
    const auto book = read_xlsx_book(archive_);
    if (!book) return refuse(book.error());
    const auto package = read_relationships(archive_, "");
    if (!package) return refuse(package.error());
    const auto of_book = relationships_if_any(archive_, target_of_type(*package, "officeDocument"));
    if (!of_book) return refuse(of_book.error());
    if (const auto part = target_of_type(*of_book, "cellImage"); !part.empty() && archive_.has(part)) {
        if (auto ok = read_cell_images(part); !ok) return ok;
    }
    for (const auto& sheet : book->sheets) {
        const auto of_sheet = relationships_if_any(archive_, sheet.part);
        if (!of_sheet) return refuse(of_sheet.error());
        const auto drawing = target_of_type(*of_sheet, "drawing");
        if (drawing.empty() || !archive_.has(drawing)) continue;
        if (auto ok = read_drawing(sheet.name, drawing); !ok) return ok;
    }
    return {};
}

Result<void> XlsxPictures::read_drawing(const std::string& sheet, const std::string& part) {
    const auto relationships = relationships_if_any(archive_, part);
    if (!relationships) return refuse(relationships.error());
    std::size_t count = 0;
    Anchors anchors(part, [&](std::size_t row, const std::string& relation) {
        const auto target = target_of(*relationships, relation);
        if (!target.empty() && archive_.has(target) && ++count <= most_pictures) by_row_[sheet][row].push_back(target);
    });
    return parse_part(archive_, part, anchors.xml());
}

Result<void> XlsxPictures::read_cell_images(const std::string& part) {
    const auto relationships = relationships_if_any(archive_, part);
    if (!relationships) return refuse(relationships.error());
    std::string id;
    XmlStream xml(part, {.on_open =
                             [&](const XmlName& name, const XmlAttributes& attributes) {
                                 if (name.local == "cNvPr") id = std::string(attributes.find("name").value_or(""));
                                 if (name.local != "blip" || by_id_.size() >= most_pictures) return;
                                 const auto target = target_of(*relationships, std::string(attributes.find("embed").value_or("")));
                                 if (!target.empty() && archive_.has(target)) by_id_[id] = target;
                             },
                         .on_close = {},
                         .on_text = {}});
    return parse_part(archive_, part, xml);
}

std::vector<std::string> XlsxPictures::laid_over(std::string_view sheet, std::size_t row) const {
    const auto of_sheet = by_row_.find(sheet);
    if (of_sheet == by_row_.end()) return {};
    const auto found = of_sheet->second.find(row);
    return found == of_sheet->second.end() ? std::vector<std::string>() : found->second;
}

std::string XlsxPictures::in_cell(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::string() : found->second;
}

}  // namespace yanlu::documents
