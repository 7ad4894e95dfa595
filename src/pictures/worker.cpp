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
constexpr std::uint32_t frame_width = 640;

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

bool say(std::string_view text) {
    while (!text.empty()) {
        const ssize_t n = ::write(STDOUT_FILENO, text.data(), text.size());
        if (n <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

int answer(const Json& json) { return say(json.dump()) ? 0 : 1; }

Json refusal_json(const Refusal& refusal) { return {{"refusal", refusal.code}, {"args", refusal.args}}; }

// A scene that stands still is read once. Fields are small enough that a subtitle alone makes another scene.
class Scenes {
public:
    Scenes(const WorkOrder& order, Recogniser& recogniser) : order_(order), recogniser_(recogniser) {}

    // Nothing for a frame that shows what the last one showed.
    std::optional<Reading> look_at(std::string_view frame, std::int64_t second) {
        constexpr std::uint32_t columns = 48, rows = 27;
        const auto raster = decoded(frame, order_.most_pixels);
        if (!raster) return std::nullopt;
        auto seen = brightness_of(*raster, columns, rows);
        if (is_same_scene(before_, seen)) return std::nullopt;
        before_ = std::move(seen);
        auto reading = read_bytes(frame, order_, &recogniser_);
        if (!reading) return std::nullopt;
        reading->at_second = second;
        reading->frame = small_jpeg(*raster, frame_width);
        return std::move(*reading);
    }

private:
    const WorkOrder& order_;
    Recogniser& recogniser_;
    std::vector<std::uint8_t> before_;
};

// Said piece by piece, so that whoever listens knows how far it is.
int answer_frames(std::string_view stream, const WorkOrder& order, Recogniser& recogniser) {
    Scenes scenes(order, recogniser);
    std::int64_t second = 0;
    bool is_first = true;
    if (!say("[")) return 1;
    for (const auto frame : split_jpegs(stream, most_frames)) {
        const auto reading = scenes.look_at(frame, second);
        second += order.seconds_between_frames;
        if (!say((reading ? (is_first ? "" : ",") + to_json(*reading).dump() : std::string()) + "\n")) return 1;
        is_first = is_first && !reading;
    }
    return say("]") ? 0 : 1;
}

int read_input(const WorkOrder& order) {
    Recogniser recogniser;
    allow_only_computing();
    const std::string bytes = all_of_input(order.most_bytes);
    if (order.kind == WorkOrder::Kind::frames) return answer_frames(bytes, order, recogniser);
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

namespace {

// Behind the picture that begins the stream; 0 if it is not whole. Segments tell their length up to the first scan; in a scan only
// 0xFF 0xD9 ends the picture, for there 0xFF is followed by 0 or by a restart mark.
std::size_t end_of_jpeg(std::string_view stream) {
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(stream[at])); };
    std::size_t at = 2;
    while (at + 4 <= stream.size() && byte(at) == 0xFF) {
        const bool is_scan = byte(at + 1) == 0xDA;
        at += 2 + (byte(at + 2) << 8 | byte(at + 3));
        if (!is_scan) continue;
        const auto end = stream.find("\xFF\xD9", at);
        return end == stream.npos ? 0 : end + 2;
    }
    return 0;
}

}  // namespace

std::vector<std::string_view> split_jpegs(std::string_view stream, std::size_t most) {
    std::vector<std::string_view> out;
    while (out.size() < most && sniffed_type(stream) == "image/jpeg") {
        const auto end = end_of_jpeg(stream);
        if (end == 0) break;
        out.push_back(stream.substr(0, end));
        stream.remove_prefix(end);
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
