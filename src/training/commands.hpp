// The verbs of yanlu-train; docs/guide/typos.md shows them in use.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace yanlu::training {

// `words`: verb and options. Throws std::invalid_argument with the usage, std::runtime_error where a file cannot be read.
int run(const std::vector<std::string>& words, std::ostream& output);

}  // namespace yanlu::training
