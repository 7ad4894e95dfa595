// Any bytes as an indicator set: a set, or its faults.
#include <cstdint>

#include "assessment/domain/read_set.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const yanlu::assessment::References references{
        .rules = {"3.1-serious-wording"}, .articles = {"19-2019.1.1"}, .unit_kinds = {"town"}, .text_of = {}};
    (void)yanlu::assessment::read_set({reinterpret_cast<const char*>(data), size}, references);
    return 0;
}
