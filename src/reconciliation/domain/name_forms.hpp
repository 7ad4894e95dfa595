// A name as people wrote it → the forms in which two writings of one name meet: full and half width, traditional characters, blanks and
// punctuation, the city in front, 人力资源和社会保障局 and 人社局. What is shortened how is data (rulebook/abbreviations.yaml).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yanlu::reconciliation {

struct Abbreviations {
    std::vector<std::pair<std::string, std::string>> words;  // full → short
    std::vector<std::string> passed_over;
    std::vector<std::string> passed_over_units;
    std::vector<std::string> passed_over_accounts;
    std::map<char32_t, char32_t> same_characters;
    std::vector<std::string> cities;  // 云湾市: in front of a unit's name it tells nothing within that city
};

struct NameForm {
    std::u32string strict;  // same name, other writing
    std::u32string loose;   // without the words that say what kind of unit it is; never empty unless strict is
};

class NameForms {
public:
    explicit NameForms(const Abbreviations& data);

    NameForm unit(std::string_view name) const;
    NameForm account(std::string_view name) const;
    // Width, case, variants of characters, blanks and punctuation only.
    std::u32string plain(std::string_view name) const;

private:
    struct Replacement {
        std::u32string from;
        std::u32string to;
    };
    void replace_words(std::u32string& text) const;
    void drop_city(std::u32string& text, std::size_t least_left) const;
    static void drop_words(std::u32string& text, const std::vector<std::u32string>& words);
    static NameForm form(std::u32string strict, const std::vector<std::u32string>& passed_over);

    std::vector<Replacement> words_;  // longest first
    std::vector<std::u32string> passed_over_;
    std::vector<std::u32string> passed_over_units_;
    std::vector<std::u32string> passed_over_accounts_;
    std::map<char32_t, char32_t> same_characters_;
    std::vector<std::u32string> cities_;  // longest first
};

// 0 to 100: how much of the longer text two texts share when slips of single characters are mended.
int likeness(const std::u32string& a, const std::u32string& b);
// Whether the one shortens the other: all its characters in their order, beginning or ending alike (市公积金中心, 公积金管理中心).
bool shortens(const std::u32string& brief, const std::u32string& full);
// The same for units, whose last word says what they are: 石榴镇 is no short form of 石榴镇中学.
bool shortens_unit(const std::u32string& brief, const std::u32string& full);
// One character wrong, missing, too many, or two swapped.
bool is_one_slip(std::string_view a, std::string_view b);

}  // namespace yanlu::reconciliation
