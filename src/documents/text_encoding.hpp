// Bytes of a text file from a Chinese office into UTF-8: UTF-8 with or without mark, or GB18030 (which contains GBK and GB2312).
#pragma once

#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace yanlu::documents {

enum class TextEncoding { utf8, gb18030, utf16 };

// From the beginning of a file. One damaged byte in a long UTF-8 text does not make it GB18030: the majority of multi-byte sequences
// decides. A sample may end within a character.
TextEncoding detect_encoding(std::string_view sample);

// Up to `most` bytes; memory only for what there is.
std::string read_beginning(std::istream& stream, std::size_t most);

class Gb18030 {
public:
    Gb18030();
    // Nothing if the bytes are not GB18030.
    std::optional<std::string> decode(std::string_view bytes);
    // Nothing if the text is not UTF-8.
    std::optional<std::string> encode(std::string_view utf8);

private:
    struct Closer {
        void operator()(void* descriptor) const;
    };
    using Descriptor = std::unique_ptr<void, Closer>;
    static Descriptor open(const char* to, const char* from);
    static std::optional<std::string> convert(void* descriptor, std::string_view in);
    Descriptor decoder_;
    Descriptor encoder_;
};

}  // namespace yanlu::documents
