// Canonical JSON: refuses what RFC 8785 would serialise in a way that depends on the machine.
#include "base/json.hpp"

#include <stdexcept>

namespace yanlu {
namespace {

void check(const Json& value) {
    if (value.is_number_float()) throw std::logic_error("canonical JSON holds integers and strings only");
    if (value.is_object()) {
        for (const auto& [key, member] : value.items()) {
            for (const char c : key) {
                if (static_cast<unsigned char>(c) >= 0x80) throw std::logic_error("canonical JSON keys are ASCII: " + key);
            }
            check(member);
        }
    }
    if (value.is_array()) {
        for (const auto& element : value) check(element);
    }
}

}  // namespace

std::string canonical(const Json& value) {
    check(value);
    return value.dump();  // throws on invalid UTF-8
}

}  // namespace yanlu
