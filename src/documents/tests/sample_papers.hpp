// One fictional paper of each form, with every element filled in somewhere.
#pragma once

#include <string>
#include <vector>

#include "documents/official_paper.hpp"

namespace yanlu::documents {

struct SamplePaper {
    std::string name;
    OfficialPaper paper;
};

std::vector<SamplePaper> sample_papers();

}  // namespace yanlu::documents
