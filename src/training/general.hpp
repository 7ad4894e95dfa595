// An outside model of words in general Chinese, in the ARPA form that language model tools write.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace yanlu::training {

struct GeneralRun {
    std::array<std::uint32_t, 3> words{};  // of GeneralModel::words
    std::uint8_t length = 0;
    float log10_p = 0;
    float log10_back_off = 0;  // 0: none
};
struct GeneralWord {
    std::u32string word;
    float log10_p = 0;
    float log10_back_off = 0;
};

struct GeneralModel {
    std::vector<GeneralWord> words;
    std::vector<GeneralRun> runs;  // pairs, then triples

    // Throws std::runtime_error naming file and line. Runs of words that are not listed are left out.
    static GeneralModel read(const std::filesystem::path& file);
};

}  // namespace yanlu::training
