// The texts that a model is trained on, and the division between what it learns from and what it is measured on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace yanlu::training {

// A sentence as it was written and as it should have been; equal where nothing is wrong.
struct Pair {
    std::u32string wrong;
    std::u32string right;
};

// wrong<TAB>right a line. Throws std::runtime_error naming file and line.
std::vector<Pair> read_pairs(const std::filesystem::path& file);
std::vector<std::string> read_lines(const std::filesystem::path& file);

// Which of `parts` a text belongs to: by its bytes alone, so that equal sentences never stand on both sides.
std::uint32_t part_of(std::string_view text, std::uint32_t parts, std::uint64_t seed);

// A corpus of one paragraph a line. Blocks of neighbouring lines are kept back from the counts: some to train the ranker, some to measure.
class Corpus {
public:
    static constexpr std::size_t block = 256;  // lines; longer than most documents, so that a document seldom stands on both sides

    Corpus(const std::filesystem::path& file, std::uint64_t seed);

    // No line that shares a run of `run` Han characters with one of these sentences is learned from.
    void keep_out(std::span<const Pair> pairs);

    std::vector<std::string_view> to_count() const;    // each line once
    std::vector<std::string_view> to_rank() const;     // kept back, for synthetic errors
    std::vector<std::string_view> to_measure() const;  // kept back, for false alarms
    std::size_t lines() const { return lines_.size(); }
    std::size_t kept_out() const { return kept_out_; }

private:
    enum class Use { count, rank, measure };
    Use use_of(std::size_t line) const;
    std::vector<std::string_view> lines_for(Use use) const;
    bool is_kept_out(std::string_view line) const;

    std::vector<std::string> lines_;
    std::uint64_t seed_;
    std::unordered_set<std::uint64_t> runs_;
    mutable std::size_t kept_out_ = 0;
};

}  // namespace yanlu::training
