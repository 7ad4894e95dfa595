// Markup of a feed's entry to plain text: what a reader sees, paragraphs as lines.
#pragma once

#include <string>
#include <string_view>

namespace yanlu::monitoring {

// Tags go, block ends become newlines, <script> and <style> go with their content, character references are resolved. Never fails.
std::string html_to_text(std::string_view html);

}  // namespace yanlu::monitoring
