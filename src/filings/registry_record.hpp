// What the registry says of an account on a day, as one flat record: the sources that the forms of filing systems draw on.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ledger/context.hpp"

namespace yanlu::filings {

using Record = std::map<std::string, std::string, std::less<>>;

// The names that a form field may give as its source. occasion and effective_on come from the filing itself.
const std::vector<std::string>& record_sources();
// Empty values for what is not registered. Holds telephone numbers: only for those who may fill the form in.
Record record_of(Context& context, AccountId account, Date day);

}  // namespace yanlu::filings
