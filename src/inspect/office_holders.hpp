// Persons in office: a name beside a title is compared with those who hold that title, by the day of publication. Only there: a personal
// name is too short to be looked for everywhere. What the scan looks for are the titles' last words (书记, 市长); a name directly before or
// behind one is looked up by what is left of it without one character, so that every slip of one character is found in a few steps.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <unordered_map>

#include "inspect/office_titles.hpp"
#include "inspect/rules.hpp"

namespace yanlu::inspect {

class OfficeHolders {
public:
    static constexpr std::size_t longest_name = 16;  // characters

    // The numbers of rules in `extras` are those of the set.
    OfficeHolders(const Extras& extras, std::shared_ptr<const EdgeWords> edge_words);

    const std::vector<std::string>& title_words() const { return titles_.words(); }
    // The last word of a title stands at `span`.
    void sight(const RuleSet& set, const Passage& passage, std::size_t word, std::pair<std::size_t, std::size_t> span,
               std::vector<Sighting>& out) const;

private:
    struct Person {
        ExtraPerson facts;
        std::u32string name;
        std::vector<Title> titles;

        bool is_in_office(const Passage& passage) const;
        bool has_left(const Passage& passage) const;
        bool holds(const Title& title) const;
    };
    enum class Side { before, behind };
    struct Looked {  // what is judged at one place
        const RuleSet& set;
        const Passage& passage;
        const Office& office;
        Side side;
        std::size_t at;  // where the name ends or begins
    };
    struct Written {  // a stretch that may be a name
        std::size_t start = 0;
        std::size_t end = 0;
        std::u32string_view characters = {};
    };
    enum class Slip { swapped, doubled, alike, impossible, missing, any };  // the surer ones first
    struct Guess {
        Slip slip;
        const Person* person;
        Written written;
    };
    using Characters = std::array<char32_t, longest_name + 1>;

    void add_key(std::size_t word, std::u32string_view name, std::uint32_t person);
    const std::vector<std::uint32_t>* find_key(std::size_t word, std::u32string_view name) const;
    std::size_t read(const Looked& place, Characters& characters) const;
    Written part_of(const Looked& place, const Characters& characters, std::size_t all, std::size_t length) const;

    std::size_t look(const Looked& place, std::vector<Sighting>& out) const;
    std::size_t look_along(Looked place, std::vector<Sighting>& out) const;
    const std::vector<std::uint32_t>* known(const Looked& place, const Written& written) const;
    void judge_title(const Looked& place, const std::vector<std::uint32_t>& namesakes, const Written& written,
                     std::vector<Sighting>& out) const;
    bool is_his(const Looked& place, const Person& person) const;
    bool is_other_title(const Looked& place, const Person& person) const;
    bool is_known_to_have_left(const Looked& place, const Person& person) const;
    void guess(const Looked& place, const Written& written, std::optional<Guess>& best) const;
    void weigh(const Looked& place, const Written& written, const std::vector<std::uint32_t>& people, std::optional<Guess>& best) const;
    std::optional<Slip> slip_of(const Looked& place, const Person& person, const Written& written) const;
    Slip substitution(const Looked& place, const Person& person, std::u32string_view written, std::size_t at) const;
    bool stands_alone(const Looked& place, const Written& written) const;
    bool belongs_to_neighbour(const Looked& place, const Written& written, std::size_t changed) const;
    bool begins_next_word(const Looked& place, const Written& written, std::size_t changed) const;
    bool is_no_name(const Looked& place, const Person& person, const Written& written) const;
    bool is_believed(const Looked& place, const Guess& guess) const;
    bool is_evident(const Looked& place, const Person& person) const;
    bool is_only_holder(const Looked& place, const Person& person) const;
    Sighting sighting(const Looked& place, std::size_t rule, std::size_t start, std::size_t end, const Person& person) const;

    OfficeTitles titles_;
    std::shared_ptr<const EdgeWords> edge_words_;
    std::size_t name_rule_;
    std::size_t title_rule_;
    std::size_t left_rule_;
    std::u32string after_name_;
    std::vector<Person> people_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key_;
    std::bitset<1 << 17> may_be_key_;  // nearly every look-up ends here
    std::size_t longest_ = 0;
};

}  // namespace yanlu::inspect
