// A linear classifier over hashed runs of one to four characters, and its file: weights of one byte, a few hundred KiB in all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

struct Feature {
    std::uint32_t hash;
    float value;
};
using Features = std::vector<Feature>;

// Adds every run of `shortest` to `longest` characters, together of length `weight`. Digits count by how many stand together, so that no
// price or telephone is learned by heart; Latin words of more than four letters, emoji and blanks are one each. `salt` tells apart where
// the runs stand.
struct Runs {
    std::size_t shortest = 1;
    std::size_t longest = 4;
    std::uint32_t salt = 0;
    float weight = 1;
    float pairs = 0;  // together so long: two characters with one or two others between them (买…送, 加…微)
};
void add_runs(std::string_view utf8, const Runs& runs, Features& out);
std::uint32_t hash_of(std::string_view name);  // of a feature that has a name

class LinearModel {
public:
    struct Head {
        float bias = 0;
        float scale = 1;                   // of a weight's byte
        std::vector<std::int8_t> weights;  // 2^bits
    };
    explicit LinearModel(std::vector<Head> heads) : heads_(std::move(heads)) {}
    // Throws std::invalid_argument where the bytes are no such file.
    static LinearModel from_bytes(std::string_view bytes);
    // Throws RulebookError where the file is absent or not the one with this SHA-256.
    static LinearModel open(const std::filesystem::path& file, const std::string& digest);
    static Head quantised(std::span<const float> weights, float bias);  // the number of weights is a power of two

    std::size_t heads() const { return heads_.size(); }
    const Head& head(std::size_t number) const { return heads_.at(number); }
    float score(std::size_t head, const Features& features) const;  // log-odds
    std::string bytes() const;

private:
    std::vector<Head> heads_;
};

float probability_of(float log_odds);

}  // namespace yanlu::inspect
