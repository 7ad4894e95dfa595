// Checks for what a text says about a named person: illness, childhood, a place in a list of people in need.
#pragma once

#include "inspect/rules.hpp"

namespace yanlu::inspect {

bool check_patient(const Passage& passage, Sighting& sighting);         // 王小明，女，35岁，确诊肺癌
bool check_illness(const Passage& passage, Sighting& sighting);         // 王小明因肺癌
bool check_medical_number(const Passage& passage, Sighting& sighting);  // 住院号：12345678
bool check_minor_age(const Passage& passage, Sighting& sighting);       // 王小明（女，6岁）
bool check_minor_birth(const Passage& passage, Sighting& sighting);     // 王小明，男，2016年5月出生
bool check_person_list(const Passage& passage, Sighting& sighting);     // 低保对象名单：王小明、李小红、张小强

}  // namespace yanlu::inspect
