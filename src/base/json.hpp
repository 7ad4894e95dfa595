// JSON through nlohmann; canonical bytes by RFC 8785 for everything that is hashed or signed.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace yanlu {

using Json = nlohmann::json;  // object members are kept sorted by byte, which for our ASCII keys is RFC 8785's order

// RFC 8785 restricted to integers, strings, booleans, null, arrays and objects with ASCII keys.
// Throws std::logic_error on a floating-point number or a non-ASCII key: those never stand in a ledger entry.
std::string canonical(const Json& value);

}  // namespace yanlu
