// Texts drawn from templates: what a model learns from where no public set exists.
//   + group          begins a group of texts that the model must find; "- group" one of texts that only look alike
//   @name = a/b      a list that {name} draws from
//   (a/b/)           one of the choices, none among them; {n4} a number of four digits, {d} of one, {mobile}, {tel}, {wx}, {month}
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace yanlu::training {

struct Template {
    std::string group;
    bool is_wanted = false;
    std::string text;
};

class Grammar {
public:
    // Throws std::runtime_error naming file and line. A later file may use the lists of the earlier ones.
    static Grammar read(const std::filesystem::path& file) { return read(std::vector{file}); }
    static Grammar read(const std::vector<std::filesystem::path>& files);
    const std::vector<Template>& templates() const { return templates_; }
    std::string draw(const Template& from, std::mt19937_64& random) const;

private:
    void add_file(const std::filesystem::path& file);
    void add(const std::string& line);
    std::string expand(std::string_view text, std::mt19937_64& random) const;
    std::string slot(const std::string& name, std::mt19937_64& random) const;

    std::map<std::string, std::vector<std::string>> lists_;
    std::vector<Template> templates_;
    std::string group_;
    bool is_wanted_ = false;
};

}  // namespace yanlu::training
