// Is this the receipt of that account? A receipt names the account as a system prints it: other brackets, blanks, full-width letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yanlu::filings {

// For comparison: half width, lower case, without blanks, brackets, quotation marks and dots between.
std::string folded_name(std::string_view name);
// `known`: what the account is and was called. An empty name on the receipt is no contradiction.
bool may_name(std::string_view on_receipt, const std::vector<std::string>& known);

}  // namespace yanlu::filings
