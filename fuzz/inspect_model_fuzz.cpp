// Any bytes as the file of a linear model, its digest unchecked: refused, or it judges a text by a number and writes the same bytes again.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>

#include "inspect/linear_model.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu::inspect;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Features features;
    add_runs(bytes.substr(0, 400), {}, features);
    try {
        const auto model = LinearModel::from_bytes(bytes);
        for (std::size_t head = 0; head < model.heads(); ++head) (void)probability_of(model.score(head, features));
        if (LinearModel::from_bytes(model.bytes()).heads() != model.heads()) std::abort();
    } catch (const std::invalid_argument&) {
    }
    return 0;
}
