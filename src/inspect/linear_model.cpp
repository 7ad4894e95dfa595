#include "inspect/linear_model.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/digest.hpp"
#include "base/rulebook.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::string_view magic = "YLLINEAR";
constexpr std::uint32_t most_bits = 24;
constexpr std::size_t longest_latin = 4;  // letters of a word that is read as it stands

static_assert(std::endian::native == std::endian::little, "the file's numbers are little-endian");

std::uint32_t mixed(std::uint32_t h, std::uint32_t value) {
    h = (h ^ value) * 0x85EBCA6BU;
    return h ^ (h >> 15U);
}

// What a run of digits is, by its length alone.
char32_t digits(std::size_t length) { return U'0' + static_cast<char32_t>(std::min<std::size_t>(length, 12)); }

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_'; }
bool is_number(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_picture(char32_t c) { return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF); }
constexpr char32_t spelled = U'Ｎ';
bool is_spelled_digit(char32_t c) {
    switch (c) {  // for every character of every offer: quicker than a search
        case U'一':
        case U'二':
        case U'两':
        case U'三':
        case U'四':
        case U'五':
        case U'六':
        case U'七':
        case U'八':
        case U'九':
        case U'十':
        case U'百':
        case U'千':
        case U'万':
        case U'零':
            return true;
        default:
            return false;
    }
}
bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\r' || c == 0x3000 || c == 0xFE0F; }

// The characters of a text as the classifier tells them apart.
class Reading {
public:
    void assign(std::string_view utf8) {
        letters_.clear();
        for (std::size_t at = 0; at < utf8.size();) {
            std::size_t next = at;
            const char32_t c = next_code_point(utf8, next);
            if (is_number(c))
                read_number(utf8, at);
            else if (is_latin(c))
                read_word(utf8, at);
            else {
                if (!is_blank(c)) letters_.push_back(is_picture(c) ? U'☺' : c);
                at = next;
                if (is_spelled_digit(c)) join_spelled();
            }
        }
    }
    const std::u32string& letters() const { return letters_; }

private:
    void read_number(std::string_view utf8, std::size_t& at) {
        const std::size_t begin = at;
        while (at < utf8.size() && is_number(static_cast<unsigned char>(utf8[at]))) ++at;
        letters_.push_back(digits(at - begin));
    }
    // A number in Chinese of three characters or more is one.
    void join_spelled() {
        const std::size_t n = letters_.size();
        if (n > 1 && letters_[n - 2] == spelled)
            letters_.pop_back();
        else if (n > 2 && is_spelled_digit(letters_[n - 2]) && is_spelled_digit(letters_[n - 3])) {
            letters_.resize(n - 2);
            letters_.back() = spelled;
        }
    }
    void read_word(std::string_view utf8, std::size_t& at) {
        const std::size_t begin = at;
        const auto belongs = [](unsigned char c) { return is_latin(c) || is_number(c); };
        while (at < utf8.size() && belongs(static_cast<unsigned char>(utf8[at]))) ++at;
        if (at - begin > longest_latin) return letters_.push_back(U'ｗ');
        for (const char c : utf8.substr(begin, at - begin)) letters_.push_back(static_cast<unsigned char>(c) | 0x20U);
    }
    std::u32string letters_;
};

template <class Number>
Number read(std::string_view bytes, std::size_t& at) {
    if (bytes.size() - at < sizeof(Number)) throw std::invalid_argument("the model's file is cut short");
    Number number;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    at += sizeof number;
    return number;
}

template <class Number>
void append(std::string& bytes, Number number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

constexpr std::uint32_t seed_of_pairs = 0x7F4A7C15U;

// The features from `first` on are together of that length.
void share_out(float weight, std::size_t first, Features& out) {
    const float each = weight / std::sqrt(static_cast<float>(std::max<std::size_t>(1, out.size() - first)));
    for (std::size_t i = first; i < out.size(); ++i) out[i].value = each;
}

void add_gapped_pairs(std::u32string_view letters, float weight, Features& out) {
    const std::size_t first = out.size();
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const std::uint32_t h = mixed(seed_of_pairs, letters[i]);
        for (std::uint32_t gap = 2; gap <= 3 && i + gap < letters.size(); ++gap) out.push_back({mixed(mixed(h, gap), letters[i + gap]), 0});
    }
    share_out(weight, first, out);
}

}  // namespace

std::uint32_t hash_of(std::string_view name) {
    std::uint32_t h = 0x9747B28CU;
    for (const char c : name) h = mixed(h, static_cast<unsigned char>(c));
    return mixed(h, 0x51ED27U);
}

void add_runs(std::string_view utf8, const Runs& runs, Features& out) {
    thread_local Reading reading;
    reading.assign(utf8);
    const std::u32string& letters = reading.letters();
    const std::size_t first = out.size();
    for (std::size_t i = 0; i < letters.size(); ++i) {
        std::uint32_t h = 0x2545F491U + runs.salt;
        const std::size_t end = std::min(letters.size(), i + runs.longest);
        for (std::size_t k = i; k < end; ++k) {
            h = mixed(h, letters[k]);
            if (k - i + 1 >= runs.shortest) out.push_back({h, 0});
        }
    }
    share_out(runs.weight, first, out);
    if (runs.pairs > 0) add_gapped_pairs(letters, runs.pairs, out);
}

LinearModel LinearModel::from_bytes(std::string_view bytes) {
    if (!bytes.starts_with(magic)) throw std::invalid_argument("not the file of a linear model");
    std::size_t at = magic.size();
    const auto count = read<std::uint32_t>(bytes, at);
    std::vector<Head> heads;
    for (std::uint32_t i = 0; i < count; ++i) {
        Head head;
        const auto bits = read<std::uint32_t>(bytes, at);
        head.bias = read<float>(bytes, at);
        head.scale = read<float>(bytes, at);
        if (bits > most_bits || bytes.size() - at < (std::size_t{1} << bits)) throw std::invalid_argument("the model's file is cut short");
        head.weights.resize(std::size_t{1} << bits);
        std::memcpy(head.weights.data(), bytes.data() + at, head.weights.size());
        at += head.weights.size();
        heads.push_back(std::move(head));
    }
    return LinearModel(std::move(heads));
}

LinearModel LinearModel::open(const std::filesystem::path& file, const std::string& digest) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (hex(sha256(bytes)) != digest) throw RulebookError(file, "not the file that the rule book names by its digest");
    return from_bytes(bytes);
}

LinearModel::Head LinearModel::quantised(std::span<const float> weights, float bias) {
    float greatest = 1e-6F;
    for (const float w : weights) greatest = std::max(greatest, std::abs(w));
    Head head{bias, greatest / 127, std::vector<std::int8_t>(weights.size())};
    for (std::size_t i = 0; i < weights.size(); ++i) head.weights[i] = static_cast<std::int8_t>(std::lround(weights[i] / head.scale));
    return head;
}

float LinearModel::score(std::size_t number, const Features& features) const {
    const Head& head = heads_[number];
    const auto mask = static_cast<std::uint32_t>(head.weights.size() - 1);
    float sum = 0;
    for (const auto& f : features) sum += f.value * static_cast<float>(head.weights[f.hash & mask]);
    return head.bias + head.scale * sum;
}

std::string LinearModel::bytes() const {
    std::string out(magic);
    append(out, static_cast<std::uint32_t>(heads_.size()));
    for (const auto& head : heads_) {
        append(out, static_cast<std::uint32_t>(std::countr_zero(head.weights.size())));
        append(out, head.bias);
        append(out, head.scale);
        out.append(reinterpret_cast<const char*>(head.weights.data()), head.weights.size());
    }
    return out;
}

float probability_of(float log_odds) { return 1 / (1 + std::exp(-log_odds)); }

}  // namespace yanlu::inspect
