// Words by which facts are recognised (rulebook/compare.yaml).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::compare {

inline constexpr std::size_t no_unit = static_cast<std::size_t>(-1);

struct Unit {
    std::u32string written;
    std::size_t kind = 0;  // place in Vocabulary::unit_kinds
    std::int64_t factor = 1;
};

struct UnitKind {
    std::string name;
    std::u32string shown;
};

// Words of which the longest that stands at a place is wanted.
class Words {
public:
    Words() = default;
    explicit Words(std::vector<std::u32string> words);
    // Length of the longest word that begins at `at`; 0 if none does.
    std::size_t at(std::u32string_view text, std::size_t at) const;
    // … that ends before `end`.
    std::size_t before(std::u32string_view text, std::size_t end) const;
    bool contains(std::u32string_view word) const;

private:
    std::vector<std::u32string> words_;  // the longest first
};

struct Shortened {
    std::u32string full;
    std::u32string brief;
};

struct Vocabulary {
    std::vector<UnitKind> unit_kinds;
    std::vector<Unit> units;  // the longest first
    std::size_t money = no_unit;
    std::size_t generic = no_unit;
    Words never_numbers;
    Words place_endings;
    Words no_places;
    Words boundaries;
    std::u32string telling_characters;
    Words person_before;
    Words person_after;
    std::u32string surnames;
    Words compound_surnames;
    Words name_goes_on;
    std::vector<Shortened> shortened;  // 人力资源和社会保障 → 人社; the longest first

    // The longest unit that begins at `at`; nothing if none does.
    const Unit* unit_at(std::u32string_view text, std::size_t at) const;
};

}  // namespace yanlu::compare
