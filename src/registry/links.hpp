// Web addresses in a text that somebody pasted, taken apart so that a platform's link forms can be held against them. What a browser would
// read as another address than a person does is kept as it stands, so that it fits no form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/request.hpp"

namespace yanlu::registry {

struct Link {
    std::string host;  // lower case, without www. and port; with its user part if it has one, which no platform's
                       // host equals; empty if a browser would take another path than the one that stands there
    std::string path;
    api::Query query;
    std::string normalised;
};

// What Chinese writing puts beside an address or id: blanks, ideographs, punctuation marks, but no full-width letters or digits.
bool stands_beside_links(char32_t c);

// In their order. An address ends at a blank, a quotation mark, or a Chinese character or punctuation mark; other characters outside ASCII
// (full-width digits, Cyrillic letters, invisible ones) belong to it. "weibo.com/u/1" without a scheme counts where no other address
// stands.
std::vector<Link> links_in(std::string_view text);

}  // namespace yanlu::registry
