// iconv with every error told, and the guess which encoding a file has.
#include "documents/text_encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>

#include "base/text.hpp"

namespace yanlu::documents {
namespace {

struct Utf8Census {
    std::size_t sequences = 0;
    std::size_t damaged_bytes = 0;
};

Utf8Census count_utf8(std::string_view text) {
    Utf8Census census;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t before = at;
        const bool damaged = next_code_point(text, at) == replacement_character && at - before == 1;
        ++(damaged ? census.damaged_bytes : census.sequences);
    }
    return census;
}

}  // namespace

TextEncoding detect_encoding(std::string_view sample) {
    if (sample.starts_with("\xFF\xFE") || sample.starts_with("\xFE\xFF")) return TextEncoding::utf16;
    if (sample.starts_with("\xEF\xBB\xBF")) return TextEncoding::utf8;
    constexpr std::size_t cut_character_bytes = 3;
    const auto census = count_utf8(sample);
    if (census.damaged_bytes <= cut_character_bytes && census.sequences >= census.damaged_bytes) return TextEncoding::utf8;
    return census.sequences > census.damaged_bytes * 10 ? TextEncoding::utf8 : TextEncoding::gb18030;
}

std::string read_beginning(std::istream& stream, std::size_t most) {
    constexpr std::size_t piece_bytes = std::size_t{1} << 16;
    std::string out;
    while (stream.good() && out.size() < most) {
        const std::size_t held = out.size();
        out.resize(std::min(held + piece_bytes, most));
        stream.read(out.data() + held, static_cast<std::streamsize>(out.size() - held));
        out.resize(held + static_cast<std::size_t>(stream.gcount()));
    }
    return out;
}

void Gb18030::Closer::operator()(void* descriptor) const { iconv_close(descriptor); }

Gb18030::Descriptor Gb18030::open(const char* to, const char* from) {
    const iconv_t descriptor = iconv_open(to, from);
    if (descriptor == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error("iconv does not know GB18030 on this machine");
    return Descriptor(descriptor);
}

Gb18030::Gb18030() : decoder_(open("UTF-8", "GB18030")), encoder_(open("GB18030", "UTF-8")) {}

std::optional<std::string> Gb18030::convert(void* descriptor, std::string_view in) {
    iconv(descriptor, nullptr, nullptr, nullptr, nullptr);
    std::string out;
    std::array<char, 4096> piece{};
    auto* from = const_cast<char*>(in.data());
    std::size_t left = in.size();
    while (left > 0) {
        char* to = piece.data();
        std::size_t room = piece.size();
        const std::size_t result = iconv(descriptor, &from, &left, &to, &room);
        out.append(piece.data(), piece.size() - room);
        if (result == static_cast<std::size_t>(-1) && errno != E2BIG) return std::nullopt;
    }
    return out;
}

std::optional<std::string> Gb18030::decode(std::string_view bytes) { return convert(decoder_.get(), bytes); }
std::optional<std::string> Gb18030::encode(std::string_view utf8) { return convert(encoder_.get(), utf8); }

}  // namespace yanlu::documents
