// The words of Life.
#include "reconciliation/domain/listed_account.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yanlu::reconciliation {
namespace {

constexpr std::array<std::pair<std::string_view, Life>, 5> lives{{{"", Life::unsaid},
                                                                  {"in_force", Life::in_force},
                                                                  {"shut_down", Life::shut_down},
                                                                  {"cancelled", Life::cancelled},
                                                                  {"gone", Life::gone}}};

enum class Make { digits, lower, upper, dotted, prefixed };

Make make_of(std::string_view id) {
    if (id.find('.') != std::string_view::npos) return Make::dotted;
    if (id.size() > 3 && id[2] == '_') return Make::prefixed;
    if (std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; })) return Make::digits;
    return id.front() >= 'A' && id.front() <= 'Z' ? Make::upper : Make::lower;
}

}  // namespace

bool are_of_one_make(std::string_view id, std::string_view other) { return !id.empty() && !other.empty() && make_of(id) == make_of(other); }

std::string_view code_of(Life life) {
    return std::ranges::find(lives, life, [](const auto& each) { return each.second; })->first;
}

Life life_named(std::string_view code) {
    const auto found = std::ranges::find(lives, code, [](const auto& each) { return each.first; });
    return found == lives.end() ? Life::unsaid : found->second;
}

}  // namespace yanlu::reconciliation
