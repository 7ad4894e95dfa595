// Any bytes as a text under the shipped model: corrections inside the text, in order, none over another.
#include <cstdint>
#include <cstdlib>

#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "typo/corrector.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto model = yanlu::typo::Model::open(yanlu::find_rulebook() / "models" / "typo.model");
    const std::u32string text = yanlu::to_code_points({reinterpret_cast<const char*>(data), size});
    std::vector<yanlu::typo::Correction> corrections;
    yanlu::typo::Corrector(model).correct(text, 0, corrections);
    std::size_t last = 0;
    for (const auto& c : corrections) {
        if (c.start < last || c.start >= c.end || c.end > text.size() || c.instead.empty()) std::abort();
        last = c.end;
    }
    return 0;
}
