// Sketches of many texts, so that the near duplicates of one are found without looking at all: 16 tables, one a band, each a list of texts
// by a hash of the band. 10 million texts take 1.2 GB: 4 bytes a text and band, 32 bytes a text for the check, and the tables' beginnings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "compare/domain/sketch.hpp"

namespace yanlu::compare {

struct Near {
    std::uint32_t text = 0;
    std::int64_t similarity = 0;  // per mille, estimated from four bits a bin
    friend auto operator<=>(const Near&, const Near&) = default;
};

class NearIndex {
public:
    static constexpr std::size_t most_texts = std::size_t{1} << 24;

    // Where the number of texts is known, so that no memory is left over.
    void reserve(std::size_t texts);
    // Returns the text's number, from 0 on. After seal() nothing is added any more.
    std::uint32_t add(const Sketch& sketch);
    void seal();
    // Texts that share a band with the sketch and are as similar as `least`, the most similar first.
    void find(const Sketch& sketch, std::int64_t least, std::vector<Near>& out) const;
    std::size_t size() const { return checks_.size() / check_words; }
    std::size_t bytes() const;

private:
    // An entry: the text's number in the upper 24 bits, 8 bits of the band's hash that the bucket does not say.
    struct Table {
        std::vector<std::uint32_t> begins;
        std::vector<std::uint32_t> entries;  // hashes until sealed
    };
    static constexpr std::size_t check_words = sketch_bins * 4 / 64;
    std::int64_t similarity_to(std::uint32_t text, const std::uint64_t* check) const;
    void seal(Table& table) const;

    Table tables_[sketch_bands];
    std::vector<std::uint64_t> checks_;  // four bits a bin
    int bucket_bits_ = 0;
};

}  // namespace yanlu::compare
