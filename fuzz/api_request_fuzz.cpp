// Any bytes as what a client may send besides its method: query, path, cookie, If-Match, cursor and JSON body, read as routes read them.
// Refused or read, never a throw.
#include <cstdint>
#include <cstdlib>

#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "base/text.hpp"

namespace {

using namespace yanlu;

void read_body(const api::Request& request) {
    api::Fields fields(request);
    const std::string text = fields.text("text", 20);
    (void)fields.optional_text("note", 50, true);
    (void)fields.secret("secret");
    (void)fields.integer("n", 1, 1000);
    (void)fields.flag("flag");
    (void)fields.day("day");
    (void)fields.instant("at");
    (void)fields.one_of("kind", {"a", "b"});
    (void)fields.ids("ids", 5);
    (void)fields.texts("texts", 5, 10);
    (void)fields.any("any");
    fields.object("object", [](api::Fields& nested) { (void)nested.text("text"); });
    fields.list("list", 3, [](api::Fields& nested) { (void)nested.optional_day("day"); });
    if (!fields.refusal() && (!is_valid_utf8(text) || count_code_points(text) > 20)) std::abort();
}

void read_query(api::Request& request, std::string_view text) {
    auto query = api::parse_query(text);
    if (!query) return;
    request.query = std::move(*query);
    api::Parameters parameters(request);
    (void)parameters.text("q");
    (void)parameters.integer("n", 0, 9);
    (void)parameters.day("from");
    (void)parameters.many_of("kind", {"a", "b"});
    const auto page = parameters.page({"-published_at", "name"});
    (void)page.after_integer(0, 7);
    (void)page.after_text(1, "");
    (void)parameters.refusal();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    api::Request request;
    request.body = bytes;
    read_body(request);
    read_query(request, bytes);
    if (const auto path = api::percent_decode(bytes, false); path && (!is_valid_utf8(*path) || path->find('\0') != std::string::npos))
        std::abort();
    (void)api::cookie(bytes, "session");
    (void)api::expected_version(bytes);
    (void)api::decode_cursor(bytes, "published_at", true);
    return 0;
}
