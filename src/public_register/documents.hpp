// The register as a whole: Atom feed of what changed, JSON and CSV to take along. The bytes depend on the snapshot alone, so that a
// signature fetched a moment later still fits.
#pragma once

#include <string>

#include "public_register/snapshot.hpp"

namespace yanlu::public_register {

// `address`: where the public pages are, "https://example.test", for links that work outside a browser.
std::string atom_feed(const Snapshot& snapshot, const Rulebook& rulebook, const std::string& address);
std::string whole_as_json(const Snapshot& snapshot, const Rulebook& rulebook);
std::string whole_as_csv(const Snapshot& snapshot, const Rulebook& rulebook);

}  // namespace yanlu::public_register
