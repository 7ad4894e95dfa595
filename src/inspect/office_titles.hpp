// Titles of office in running text: which office is spoken of before or behind a name, and whose.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inspect/inspect.hpp"
#include "inspect/protected_term.hpp"

namespace yanlu::inspect {

struct Title {
    std::size_t word = 0;  // its last one
    bool is_deputy = false;

    friend bool operator==(const Title&, const Title&) = default;
};

// 云湾市教育局副局长 in a text.
struct Office {
    enum class Whose { unknown, citys, another };
    Title title{};
    std::size_t start = 0;  // of the title with its parts, without the unit
    std::size_t end = 0;
    Whose whose = Whose::unknown;
    std::string_view unit = {};  // the characters directly before the title; empty where a sentence begins with it
    bool is_past = false;        // 原, 时任
};

class OfficeTitles {
public:
    OfficeTitles(const ExtraOffices& words, std::shared_ptr<const EdgeWords> edge_words);
    static bool has_no_title(std::string_view titles);  // not two Han characters in it

    // 市委副书记、市长 → (书记, deputy), (市长). A title that ends in no known word is its own last two characters.
    std::vector<Title> titles_of(std::string_view titles);
    const std::vector<std::string>& words() const { return words_; }
    const std::string& city() const { return offices_.city; }

    // The title whose last word stands at `span`; `is_title` false where it is part of another word (书记员, 总书记).
    struct Read {
        bool is_title = false;
        Office office = {};
    };
    Read office_at(std::string_view text, std::size_t word, std::pair<std::size_t, std::size_t> span) const;
    bool is_city(std::string_view unit) const;  // the city itself, no unit of it
    // One of the forms of a unit of the city: 市教育局 and 由教育局, not 海湾市教育局.
    bool is_unit(std::string_view unit, const std::vector<std::string>& forms) const;
    bool begins_with_word(std::string_view text) const;
    bool ends_with_word(std::string_view text) const;

private:
    std::size_t longest_part(std::string_view text) const;
    void strip(std::string_view text, Office& office) const;
    bool is_city_of_another(std::string_view text, const Office& office) const;
    void tell_whose(std::string_view text, Office& office) const;

    ExtraOffices offices_;
    std::u32string others_end_;
    std::string city_stem_;
    std::vector<std::string> words_;
    std::shared_ptr<const EdgeWords> edge_words_;
};

}  // namespace yanlu::inspect
