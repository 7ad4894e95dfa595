// Everything that a dashboard counts of findings, read once as known at one instant.
#pragma once

#include <vector>

#include "ledger/context.hpp"
#include "overview/domain/finding_line.hpp"
#include "overview/place.hpp"

namespace yanlu::overview {

struct Book {
    Instant known;                   // of the snapshot
    std::vector<FindingLine> lines;  // in no order
};
// `known`: what was written down later is left out.
Book read_book(Context& context, const Place& place, Instant known);

}  // namespace yanlu::overview
