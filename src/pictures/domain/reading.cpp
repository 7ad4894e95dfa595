#include "pictures/domain/reading.hpp"

#include <algorithm>
#include <bit>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::pictures {
namespace {

constexpr std::int64_t longest_side = 1'000'000;
constexpr std::size_t most_readings = 200;
constexpr std::size_t most_codes = 100;

bool is_number(const Json& json, std::int64_t least, std::int64_t most) {
    return json.is_number_integer() && json.get<std::int64_t>() >= least && json.get<std::int64_t>() <= most;
}

std::optional<Box> box_of(const Json& json) {
    if (!json.is_array() || json.size() < 4) return std::nullopt;
    for (std::size_t i = 0; i < 4; ++i)
        if (!is_number(json[i], -longest_side, longest_side)) return std::nullopt;
    return Box{json[0].get<int>(), json[1].get<int>(), json[2].get<int>(), json[3].get<int>()};
}

bool read_letters(const Json& json, Reading& out) {
    if (!json.is_array() || json.size() != count_code_points(out.text)) return false;
    for (const auto& each : json) {
        const auto box = box_of(each);
        if (!box || each.size() != 5 || !is_number(each[4], 0, 100)) return false;
        out.letters.push_back({*box, each[4].get<int>()});
    }
    return true;
}

bool read_codes(const Json& json, Reading& out) {
    if (!json.is_array() || json.size() > most_codes) return false;
    for (const auto& each : json) {
        const auto box = each.is_object() ? box_of(each.value("box", Json())) : std::nullopt;
        if (!box) return false;
        out.codes.push_back({each.value("symbology", ""), each.value("text", ""), *box});
    }
    return true;
}

bool read_parts(const Json& json, Reading& out) {
    if (!is_number(json.at("width"), 1, longest_side) || !is_number(json.at("height"), 1, longest_side)) return false;
    if (!is_number(json.at("certainty"), 0, 100) || !is_number(json.at("at_second"), 0, longest_side)) return false;
    out.type = json.at("type").get<std::string>();
    out.width = json.at("width").get<std::uint32_t>();
    out.height = json.at("height").get<std::uint32_t>();
    out.hash = json.at("hash").get<std::uint64_t>();
    out.has_position = json.at("has_position").get<bool>();
    out.text = json.at("text").get<std::string>();
    out.certainty = json.at("certainty").get<int>();
    out.at_second = json.at("at_second").get<std::int64_t>();
    if (const auto frame = json.find("frame"); frame != json.end()) {
        auto bytes = unbase64(frame->get<std::string>());
        if (!bytes || !bytes->starts_with("\xFF\xD8\xFF")) return false;
        out.frame = std::move(*bytes);
    }
    return read_letters(json.at("letters"), out) && read_codes(json.at("codes"), out);
}

}  // namespace

Box around(const Box& a, const Box& b) {
    if (a.width <= 0) return b;
    if (b.width <= 0) return a;
    const int left = std::min(a.left, b.left), top = std::min(a.top, b.top);
    return {left, top, std::max(a.left + a.width, b.left + b.width) - left, std::max(a.top + a.height, b.top + b.height) - top};
}

Json to_json(const Box& box) { return {{"left", box.left}, {"top", box.top}, {"width", box.width}, {"height", box.height}}; }

Json to_json(const Reading& reading) {
    Json letters = Json::array();
    for (const auto& [box, certainty] : reading.letters) letters.push_back({box.left, box.top, box.width, box.height, certainty});
    Json codes = Json::array();
    for (const auto& [symbology, text, box] : reading.codes)
        codes.push_back({{"symbology", symbology}, {"text", text}, {"box", {box.left, box.top, box.width, box.height}}});
    Json out{{"type", reading.type},     {"width", reading.width},
             {"height", reading.height}, {"hash", reading.hash},
             {"text", reading.text},     {"has_position", reading.has_position},
             {"letters", letters},       {"certainty", reading.certainty},
             {"codes", codes},           {"at_second", reading.at_second}};
    if (!reading.frame.empty()) out["frame"] = base64(reading.frame);
    return out;
}

std::optional<Reading> reading_of(const Json& json) {
    if (!json.is_object()) return std::nullopt;
    Reading out;
    try {
        return read_parts(json, out) ? std::optional(std::move(out)) : std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::optional<std::vector<Reading>> readings_of(std::string_view answer) {
    const Json json = Json::parse(answer, nullptr, false);
    if (!json.is_array() || json.size() > most_readings) return std::nullopt;
    std::vector<Reading> out;
    for (const auto& each : json) {
        auto reading = reading_of(each);
        if (!reading) return std::nullopt;
        out.push_back(std::move(*reading));
    }
    return out;
}

std::uint64_t difference_hash(const std::vector<std::uint8_t>& nine_by_eight) {
    std::uint64_t hash = 0;
    for (std::size_t y = 0; y < 8; ++y)
        for (std::size_t x = 0; x < 8; ++x) hash = hash << 1 | (nine_by_eight[y * 9 + x] < nine_by_eight[y * 9 + x + 1] ? 1U : 0U);
    return hash;
}

int bits_apart(std::uint64_t a, std::uint64_t b) { return std::popcount(a ^ b); }

bool is_same_scene(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    constexpr int noise = 10;  // of recompression, in a field's mean; one letter of a subtitle moves its field by more than twice of it
    return std::ranges::equal(a, b, [](int x, int y) { return std::abs(x - y) <= noise; });
}

std::array<std::int64_t, most_near_bits + 1> bands_of(std::uint64_t hash) {
    constexpr unsigned width = 11;  // the last one is 9 bits wide
    std::array<std::int64_t, most_near_bits + 1> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::int64_t>(hash >> (width * i) & ((1U << width) - 1));
    return out;
}

bool tells_much(std::uint64_t hash) { return std::popcount(hash) >= 8 && std::popcount(hash) <= 56; }

}  // namespace yanlu::pictures
