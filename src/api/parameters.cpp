// Query parameters to typed values, problems collected.
#include "api/parameters.hpp"

#include <algorithm>
#include <charconv>

#include "api/fields.hpp"
#include "base/text.hpp"

namespace yanlu::api {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : "、") + word;
    return out;
}

}  // namespace

void Parameters::problem(std::string_view name, std::string code, std::map<std::string, std::string> args) {
    args.emplace("field", name);
    problems_.push_back({RefusalClass::invalid, std::move(code), std::string(name), {}, std::move(args), {}});
}

// An empty parameter (`?q=`) counts as absent: forms send them.
std::optional<std::string> Parameters::find(std::string_view name) {
    read_.emplace(name);
    const auto found = std::ranges::find_if(query_, [&](const auto& pair) { return pair.first == name; });
    if (found == query_.end() || found->second.empty()) return std::nullopt;
    return found->second;
}

std::optional<std::string> Parameters::text(std::string_view name, std::size_t most) {
    auto value = find(name);
    if (!value) return std::nullopt;
    if (has_control_characters(*value)) problem(name, "api.control_characters");
    if (const std::size_t length = count_code_points(*value); length > most)
        problem(name, "api.too_long", {{"most", std::to_string(most)}, {"length", std::to_string(length)}});
    return std::string(trim(*value));
}

std::optional<std::int64_t> Parameters::integer(std::string_view name, std::int64_t least, std::int64_t most) {
    const auto value = find(name);
    if (!value) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
    if (error != std::errc() || end != value->data() + value->size()) {
        problem(name, "api.not_an_integer");
        return std::nullopt;
    }
    if (number < least || number > most) {
        problem(name, "api.out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
        return std::nullopt;
    }
    return number;
}

std::optional<bool> Parameters::flag(std::string_view name) {
    const auto value = one_of(name, {"true", "false"});
    return value ? std::optional(*value == "true") : std::nullopt;
}

std::optional<Date> Parameters::day(std::string_view name) {
    const auto value = find(name);
    if (!value) return std::nullopt;
    const auto day = Date::parse(*value);
    if (!day) problem(name, "api.not_a_day");
    return day;
}

std::optional<std::string> Parameters::one_of(std::string_view name, const std::vector<std::string>& choices) {
    auto value = find(name);
    if (!value || std::ranges::find(choices, *value) != choices.end()) return value;
    problem(name, "api.not_one_of", {{"choices", joined(choices)}});
    return std::nullopt;
}

std::vector<std::string> Parameters::many_of(std::string_view name, const std::vector<std::string>& choices) {
    read_.emplace(name);
    std::vector<std::string> out;
    for (const auto& [key, value] : query_) {
        if (key != name) continue;
        for (const auto part : split(value, ',')) {
            if (part.empty()) continue;
            if (std::ranges::find(choices, part) == choices.end())
                problem(name, "api.not_one_of", {{"choices", joined(choices)}});
            else
                out.emplace_back(part);
        }
    }
    return out;
}

void Parameters::read_sort(Page& page, const std::vector<std::string>& orders) {
    const auto bare = [](std::string_view order) { return order.substr(order.starts_with('-') ? 1 : 0); };
    const std::string wanted = find("sort").value_or(orders.front());
    page.is_descending = wanted.starts_with('-');
    page.sort = bare(wanted);
    if (std::ranges::none_of(orders, [&](const auto& order) { return bare(order) == page.sort; }))
        problem("sort", "api.not_one_of", {{"choices", joined(orders)}});
}

Page Parameters::page(const std::vector<std::string>& orders) {
    Page out;
    read_sort(out, orders);
    out.limit = integer("limit", 1, greatest_limit).value_or(usual_limit);
    if (const auto cursor = find("cursor")) {
        auto after = decode_cursor(*cursor, out.sort, out.is_descending);
        if (after)
            out.after = std::move(*after);
        else
            problem("cursor", after.error().code);
    }
    return out;
}

std::optional<Refusal> Parameters::refusal() {
    for (const auto& [name, value] : query_) {
        if (!read_.insert(name).second) continue;
        read_.erase(name);
        const std::string closest = closest_name(name, read_);
        if (closest.empty())
            problem(name, "api.unknown_parameter");
        else
            problem(name, "api.unknown_parameter_did_you_mean", {{"closest", closest}});
        read_.insert(name);
    }
    if (problems_.empty()) return std::nullopt;
    Refusal first = problems_.front();
    first.others.assign(problems_.begin() + 1, problems_.end());
    return first;
}

}  // namespace yanlu::api
