// rulebook/releases.yaml and the process table, checked once.
#pragma once

#include <map>
#include <string>

#include "base/rulebook.hpp"
#include "flow/domain/machine.hpp"

namespace yanlu::releases {

struct HitRule {
    std::string id;
    std::string version;
    std::string kind;
    std::int64_t confidence = 0;
};

class Settings {
public:
    explicit Settings(const Rulebook& rulebook);

    std::string article;
    std::int64_t least_similarity = 0;
    std::int64_t certain_similarity = 0;
    std::int64_t days_before = 0;
    std::int64_t days_after = 0;
    std::int64_t most_hits = 0;
    const HitRule& rule(const std::string& id) const { return rules_.at(id); }

private:
    std::map<std::string, HitRule> rules_;
};

class ReleaseProcess {
public:
    explicit ReleaseProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};

}  // namespace yanlu::releases
