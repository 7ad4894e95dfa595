// Any bytes as the text of a rule that an office writes: a rule, or a fault that can be worded back to its writer.
#include <cstdint>

#include "supervision/domain/rule.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        (void)yanlu::supervision::parse_rule({reinterpret_cast<const char*>(data), size});
    } catch (const yanlu::supervision::RuleFault&) {
    }
    return 0;
}
