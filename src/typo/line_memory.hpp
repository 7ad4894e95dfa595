// Lines judged lately with what was found in them: who writes a draft asks for the same lines again and again, with one of them changed.
// Shared by threads; holds lines of one model, judged with one threshold.
#pragma once

#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "typo/correction.hpp"

namespace yanlu::typo {

class LineMemory {
public:
    // `most_letters`: when so many are held, those not asked for since as many came before are forgotten.
    explicit LineMemory(std::size_t most_letters = 200'000) : most_letters_(most_letters) {}

    // Puts what was found in the line, counted from its begin, into `out`. False: the line is not known.
    bool find(std::u32string_view line, std::vector<Correction>& out);
    void keep(std::u32string_view line, std::span<const Correction> found);

private:
    struct Hash : std::hash<std::u32string_view> {
        using is_transparent = void;
    };
    using Lines = std::unordered_map<std::u32string, std::vector<Correction>, Hash, std::equal_to<>>;
    void make_room(std::size_t letters);

    std::size_t most_letters_;
    std::mutex mutex_;
    Lines lately_;
    Lines before_;
    std::size_t letters_ = 0;  // of lately_
};

}  // namespace yanlu::typo
