#include "documents/paper_picture.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "documents/paper_text.hpp"
#include "documents/word_xml.hpp"

namespace yanlu::documents {
namespace {

constexpr std::int64_t emu_of_twip = 635;
constexpr const char* drawing_space = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* picture_space = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr const char* placing_space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

std::string id_of(const PaperPicture& picture) { return "picture" + hex(sha256(picture.png)).substr(0, 16); }

// Width and height stand in the first chunk of every PNG.
std::pair<std::int64_t, std::int64_t> pixels_of(const std::string& png) {
    const auto number = [&](std::size_t at) {
        std::int64_t out = 0;
        for (std::size_t i = 0; i < 4; ++i) out = out * 256 + static_cast<unsigned char>(png.at(at + i));
        return std::max<std::int64_t>(out, 1);
    };
    return {number(16), number(20)};
}

void append_size(pugi::xml_node parent, const char* element, std::int64_t across, std::int64_t down) {
    auto size = parent.append_child(element);
    size.append_attribute("cx") = static_cast<long long>(across);
    size.append_attribute("cy") = static_cast<long long>(down);
}

void append_name(pugi::xml_node parent, const char* element, const PaperPicture& picture) {
    auto name = parent.append_child(element);
    name.append_attribute("id") = 1;
    name.append_attribute("name") = id_of(picture).c_str();
    name.append_attribute("descr") = printable_line(picture.title).c_str();
}

void append_graphic(pugi::xml_node parent, const PaperPicture& picture, std::int64_t across, std::int64_t down) {
    auto graphic = parent.append_child("a:graphic");
    graphic.append_attribute("xmlns:a") = drawing_space;
    auto data = graphic.append_child("a:graphicData");
    data.append_attribute("uri") = picture_space;
    auto pic = data.append_child("pic:pic");
    pic.append_attribute("xmlns:pic") = picture_space;
    auto names = pic.append_child("pic:nvPicPr");
    append_name(names, "pic:cNvPr", picture);
    names.append_child("pic:cNvPicPr");
    auto fill = pic.append_child("pic:blipFill");
    fill.append_child("a:blip").append_attribute("r:embed") = id_of(picture).c_str();
    fill.append_child("a:stretch").append_child("a:fillRect");
    auto shape = pic.append_child("pic:spPr");
    auto place = shape.append_child("a:xfrm");
    auto offset = place.append_child("a:off");
    offset.append_attribute("x") = 0;
    offset.append_attribute("y") = 0;
    append_size(place, "a:ext", across, down);
    auto form = shape.append_child("a:prstGeom");
    form.append_attribute("prst") = "rect";
    form.append_child("a:avLst");
}

void collect(const std::vector<PaperBlock>& blocks, std::vector<PicturePart>& out) {
    for (const PaperBlock& block : blocks) {
        const auto* picture = std::get_if<PaperPicture>(&block);
        if (!picture) continue;
        const std::string id = id_of(*picture);
        if (std::ranges::find(out, id, &PicturePart::id) == out.end()) out.push_back({id, "media/" + id + ".png", &picture->png});
    }
}

}  // namespace

void append_picture(pugi::xml_node body, const PaperPicture& picture, int width) {
    Look look;
    look.placing = Placing::centre;
    look.line = 0;
    look.on_grid = false;
    const auto [across, down] = pixels_of(picture.png);
    const std::int64_t wide = width * emu_of_twip;
    auto placed = append_paragraph(body, "", look).append_child("w:r").append_child("w:drawing").append_child("wp:inline");
    placed.append_attribute("xmlns:wp") = placing_space;
    for (const char* side : {"distT", "distB", "distL", "distR"}) placed.append_attribute(side) = 0;
    append_size(placed, "wp:extent", wide, wide * down / across);
    append_name(placed, "wp:docPr", picture);
    append_graphic(placed, picture, wide, wide * down / across);
}

std::vector<PicturePart> picture_parts(const OfficialPaper& paper) {
    std::vector<PicturePart> out;
    collect(paper.blocks, out);
    for (const auto& attachment : paper.attachments) collect(attachment.blocks, out);
    return out;
}

}  // namespace yanlu::documents
