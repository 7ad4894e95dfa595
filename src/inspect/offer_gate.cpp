#include "inspect/offer_gate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace yanlu::inspect {
namespace {

constexpr std::size_t longest_stretch = 300 * 3;  // bytes: a page of offers is several stretches
constexpr std::uint32_t mask = (1U << OfferGate::bits_of_gate) - 1;
constexpr std::uint32_t ignored = 0;  // blanks, and the signs that are put between characters to evade
constexpr std::uint32_t picture = 0x263A;

constexpr std::array<std::uint32_t, 128> ascii_symbols = [] {
    std::array<std::uint32_t, 128> out{};
    for (std::uint32_t c = 0; c < 128; ++c) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        out[c] = c >= '0' && c <= '9' ? '0' : is_letter ? 'a' : c;
    }
    for (const char c : {' ', '\t', '\r', '*', '-', '_', '|', '~', '.'}) out[static_cast<unsigned char>(c)] = ignored;
    return out;
}();

// The next character as the gate tells them apart, in valid UTF-8.
std::uint32_t next_symbol(const unsigned char* text, std::size_t& at) {
    const unsigned char* b = text + at;
    if (b[0] >= 0xE0 && b[0] < 0xF0) {
        at += 3;
        return (b[0] & 0x0FU) << 12U | (b[1] & 0x3FU) << 6U | (b[2] & 0x3FU);
    }
    if (b[0] < 0x80) {
        ++at;
        return ascii_symbols[b[0]];
    }
    at += b[0] < 0xE0 ? 2 : 4;
    return picture;
}

std::uint32_t single_at(std::uint32_t symbol) { return (symbol * 0x9E3779B1U) >> (32 - OfferGate::bits_of_gate); }
std::uint32_t pair_at(std::uint32_t before, std::uint32_t symbol) {
    return ((before * 0x85EBCA6BU ^ symbol) * 0xC2B2AE35U) >> (32 - OfferGate::bits_of_gate);
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

Features gate_features(std::string_view utf8) {
    Features out;
    std::uint32_t before = '\n';
    for (std::size_t at = 0; at < utf8.size();) {
        const std::uint32_t symbol = next_symbol(bytes_of(utf8), at);
        if (symbol == ignored || (symbol == '0' && before == '0')) continue;
        out.push_back({single_at(symbol), 1});
        out.push_back({pair_at(before, symbol), 1});
        before = symbol;
    }
    return out;
}

OfferGate::OfferGate(LinearModel::Head head, Bounds bounds)
    : head_(std::move(head)),
      least_(static_cast<int>(std::lround(bounds.least / head_.scale))),
      drop_(static_cast<int>(std::lround(bounds.drop / head_.scale))) {
    if (head_.weights.size() != mask + 1 || head_.bias != 0) throw std::invalid_argument("the head is none of a gate");
}

int OfferGate::weight_of(std::uint32_t before, std::uint32_t symbol) const {
    return head_.weights[single_at(symbol)] + head_.weights[pair_at(before, symbol)];
}

// Where the sum was nothing for the last time before it rises to `least_`, or before too long a rise; the end where it never does. Without
// a branch for each character: in most texts the sum falls back to nothing at every second one.
OfferGate::Place OfferGate::start_of_rise(std::string_view utf8, Place place) const {
    const unsigned char* bytes = bytes_of(utf8);
    const std::size_t size = utf8.size();
    const std::int8_t* weights = head_.weights.data();
    const int least = least_;
    auto [at, before] = place;
    auto [last_at, last_before] = place;
    int sum = 0;
    while (at < size) {
        const std::uint32_t symbol = next_symbol(bytes, at);
        if (symbol < 0x80 && (symbol == ignored || (symbol == '0' && before == '0'))) continue;
        sum = std::max(sum + weights[single_at(symbol)] + weights[pair_at(before, symbol)], 0);
        before = symbol;
        const std::int64_t is_nothing = -std::int64_t{sum == 0};  // all bits or none
        last_at ^= (last_at ^ at) & static_cast<std::size_t>(is_nothing);
        last_before ^= (last_before ^ symbol) & static_cast<std::uint32_t>(is_nothing);
        if (sum >= least || at - last_at > longest_stretch) [[unlikely]]
            return {last_at, last_before};
    }
    return {at, before};
}

// From where the sum is nothing to where it is nothing again.
OfferGate::Place OfferGate::read_stretch(std::string_view utf8, Place place, std::vector<Stretch>& out) const {
    Stretch stretch{place.at, place.at};
    int sum = 0;
    int best = 0;
    for (bool is_ended = false; place.at < utf8.size() && !is_ended;) {
        const std::uint32_t symbol = next_symbol(bytes_of(utf8), place.at);
        if (symbol == ignored || (symbol == '0' && place.before == '0')) continue;
        sum += weight_of(place.before, symbol);
        place.before = symbol;
        if (sum > best) {
            best = sum;
            stretch.end = place.at;
            is_ended = place.at - stretch.start > longest_stretch;
        } else {
            is_ended = sum <= 0 || best - sum > drop_;
        }
    }
    if (best >= least_) out.push_back(stretch);
    return place;
}

void OfferGate::find(std::string_view utf8, std::vector<Stretch>& out) const {
    for (Place place; place.at < utf8.size();) {
        place = start_of_rise(utf8, place);
        place = read_stretch(utf8, place, out);
    }
}

}  // namespace yanlu::inspect
