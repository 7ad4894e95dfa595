// The models of advertisements and of topics: learned from drawn texts (grammar.hpp) and ordinary ones.
#pragma once

#include <iosfwd>

#include "training/arguments.hpp"

namespace yanlu::training {

// --rulebook FOLDER --grammar FILE --ordinary FILE… [--seed N] [--draws N] [--out FILE]
// With --out, learns from everything and writes the model; prints what a model says of trades, themes and ordinary text that it was
// not trained on, and the calibration that follows.
int train_advertisements(const Arguments& arguments, std::ostream& output);
int train_topics(const Arguments& arguments, std::ostream& output);

}  // namespace yanlu::training
