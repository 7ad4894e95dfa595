// Structured log: one JSON object a line on standard error. Never a secret, never personal data.
#pragma once

#include <string_view>

#include "base/json.hpp"

namespace yanlu::log {

void info(std::string_view event, const Json& fields = Json::object());
void warning(std::string_view event, const Json& fields = Json::object());
void error(std::string_view event, const Json& fields = Json::object());
void set_quiet(bool quiet);  // the command line keeps standard error for people

}  // namespace yanlu::log
