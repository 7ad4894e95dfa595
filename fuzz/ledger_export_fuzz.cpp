// Any bytes as an exported ledger and as a checkpoint that somebody kept: verified or faulty, never a throw.
#include <cstdint>
#include <sstream>

#include "ledger/verify.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu::ledger;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    std::vector<Checkpoint> earlier;
    if (const auto kept = read_checkpoint(bytes, std::string(32, 'k'))) earlier.push_back(*kept);
    std::istringstream in(bytes);
    (void)verify_export(in, earlier);
    return 0;
}
