// Reads the nodes of an indicator set's text: typed values with their line, every fault kept.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "assessment/domain/read_set.hpp"

namespace yanlu::assessment {

class Section {
public:
    // A map with no members but these; anything else in it is a fault.
    Section(const YAML::Node& node, std::vector<Fault>& faults, std::initializer_list<std::string_view> members);

    bool has(std::string_view name) const { return find(name).IsDefined(); }
    std::int64_t line() const { return line_of(node_); }
    std::int64_t line_of(std::string_view name) const { return has(name) ? line_of(find(name)) : line(); }
    std::string text(std::string_view name, bool is_required = true);
    std::vector<std::string> texts(std::string_view name);
    std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t otherwise);
    Points points(std::string_view name, Points least, Points otherwise);
    bool flag(std::string_view name, bool otherwise);
    // The place of the word in `choices`; the first where the member is absent.
    std::size_t one_of(std::string_view name, const std::vector<std::string_view>& choices);
    std::vector<YAML::Node> list(std::string_view name);
    YAML::Node node(std::string_view name) const { return find(name); }
    void fault(std::string_view name, std::string code, std::map<std::string, std::string> args = {});

    static std::int64_t line_of(const YAML::Node& node) { return node.IsDefined() ? node.Mark().line + 1 : 0; }

private:
    YAML::Node find(std::string_view name) const;

    YAML::Node node_;
    std::vector<Fault>& faults_;
};

}  // namespace yanlu::assessment
