// How the letters of a docx look, as far as it decides whether a reader sees them: hidden, colour, size and ground, by styles and runs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "documents/xml_stream.hpp"

namespace yanlu::documents {

// What one level says; a level above fills in what it leaves open.
struct LetterLook {
    std::optional<bool> is_hidden = {};
    std::optional<std::string> colour = {};  // RRGGBB; empty: automatic, which always stands out
    std::optional<std::string> ground = {};  // RRGGBB; empty: none
    std::optional<int> size = {};            // half points

    void take(const LetterLook& below);  // where this one says nothing
};

// One element of rPr, pPr or tcPr: vanish, color, sz, shd, highlight; others say nothing.
void read_look(std::string_view element, const XmlAttributes& attributes, LetterLook& look);

class WordStyles {
public:
    // word/styles.xml; refused only where it is no XML.
    static Result<WordStyles> read(const std::string& bytes);

    // The style over those that it is based on.
    LetterLook of(std::string_view style) const;
    // The same; the paragraphs' default where none is named.
    LetterLook of_paragraph(std::string_view style) const { return of(style.empty() ? std::string_view(default_paragraph_) : style); }
    const LetterLook& defaults() const { return defaults_; }
    // A table of this style may lie on any ground, row by row.
    bool is_shaded(std::string_view style) const;

private:
    struct Style {
        LetterLook look;
        std::string based_on;
        bool is_shaded = false;
    };
    std::map<std::string, Style, std::less<>> styles_;
    LetterLook defaults_;
    std::string default_paragraph_;
};

// Smaller than this, or nearer to its ground in every channel, and nobody sees it.
struct Eyesight {
    int smallest_half_points = 4;  // up to and including 2 pt
    int nearest_colours = 16;
};
// `ground` empty: white paper.
bool is_unseen(const LetterLook& look, std::string_view ground, const Eyesight& eyes);

}  // namespace yanlu::documents
