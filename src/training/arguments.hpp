// The words of yanlu-train behind its verb: --name value…
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "training/corpus.hpp"

namespace yanlu::training {

inline constexpr std::string_view usage =
    "yanlu-train counts --text FILE --keep-out FILE… --tables FOLDER [--general ARPA] --out MODEL\n"
    "yanlu-train ranker --model MODEL --text FILE --official FILE… --posts FILE… --clean FILE… --out MODEL\n"
    "yanlu-train looks  --model MODEL --text FILE --official FILE… --posts FILE… --clean FILE… --out MODEL\n"
    "yanlu-train cross  --model MODEL --text FILE --official FILE… --posts FILE… --clean FILE… [--misses FILE]\n"
    "yanlu-train eval   --model MODEL [--official FILE…] [--posts FILE…] [--clean FILE…] [--text FILE]\n"
    "yanlu-train advertisements|topics --rulebook FOLDER --grammar FILE… --ordinary FILE… [--seed N] [--draws N] [--out MODEL]\n"
    "yanlu-train themes --posts FILE… --split DAY --out MODEL\n"
    "yanlu-train distances --model MODEL --posts FILE… --split DAY [--unrelated FILE…] [--words TYPO_MODEL] [--shown N]";

class Arguments {
public:
    explicit Arguments(const std::vector<std::string>& words) {
        std::string name;
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i].starts_with("--"))
                values_[name = words[i].substr(2)];
            else
                values_[name].push_back(words[i]);
        }
    }
    const std::string& one(const std::string& name) const {
        const auto found = values_.find(name);
        if (found == values_.end() || found->second.size() != 1)
            throw std::invalid_argument("--" + name + " is wanted once\n" + std::string(usage));
        return found->second.front();
    }
    const std::vector<std::string>& all(const std::string& name) const {
        static const std::vector<std::string> none;
        const auto found = values_.find(name);
        return found == values_.end() ? none : found->second;
    }
    std::uint64_t number(const std::string& name, std::uint64_t otherwise) const {
        return all(name).empty() ? otherwise : std::stoull(one(name));
    }
    std::vector<Pair> pairs(const std::string& name) const {
        std::vector<Pair> out;
        for (const auto& file : all(name)) {
            auto pairs = read_pairs(file);
            std::ranges::move(pairs, std::back_inserter(out));
        }
        return out;
    }

private:
    std::map<std::string, std::vector<std::string>> values_;
};

}  // namespace yanlu::training
