#include "compare/domain/sentences.hpp"

#include <algorithm>

namespace yanlu::compare {
namespace {

bool ends_sentence(char32_t c) { return std::u32string_view(U"。!?;\n\r！？；").find(c) != std::u32string_view::npos; }

bool is_kept(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c >= 0x20000;
}

class Cutter {
public:
    Cutter(std::u32string_view text, Sentences& out) : text_(text), out_(out) {}

    void run() {
        out_.sentence_of.assign(out_.facts.size(), 0);
        std::size_t fact = 0;
        while (at_ < text_.size()) {
            while (fact < out_.facts.size() && out_.facts[fact].start < at_) ++fact;
            if (fact < out_.facts.size() && out_.facts[fact].start == at_) {
                take(fact);
            } else {
                take(text_[at_]);
            }
        }
        close();
    }

private:
    void take(std::size_t fact) {
        current_.outline.push_back(static_cast<char32_t>(0xE000 + static_cast<unsigned>(out_.facts[fact].kind)));
        current_.facts.push_back(fact);
        out_.sentence_of[fact] = out_.sentences.size();
        at_ = std::max(at_ + 1, out_.facts[fact].end);
    }

    void take(char32_t c) {
        ++at_;
        if (ends_sentence(c)) return close();
        if (is_kept(c)) current_.outline.push_back(c);
    }

    void close() {
        current_.end = at_;
        if (!current_.outline.empty()) out_.sentences.push_back(std::move(current_));
        current_ = {};
        current_.start = at_;
    }

    std::u32string_view text_;
    Sentences& out_;
    std::size_t at_ = 0;
    Sentence current_;
};

std::vector<std::uint64_t> pairs_of(std::u32string_view text) {
    std::vector<std::uint64_t> pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) pairs.push_back(static_cast<std::uint64_t>(text[i]) << 32 | text[i + 1]);
    if (text.size() == 1) pairs.push_back(text[0]);
    std::ranges::sort(pairs);
    return pairs;
}

std::size_t common_of(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++common;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return common;
}

std::vector<std::vector<std::uint64_t>> pairs_of_all(const Sentences& text) {
    std::vector<std::vector<std::uint64_t>> out;
    for (const auto& sentence : text.sentences) out.push_back(pairs_of(sentence.outline));
    return out;
}

}  // namespace

double likeness(std::u32string_view a, std::u32string_view b) {
    const auto first = pairs_of(a);
    const auto second = pairs_of(b);
    if (first.empty() || second.empty()) return 0;
    return 2.0 * static_cast<double>(common_of(first, second)) / static_cast<double>(first.size() + second.size());
}

Sentences cut(std::u32string_view text, const Vocabulary& words) {
    Sentences out;
    out.facts = extract_facts(text, words);
    Cutter(text, out).run();
    return out;
}

Overlaps::Overlaps(const Sentences& a, const Sentences& b) : width_(b.sentences.size()) {
    const auto pairs_a = pairs_of_all(a);
    const auto pairs_b = pairs_of_all(b);
    values_.reserve(pairs_a.size() * width_);
    for (const auto& first : pairs_a) {
        for (const auto& second : pairs_b) {
            const std::size_t shorter = std::max<std::size_t>(1, std::min(first.size(), second.size()));
            values_.push_back(static_cast<float>(common_of(first, second)) / static_cast<float>(shorter));
        }
    }
}

}  // namespace yanlu::compare
