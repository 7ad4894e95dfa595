// What an offer is made of, told apart from the words themselves: prices in digits and spelled out, ways to reach the seller, who speaks to
// whom, and what reports, offices and warnings say instead. Features of the model of advertisements.
#pragma once

#include <string_view>

#include "inspect/linear_model.hpp"

namespace yanlu::inspect {

void add_offer_marks(std::string_view utf8, Features& out);

}  // namespace yanlu::inspect
