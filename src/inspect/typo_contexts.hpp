// Where the typo model is not believed: letters that stand for countries, names of persons, enumerations with a common ending, redoubled
// words. The letters are data: rulebook/models/typo_contexts.yaml.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

class TypoContexts {
public:
    TypoContexts() = default;  // none: the model is always believed
    // Throws RulebookError where the file is wrong; a rule book without it believes the model everywhere.
    explicit TypoContexts(const std::filesystem::path& file);

    // What stands at [start, end) of `text` is right, whatever the model says.
    bool is_right(std::u32string_view text, std::size_t start, std::size_t end) const;
    const std::vector<std::string>& words() const { return words_; }

private:
    bool is_country(std::u32string_view text, std::size_t at) const;
    bool is_pair_of_countries(std::u32string_view text, std::size_t start, std::size_t end) const;
    bool is_in_foreign_name(std::u32string_view text, std::size_t start, std::size_t end) const;
    bool is_in_name_of_person(std::u32string_view text, std::size_t start, std::size_t end) const;
    bool is_behind_title(std::u32string_view text, std::size_t at) const;
    bool is_listed_with_names(std::u32string_view text, std::size_t at) const;
    std::size_t name_between_marks(std::u32string_view text, std::size_t at) const;

    std::u32string countries_;
    std::u32string after_pair_;
    std::u32string visited_;
    std::u32string after_visit_;
    std::u32string surnames_;
    std::vector<std::u32string> titles_;
    std::u32string telling_;
    std::u32string name_letters_;  // the telling ones too
    std::vector<std::string> words_;
};

// 世界观、人生观、科学观: what stands at `at` ends an item as the one beside it ends.
bool ends_like_its_neighbour(std::u32string_view text, std::size_t at);
// 健健康康: two letters, each twice.
bool is_redoubled(std::u32string_view text, std::size_t start, std::size_t end);

}  // namespace yanlu::inspect
