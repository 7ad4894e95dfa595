// Checks of form that the rule book's expressions name.
#pragma once

#include "inspect/rules.hpp"

namespace yanlu::inspect {

bool check_han_date(const Passage& passage, Sighting& sighting);      // 二月三十日
bool check_zero_in_year(const Passage& passage, Sighting& sighting);  // 二零二六年 for 二〇二六年
bool check_times_less(const Passage& passage, Sighting& sighting);    // 下降了2倍

}  // namespace yanlu::inspect
