// Chinese names of things that rows hold as codes.
#pragma once

#include <string>
#include <string_view>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::overview {

std::string platform_name(Context& context, std::string_view code);
std::string verb_name(Context& context, std::string_view verb);
std::string subject_kind_name(Context& context, std::string_view kind);
// What a caller's pages cover: 全市, or the name of the unit.
std::string area_name(Context& context, const organisation::Caller& caller);

}  // namespace yanlu::overview
