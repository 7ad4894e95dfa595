#include "documents/word_styles.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "base/text.hpp"

namespace yanlu::documents {
namespace {

constexpr int deepest_base = 20;

bool is_on(const XmlAttributes& attributes) {
    const auto value = attributes.find("val").value_or("1");
    return value != "0" && value != "false" && value != "off";
}

// RRGGBB in small letters; empty for auto and for what is no colour.
std::string colour_of(std::string_view text) {
    const bool is_hex = text.size() == 6 && std::ranges::all_of(text, [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
    return is_hex ? ascii_lower(text) : std::string();
}

// The colours of the highlighter have names.
std::string highlight_of(std::string_view name) {
    static const std::map<std::string_view, std::string_view> known{
        {"white", "ffffff"},       {"black", "000000"},     {"yellow", "ffff00"},     {"green", "00ff00"},
        {"cyan", "00ffff"},        {"magenta", "ff00ff"},   {"blue", "0000ff"},       {"red", "ff0000"},
        {"darkBlue", "000080"},    {"darkCyan", "008080"},  {"darkRed", "800000"},    {"darkGray", "808080"},
        {"darkMagenta", "800080"}, {"darkGreen", "008000"}, {"darkYellow", "808000"}, {"lightGray", "c0c0c0"}};
    const auto found = known.find(name);
    return found == known.end() ? std::string() : std::string(found->second);
}

std::string ground_of(const XmlAttributes& attributes) {
    return colour_of(attributes.find(attributes.find("val").value_or("") == "solid" ? "color" : "fill").value_or(""));
}

int channel(std::string_view colour, std::size_t at) {
    int value = 0;
    std::from_chars(colour.data() + at, colour.data() + at + 2, value, 16);
    return value;
}

}  // namespace

void LetterLook::take(const LetterLook& below) {
    if (!is_hidden) is_hidden = below.is_hidden;
    if (!colour) colour = below.colour;
    if (!ground) ground = below.ground;
    if (!size) size = below.size;
}

void read_look(std::string_view element, const XmlAttributes& attributes, LetterLook& look) {
    if (element == "vanish" || element == "specVanish") {
        look.is_hidden = is_on(attributes);
    } else if (element == "color") {
        look.colour = colour_of(attributes.find("val").value_or(""));
    } else if (element == "shd") {
        look.ground = ground_of(attributes);
    } else if (element == "highlight") {
        look.ground = highlight_of(attributes.find("val").value_or(""));
    } else if (element == "sz") {
        const auto text = attributes.find("val").value_or("");
        int size = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), size).ec == std::errc() && size > 0) look.size = size;
    }
}

Result<WordStyles> WordStyles::read(const std::string& bytes) {
    WordStyles out;
    Style* style = nullptr;
    int changes = 0;  // within what a look was before
    XmlEvents events;
    events.on_open = [&](const XmlName& name, const XmlAttributes& attributes) {
        if (name.local.ends_with("Change")) ++changes;
        if (changes > 0) return;
        if (name.local == "style") {
            const std::string id(attributes.find("styleId").value_or(""));
            style = &out.styles_[id];
            if (attributes.find("type") == "paragraph" && attributes.find("default") == "1") out.default_paragraph_ = id;
        }
        if (name.local == "basedOn" && style) style->based_on = attributes.find("val").value_or("");
        if (name.local == "shd" && style) style->is_shaded |= !ground_of(attributes).empty();
        read_look(name.local, attributes, style ? style->look : out.defaults_);
    };
    events.on_close = [&](const XmlName& name) {
        if (name.local.ends_with("Change")) --changes;
        if (name.local == "style") style = nullptr;
    };
    XmlStream stream("word/styles.xml", std::move(events));
    if (auto read = stream.feed(bytes, true); !read) return refuse(read.error());
    return out;
}

LetterLook WordStyles::of(std::string_view style) const {
    LetterLook out;
    auto found = styles_.find(style);
    for (int depth = 0; found != styles_.end() && depth < deepest_base; ++depth) {
        out.take(found->second.look);
        found = styles_.find(found->second.based_on);
    }
    return out;
}

bool WordStyles::is_shaded(std::string_view style) const {
    auto found = styles_.find(style);
    for (int depth = 0; found != styles_.end() && depth < deepest_base; ++depth) {
        if (found->second.is_shaded) return true;
        found = styles_.find(found->second.based_on);
    }
    return false;
}

bool is_unseen(const LetterLook& look, std::string_view ground, const Eyesight& eyes) {
    if (look.is_hidden.value_or(false)) return true;
    if (look.size && *look.size <= eyes.smallest_half_points) return true;
    if (look.colour.value_or("").empty()) return false;
    const std::string_view behind = ground.empty() ? "ffffff" : ground;
    for (const std::size_t at : {0U, 2U, 4U})
        if (std::abs(channel(*look.colour, at) - channel(behind, at)) > eyes.nearest_colours) return false;
    return true;
}

}  // namespace yanlu::documents
