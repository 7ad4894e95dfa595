#include "training/grammar.hpp"

#include <fstream>
#include <stdexcept>

#include "base/text.hpp"

namespace yanlu::training {
namespace {

std::size_t below(std::mt19937_64& random, std::size_t n) { return static_cast<std::size_t>(random() % n); }

std::string digits(std::mt19937_64& random, std::size_t n) {
    std::string out(1, static_cast<char>('1' + below(random, 9)));
    while (out.size() < n) out += static_cast<char>('0' + below(random, 10));
    return out;
}

std::vector<std::string> choices_of(std::string_view text) {
    std::vector<std::string> out;
    for (const auto choice : split(text, '/')) out.emplace_back(choice);
    return out;
}

}  // namespace

Grammar Grammar::read(const std::vector<std::filesystem::path>& files) {
    Grammar grammar;
    for (const auto& file : files) grammar.add_file(file);
    for (const auto& t : grammar.templates_) {
        std::mt19937_64 random(1);
        grammar.draw(t, random);  // a list that no file has shows now
    }
    return grammar;
}

void Grammar::add_file(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    group_.clear();
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        try {
            add(line);
        } catch (const std::invalid_argument& e) {
            throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + e.what());
        }
    }
}

void Grammar::add(const std::string& line) {
    if (trim(line).empty() || line[0] == '#') return;
    if (line[0] == '@') {
        const std::size_t at = line.find(" = ");
        if (at == line.npos) throw std::invalid_argument("a list is written @name = a/b");
        lists_[line.substr(1, at - 1)] = choices_of(std::string_view(line).substr(at + 3));
    } else if (line.starts_with("+ ") || line.starts_with("- ")) {
        is_wanted_ = line[0] == '+';
        group_ = line.substr(2);
    } else {
        if (group_.empty()) throw std::invalid_argument("a text before any group");
        std::mt19937_64 random(1);
        expand(line, random);  // a fault shows now
        templates_.push_back({group_, is_wanted_, line});
    }
}

std::string Grammar::slot(const std::string& name, std::mt19937_64& random) const {
    if (const auto list = lists_.find(name); list != lists_.end()) return expand(list->second[below(random, list->second.size())], random);
    if (name == "d") return digits(random, 1);
    if (name == "month") return std::to_string(1 + below(random, 12));
    if (name == "mobile") return "13" + digits(random, 9);
    if (name == "tel") return "0769-2" + digits(random, 7);
    if (name == "wx") return std::string(below(random, 2) == 0 ? "wx" : "abc_") + digits(random, 4 + below(random, 4));
    if (name.size() == 2 && name[0] == 'n' && name[1] > '0' && name[1] <= '9')
        return digits(random, static_cast<std::size_t>(name[1] - '0'));
    throw std::invalid_argument("no such list: " + name);
}

std::string Grammar::expand(std::string_view text, std::mt19937_64& random) const {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '(' && text[at] != '{') {
            out += text[at];
            continue;
        }
        const std::size_t close = text.find(text[at] == '(' ? ')' : '}', at);
        if (close == text.npos) throw std::invalid_argument("a bracket is not closed");
        const std::string inner(text.substr(at + 1, close - at - 1));
        if (text[at] == '{')
            out += slot(inner, random);
        else {
            const auto choices = choices_of(inner);
            out += expand(choices[below(random, choices.size())], random);
        }
        at = close;
    }
    return out;
}

std::string Grammar::draw(const Template& from, std::mt19937_64& random) const { return expand(from.text, random); }

}  // namespace yanlu::training
