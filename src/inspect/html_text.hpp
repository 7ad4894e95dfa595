// The text that a reader of HTML sees, with a map back to its bytes: tags, scripts and comments gone, blocks on lines of their own,
// entities read. Takes any bytes; what is no well-formed tag or entity is text.
#pragma once

#include <string>
#include <string_view>

#include "inspect/folding.hpp"

namespace yanlu::inspect {

class HtmlText {
public:
    void assign(std::string_view html);
    std::string_view text() const { return text_; }
    std::size_t original_start(std::size_t at) const;
    // One past the last byte of the character that ends at byte `end` of text(), end > 0.
    std::size_t original_end(std::size_t end) const;

private:
    std::size_t skip_markup(std::size_t at);
    std::size_t skip_raw(std::size_t at, std::string_view name) const;
    std::size_t take_entity(std::size_t at);
    void begin_line(std::size_t original);

    std::string_view html_;
    std::string text_;
    OffsetMap map_;
};

}  // namespace yanlu::inspect
