// The one door through which foreign XML comes in: pushed in pieces, told as events, memory flat.
// No DTD (so no entity bombs, no outside files), bounded depth, bounded size of a single tag.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace yanlu::documents {

// "http://purl.org/dc/elements/1.1/|creator": expat's way to join namespace and name.
struct XmlName {
    std::string_view space;
    std::string_view local;
};

class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    // By local name, whatever the namespace; nothing if absent.
    std::optional<std::string_view> find(std::string_view local) const;

private:
    const char** pairs_;
};

struct XmlEvents {
    std::function<void(const XmlName&, const XmlAttributes&)> on_open;
    std::function<void(const XmlName&)> on_close;
    std::function<void(std::string_view)> on_text;  // may come in several pieces
};

class XmlStream {
public:
    static constexpr std::size_t max_depth = 64;
    static constexpr std::size_t max_tag_bytes = std::size_t{1} << 20;

    // `part` names the document in refusals ("xl/workbook.xml"). `encoding` overrides the declaration when the caller has transcoded.
    XmlStream(std::string part, XmlEvents events, const char* encoding = nullptr);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    Result<void> feed(std::string_view piece, bool is_last);
    // Called from inside an event: parsing ends and feed() returns this refusal.
    void stop(Refusal reason);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yanlu::documents
