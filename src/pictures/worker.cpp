#include "pictures/worker.hpp"

#include <charconv>
#include <optional>

#include <unistd.h>

#include "base/text.hpp"
#include "pictures/position.hpp"

namespace yanlu::pictures {
namespace {

constexpr std::size_t longest_code = 3000;
constexpr std::size_t most_frames = 200;

std::string valid(std::string text) {
    if (text.size() > longest_code) text.resize(longest_code);
    return is_valid_utf8(text) ? text : std::string();  // a code in another encoding, or of plain bytes: nothing to read
}

void add_codes(const Raster& raster, Reading& out) {
    for (auto& code : documents::find_codes(grey_of(raster)))
        out.codes.push_back({code.symbology, valid(std::move(code.text)), {code.left, code.top, code.width, code.height}});
}

std::string all_of_input(std::size_t most) {
    std::string out;
    std::string part(std::size_t{1} << 16, '\0');
    for (ssize_t n = 0; (n = ::read(STDIN_FILENO, part.data(), part.size())) > 0 && out.size() <= most;)
        out.append(part, 0, static_cast<std::size_t>(n));
    return out;
}

int answer(const Json& json) {
    const std::string text = json.dump();
    for (std::size_t at = 0; at < text.size();) {
        const ssize_t n = ::write(STDOUT_FILENO, text.data() + at, text.size() - at);
        if (n <= 0) return 1;
        at += static_cast<std::size_t>(n);
    }
    return 0;
}

Json refusal_json(const Refusal& refusal) { return {{"refusal", refusal.code}, {"args", refusal.args}}; }

// A scene that stands still is read once. Fields are small enough that a subtitle alone makes another scene.
Json read_frames(std::string_view stream, const WorkOrder& order, Recogniser& recogniser) {
    constexpr std::uint32_t columns = 48, rows = 27;
    Json out = Json::array();
    std::vector<std::uint8_t> before;
    std::int64_t second = 0;
    for (const auto frame : split_pngs(stream, most_frames)) {
        const std::int64_t at = second;
        second += order.seconds_between_frames;
        const auto raster = decoded(frame, order.most_pixels);
        if (!raster) continue;
        auto seen = brightness_of(*raster, columns, rows);
        if (is_same_scene(before, seen)) continue;
        before = std::move(seen);
        auto reading = read_bytes(frame, order, &recogniser);
        if (!reading) continue;
        reading->at_second = at;
        out.push_back(to_json(*reading));
    }
    return out;
}

int read_input(const WorkOrder& order) {
    Recogniser recogniser;
    allow_only_computing();
    const std::string bytes = all_of_input(order.most_bytes);
    if (order.kind == WorkOrder::Kind::frames) return answer(read_frames(bytes, order, recogniser));
    const auto reading = read_bytes(bytes, order, &recogniser);
    return answer(reading ? Json::array({to_json(*reading)}) : refusal_json(reading.error()));
}

int run_program(const WorkOrder& order) {
    std::vector<char*> arguments;
    for (const auto& each : order.arguments) arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    forbid_network_and_writing();
    execv(arguments.front(), arguments.data());
    return 127;
}

template <class Number>
Number number(const char* text) {
    Number out{};
    const std::string_view digits(text);
    if (std::from_chars(digits.data(), digits.data() + digits.size(), out).ec != std::errc()) throw std::invalid_argument("not a number");
    return out;
}

constexpr int numbers_in_order = 7;

WorkOrder order_of(int argc, char** argv) {
    WorkOrder out;
    if (argc < 3 + numbers_in_order) throw std::invalid_argument("not an order");
    out.kind = static_cast<WorkOrder::Kind>(number<int>(argv[2]));
    out.bounds = {number<std::uint64_t>(argv[3]), number<std::uint64_t>(argv[4])};
    out.most_bytes = number<std::uint64_t>(argv[5]);
    out.most_pixels = number<std::uint64_t>(argv[6]);
    out.recognised_pixels = number<std::uint64_t>(argv[7]);
    out.least_certainty = number<std::int64_t>(argv[8]);
    out.seconds_between_frames = number<std::int64_t>(argv[9]);
    out.arguments.assign(argv + 3 + numbers_in_order, argv + argc);
    return out;
}

}  // namespace

std::vector<std::string> arguments_of(const WorkOrder& order) {
    std::vector<std::string> out{"yanlu", std::string(worker_verb), std::to_string(static_cast<int>(order.kind))};
    for (const auto value :
         {order.bounds.memory_mib, order.bounds.processor_seconds, order.most_bytes, order.most_pixels, order.recognised_pixels})
        out.push_back(std::to_string(value));
    for (const auto value : {order.least_certainty, order.seconds_between_frames}) out.push_back(std::to_string(value));
    out.insert(out.end(), order.arguments.begin(), order.arguments.end());
    return out;
}

Result<Reading> read_bytes(std::string_view bytes, const WorkOrder& order, Recogniser* recogniser) {
    if (bytes.size() > order.most_bytes)
        return invalid("pictures.file_too_large", "file", {{"mib", std::to_string(order.most_bytes >> 20)}});
    const auto raster = decoded(bytes, order.most_pixels);
    if (!raster) return refuse(raster.error());
    const auto grey = grey_of(*raster);
    Reading out{std::string(sniffed_type(bytes)), grey.width, grey.height, hash_of(*raster), says_position(bytes)};
    add_codes(*raster, out);
    if (recogniser) recogniser->read(*raster, order.recognised_pixels, static_cast<int>(order.least_certainty), out);
    return out;
}

// Chunk by chunk: four bytes of length, four of name, the data, four of check sum; IEND is the last.
std::vector<std::string_view> split_pngs(std::string_view stream, std::size_t most) {
    constexpr std::size_t head = 8;
    std::vector<std::string_view> out;
    while (out.size() < most && sniffed_type(stream) == "image/png") {
        std::size_t at = head;
        bool is_whole = false;
        while (!is_whole && stream.size() >= at + 12) {
            std::uint64_t length = 0;
            for (std::size_t i = 0; i < 4; ++i) length = length << 8 | static_cast<unsigned char>(stream[at + i]);
            is_whole = stream.substr(at + 4, 4) == "IEND";
            at += 12 + length;
        }
        if (!is_whole || at > stream.size()) break;
        out.push_back(stream.substr(0, at));
        stream.remove_prefix(at);
    }
    return out;
}

int worker_main(int argc, char** argv) {
    try {
        const WorkOrder order = order_of(argc, argv);
        bound_resources(order.bounds);
        return order.kind == WorkOrder::Kind::program ? run_program(order) : read_input(order);
    } catch (const std::bad_alloc&) {
        return answer({{"refusal", "pictures.too_much_memory"}, {"args", Json::object()}});
    } catch (const std::exception&) {
        return 1;
    }
}

}  // namespace yanlu::pictures
