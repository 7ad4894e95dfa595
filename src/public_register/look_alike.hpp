// When a hurried reader takes one name for another: both are reduced to what such a reader sees (half width, simplified characters, one
// character for all that look like it, no marks, no added 官方) and compared.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "public_register/settings.hpp"

namespace yanlu::public_register {

// The table of what a character is read as, made once.
class Reading {
public:
    explicit Reading(const Settings& settings);
    std::u32string of(std::string_view text) const;        // of a name: decorations taken away
    std::u32string of_whole(std::string_view text) const;  // of an id or host: nothing taken away

private:
    void add_unicode();
    void add_groups(const std::vector<std::string>& groups);
    std::vector<std::u32string> table_;  // by code point of the basic plane
    std::vector<std::u32string> decorations_;
};

// Of many names those that are read alike.
class LookAlikes {
public:
    LookAlikes(const Reading& reading, int least_likeness) : reading_(reading), least_likeness_(least_likeness) {}
    void add(std::string_view name, std::size_t place);
    // Places of the names most alike, the nearest first; a name that is the same counts too.
    std::vector<std::size_t> find(std::string_view name, std::size_t most) const;

private:
    struct Entry {
        std::u32string reading;
        std::size_t place;
    };
    std::vector<std::size_t> candidates(const std::u32string& reading) const;

    const Reading& reading_;
    int least_likeness_;
    std::vector<Entry> entries_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_pair_;  // two neighbouring characters → entries
};

}  // namespace yanlu::public_register
