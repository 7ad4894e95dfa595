#include "pictures/worker.hpp"

#include <charconv>
#include <optional>

#include <unistd.h>

#include "base/text.hpp"
#include "pictures/position.hpp"

namespace yanlu::pictures {
namespace {

constexpr std::size_t longest_code = 3000;

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

int read_input(const WorkOrder& order) {
    Recogniser recogniser;
    allow_only_computing();
    const std::string bytes = all_of_input(order.most_bytes);
    const auto reading = read_bytes(bytes, order, &recogniser);
    return answer(reading ? Json::array({to_json(*reading)}) : refusal_json(reading.error()));
}

template <class Number>
Number number(const char* text) {
    Number out{};
    const std::string_view digits(text);
    if (std::from_chars(digits.data(), digits.data() + digits.size(), out).ec != std::errc()) throw std::invalid_argument("not a number");
    return out;
}

constexpr int numbers_in_order = 6;

WorkOrder order_of(int argc, char** argv) {
    WorkOrder out;
    if (argc != 2 + numbers_in_order) throw std::invalid_argument("not an order");
    out.bounds = {number<std::uint64_t>(argv[2]), number<std::uint64_t>(argv[3])};
    out.most_bytes = number<std::uint64_t>(argv[4]);
    out.most_pixels = number<std::uint64_t>(argv[5]);
    out.recognised_pixels = number<std::uint64_t>(argv[6]);
    out.least_certainty = number<std::int64_t>(argv[7]);
    return out;
}

}  // namespace

std::vector<std::string> arguments_of(const WorkOrder& order) {
    std::vector<std::string> out{"yanlu", std::string(worker_verb)};
    for (const auto value :
         {order.bounds.memory_mib, order.bounds.processor_seconds, order.most_bytes, order.most_pixels, order.recognised_pixels})
        out.push_back(std::to_string(value));
    out.push_back(std::to_string(order.least_certainty));
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

int worker_main(int argc, char** argv) {
    try {
        const WorkOrder order = order_of(argc, argv);
        bound_resources(order.bounds);
        return read_input(order);
    } catch (const std::bad_alloc&) {
        return answer({{"refusal", "pictures.too_much_memory"}, {"args", Json::object()}});
    } catch (const std::exception&) {
        return 1;
    }
}

}  // namespace yanlu::pictures
