#include "training/corpus.hpp"

#include <fstream>
#include <stdexcept>

#include <xxhash.h>

#include "base/text.hpp"

namespace yanlu::training {
namespace {

constexpr std::size_t run = 10;
constexpr std::uint32_t percent_to_rank = 3;
constexpr std::uint32_t percent_to_measure = 3;

std::uint64_t hash_of(std::u32string_view letters, std::uint64_t seed = 0) {
    return XXH3_64bits_withSeed(letters.data(), letters.size() * sizeof(char32_t), seed);
}

}  // namespace

std::vector<std::string> read_lines(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot open " + file.string());
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Pair> read_pairs(const std::filesystem::path& file) {
    std::vector<Pair> pairs;
    std::size_t number = 0;
    for (const auto& line : read_lines(file)) {
        ++number;
        const std::size_t tab = line.find('\t');
        if (tab == line.npos) throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": no tab");
        pairs.push_back({to_code_points(std::string_view(line).substr(0, tab)), to_code_points(std::string_view(line).substr(tab + 1))});
    }
    return pairs;
}

std::uint32_t part_of(std::string_view text, std::uint32_t parts, std::uint64_t seed) {
    return static_cast<std::uint32_t>(XXH3_64bits_withSeed(text.data(), text.size(), seed) % parts);
}

Corpus::Corpus(const std::filesystem::path& file, std::uint64_t seed) : lines_(read_lines(file)), seed_(seed) {}

void Corpus::keep_out(std::span<const Pair> pairs) {
    for (const auto& pair : pairs) {
        for (std::size_t i = 0; i + run <= pair.right.size(); ++i) runs_.insert(hash_of(std::u32string_view(pair.right).substr(i, run)));
    }
}

bool Corpus::is_kept_out(std::string_view line) const {
    if (runs_.empty()) return false;
    const std::u32string text = to_code_points(line);
    for (std::size_t i = 0; i + run <= text.size(); ++i) {
        if (runs_.contains(hash_of(std::u32string_view(text).substr(i, run)))) return true;
    }
    return false;
}

Corpus::Use Corpus::use_of(std::size_t line) const {
    const std::uint64_t number = line / block;
    const auto percent = part_of({reinterpret_cast<const char*>(&number), sizeof number}, 100, seed_);
    return percent < percent_to_rank ? Use::rank : percent < percent_to_rank + percent_to_measure ? Use::measure : Use::count;
}

std::vector<std::string_view> Corpus::lines_for(Use use) const {
    std::unordered_set<std::string_view> kept_back;  // a line that stands in a kept-back block is learned from nowhere
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (use == Use::count && use_of(i) != use) kept_back.insert(lines_[i]);
    }
    std::unordered_set<std::string_view> seen;
    std::vector<std::string_view> out;
    kept_out_ = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const std::string_view line = lines_[i];
        if (line.empty() || use_of(i) != use || kept_back.contains(line) || !seen.insert(line).second) continue;
        if (is_kept_out(line))
            ++kept_out_;
        else
            out.push_back(line);
    }
    return out;
}

std::vector<std::string_view> Corpus::to_count() const { return lines_for(Use::count); }
std::vector<std::string_view> Corpus::to_rank() const { return lines_for(Use::rank); }
std::vector<std::string_view> Corpus::to_measure() const { return lines_for(Use::measure); }

}  // namespace yanlu::training
