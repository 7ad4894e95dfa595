// Finds "http://" and "https://", then what follows up to the first character that cannot belong to an address.
#include "registry/links.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace yanlu::registry {
namespace {

constexpr std::size_t most_links = 20;

std::string_view until_end(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (stands_beside_links(next_code_point(text, at))) return text.substr(0, begin);
    }
    return text;
}

// "/u/1/../2" leads a browser to /u/2, and '\\' is '/' to it.
bool is_rewritten_by_browsers(std::string_view path) {
    const std::string lower = ascii_lower(path);
    return lower.find("/..") != std::string::npos || lower.find("/./") != std::string::npos || lower.find("%2e") != std::string::npos ||
           lower.find('\\') != std::string::npos;
}

// Without what stands behind '#', unless it is the address proper, as some stores write it: "/#/app/C1".
std::string_view without_fragment(std::string_view rest) {
    const auto mark = rest.find('#');
    const bool is_address = mark != std::string_view::npos && rest.substr(mark).starts_with("#/") && rest.find('/') == mark - 1;
    return is_address ? rest : rest.substr(0, mark);
}

// `rest` begins with the host.
Link link_of(std::string_view rest) {
    rest = without_fragment(rest);
    while (!rest.empty() && std::string_view(".,;)]'!").find(rest.back()) != std::string_view::npos) rest.remove_suffix(1);
    const std::size_t host_end = rest.find_first_of("/?");
    std::string host = ascii_lower(rest.substr(0, host_end));
    // "weibo.com:8443@example.com" leads to example.com: with a user part nothing is cut off.
    if (const auto port = host.find(':'); port != std::string::npos && host.find('@') == std::string::npos) host.resize(port);
    const std::string tail = host_end == std::string_view::npos ? "/" : std::string(rest.substr(host_end));
    Link link{.host = host, .path = tail.substr(0, tail.find('?')), .query = {}, .normalised = "https://" + host + tail};
    if (const auto mark = tail.find('?'); mark != std::string::npos)
        link.query = api::parse_query(std::string_view(tail).substr(mark + 1)).value_or(api::Query{});
    if (link.host.starts_with("www.")) link.host.erase(0, 4);
    if (is_rewritten_by_browsers(link.path)) link.host.clear();
    return link;
}

// Where an address begins behind its scheme; npos without one.
std::size_t after_scheme(std::string_view text, std::size_t from) {
    const std::string lower = ascii_lower(text);
    const std::size_t at = std::min(lower.find("http://", from), lower.find("https://", from));
    return at == std::string::npos ? at : lower.find("//", at) + 2;
}

bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

// "m.weibo.cn/u/1": letters, digits and at least one dot before the first '/'.
bool is_schemeless(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return false;
    const auto host = text.substr(0, slash);
    return host.find('.') != std::string_view::npos && !host.starts_with('.') && std::ranges::all_of(host, is_host_character);
}

}  // namespace

bool stands_beside_links(char32_t c) {
    const bool is_ideograph = (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
    const bool is_mark = (c >= 0x3000 && c <= 0x303F) || (c >= 0x2010 && c <= 0x2027) || (c >= 0xFF01 && c <= 0xFF0F) ||
                         (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF3D) || (c >= 0xFF5B && c <= 0xFF65);
    return c <= 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>' || c == 0xA0 || is_ideograph || is_mark;
}

std::vector<Link> links_in(std::string_view text) {
    std::vector<Link> links;
    for (std::size_t at = after_scheme(text, 0); at != std::string_view::npos && links.size() < most_links; at = after_scheme(text, at)) {
        const auto rest = until_end(text.substr(at));
        links.push_back(link_of(rest));
        at += rest.size();
    }
    if (!links.empty()) return links;
    const auto whole = until_end(trim(text));
    if (is_schemeless(whole)) links.push_back(link_of(whole));
    return links;
}

}  // namespace yanlu::registry
