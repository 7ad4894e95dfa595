// Decoding of what stands in a request line and its headers.
#include "api/request.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::api {
namespace {

constexpr std::array<std::pair<std::string_view, Method>, 6> methods{{{"GET", Method::get},
                                                                      {"HEAD", Method::get},
                                                                      {"POST", Method::post},
                                                                      {"PUT", Method::put},
                                                                      {"PATCH", Method::patch},
                                                                      {"DELETE", Method::remove}}};

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
    return value;
}

}  // namespace

std::string_view name_of(Method method) {
    return std::ranges::find(methods, method, [](const auto& pair) { return pair.second; })->first;
}

std::optional<Method> method_named(std::string_view name) {
    const auto found = std::ranges::find(methods, name, [](const auto& pair) { return pair.first; });
    if (found == methods.end()) return std::nullopt;
    return found->second;
}

std::string_view Request::header(std::string_view lower_name) const {
    const auto found = headers.find(lower_name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::int64_t> Request::path_number(std::string_view name) const { return whole_number(path_text(name)); }

const std::string& Request::path_text(std::string_view name) const {
    const auto found = path_values.find(name);
    assert(found != path_values.end());  // the route's template lacks {name}
    return found->second;
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%') {
            const auto byte = unhex(text.substr(at + 1, 2));
            if (!byte || byte->size() != 1) return std::nullopt;
            out += *byte;
            at += 2;
        } else {
            out += text[at] == '+' && plus_is_space ? ' ' : text[at];
        }
    }
    if (!is_valid_utf8(out) || out.find('\0') != std::string::npos) return std::nullopt;
    return out;
}

std::optional<Query> parse_query(std::string_view text) {
    Query out;
    for (const auto part : split(text, '&')) {
        if (part.empty()) continue;
        const auto equals = std::min(part.find('='), part.size());
        auto name = percent_decode(part.substr(0, equals), true);
        auto value = percent_decode(part.substr(std::min(equals + 1, part.size())), true);
        if (!name || !value) return std::nullopt;
        out.emplace_back(std::move(*name), std::move(*value));
    }
    return out;
}

std::string_view cookie(std::string_view header, std::string_view name) {
    for (const auto part : split(header, ';')) {
        const auto pair = trim(part);
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    }
    return {};
}

Result<std::optional<std::int64_t>> expected_version(std::string_view if_match) {
    const auto text = trim(if_match);
    if (text.empty() || text == "*") return std::nullopt;
    if (text.size() > 2 && text.front() == '"' && text.back() == '"') {
        if (const auto version = whole_number(text.substr(1, text.size() - 2))) return version;
    }
    return refuse(RefusalClass::precondition_failed, "api.bad_if_match");
}

std::string etag_of(std::int64_t version) { return '"' + std::to_string(version) + '"'; }

}  // namespace yanlu::api
