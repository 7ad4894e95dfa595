// rulebook/ladder.yaml: which notifications count for what, and where the number comes from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accountability/domain/ladder.hpp"
#include "base/rulebook.hpp"

namespace yanlu::accountability {

struct Level {
    std::string code;
    std::string zh;
    std::string issuer;  // who usually issues at this level
};

struct Cause {
    std::string code;
    std::string zh;
    std::vector<std::string> rules;  // how the ids of the rules begin whose violation is of this cause
};

struct Matter {
    std::string code;
    std::string zh;
    bool needs_consequences = false;  // held to account only where the consequences were serious
};

class Ladder {
public:
    explicit Ladder(const Rulebook& rulebook);

    const LadderRules& rules() const { return rules_; }
    const std::vector<Level>& levels() const { return levels_; }
    const std::vector<Cause>& causes() const { return causes_; }
    const std::vector<Matter>& matters() const { return matters_; }
    const std::vector<std::string>& addressee_duties() const { return addressees_; }
    const std::string& article() const { return article_; }

    std::vector<std::string> level_codes() const;
    std::vector<std::string> cause_codes() const;
    std::vector<std::string> matter_codes() const;
    const Level& level(std::string_view code) const;
    const Cause& cause(std::string_view code) const;
    const Matter& matter(std::string_view code) const;
    // The cause that a rule's violation is of; other where none is named for it.
    const Cause& cause_of_rule(std::string_view rule) const;

private:
    std::string article_;
    LadderRules rules_;
    std::vector<Level> levels_;
    std::vector<Cause> causes_;
    std::vector<Matter> matters_;
    std::vector<std::string> addressees_;
};

}  // namespace yanlu::accountability
