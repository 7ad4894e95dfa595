// In which group a rule's findings are counted (rulebook/finding_kinds.yaml).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/rulebook.hpp"

namespace yanlu::overview {

struct FindingKind {
    std::string code;
    std::string zh;
};

class FindingKinds {
public:
    explicit FindingKinds(const Rulebook& rulebook);

    const FindingKind& of(std::string_view rule) const;
    const std::vector<FindingKind>& all() const { return kinds_; }  // the one for what no other names last
    const FindingKind* find(std::string_view code) const;

private:
    std::vector<FindingKind> kinds_;
    std::vector<std::pair<std::string, std::size_t>> beginnings_;  // the longest first
};

}  // namespace yanlu::overview
