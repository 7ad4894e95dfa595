// Everything of a model but the ranker: counts, words, sounds, confusions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "training/general.hpp"
#include "training/tables.hpp"
#include "typo/model.hpp"

namespace yanlu::training {

struct BaseOptions {
    std::uint32_t least_count[6] = {0, 0, 1, 1, 2, 3};  // of an n-gram, to be kept
    std::uint32_t least_pair = 2;
};

struct Tables {
    std::vector<CharacterRow> characters;
    std::vector<VariantRow> variants;
    std::vector<WordRow> words;
    GeneralModel general;  // may be empty

    static Tables read(const std::filesystem::path& folder);
};

// The same texts in the same order give the same sections. Says on standard error what it counts.
void add_base_sections(typo::ModelWriter& writer, std::span<const std::string_view> lines, const Tables& tables,
                       const BaseOptions& options);

}  // namespace yanlu::training
