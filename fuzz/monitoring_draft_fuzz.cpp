// Any bytes as the file of a draft, under each name that it may bear: a title and a text, or a refusal; both are valid UTF-8.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "monitoring/inspect_draft.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu;
    static const Rulebook rulebook(find_rulebook());
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const char* name : {"a.txt", "a.html"}) {
        const auto draft = monitoring::read_draft(rulebook, name, bytes);
        if (draft && (!is_valid_utf8(draft->draft.title) || !is_valid_utf8(draft->draft.text))) std::abort();
    }
    return 0;
}
