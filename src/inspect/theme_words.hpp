// A text cut into words, for telling a person which of them made a text unusual.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/themes.hpp"
#include "typo/model.hpp"

namespace yanlu::inspect {

// Cuts with the lexicon of the typo model, which is mapped when the first text asks.
class WordCutter {
public:
    explicit WordCutter(std::filesystem::path model) : model_(typo::Model::open(model)) {}
    // Words of two to four ideographs, as often as they stand there.
    std::vector<std::string_view> words_in(std::string_view text) const;
    // How seldom official texts use a word: 0 for the commonest, about 1 for the rarest.
    float rarity_of(std::string_view word) const;

private:
    typo::Model model_;
};

// The words of the texts that lead towards `towards` most, by how many of the texts they stand in; at most `most`, the strongest first,
// none of which is part of another or of `left_out`. With `usual` texts, none that stands in more than one of twenty of them.
struct LeadingWords {
    std::size_t most = 4;
    std::string_view left_out = {};
    const std::vector<std::string>* usual = nullptr;
};
std::vector<std::string> leading_words(const WordCutter& cutter, const Themes& themes, const std::vector<std::string>& texts,
                                       const ThemePlace& towards, const LeadingWords& wanted);

}  // namespace yanlu::inspect
