// JSON members to typed values, problems collected.
#include "api/fields.hpp"

#include <numeric>

#include "base/text.hpp"

namespace yanlu::api {
namespace {

constexpr int deepest = 32;

// Watches the parser: too deep or a member twice ends the reading.
class Watch {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::object_start) seen_.emplace_back();
        if (event == Json::parse_event_t::object_end) seen_.pop_back();
        if (depth > deepest && problem_.empty()) problem_ = "api.json_too_deep";
        if (event == Json::parse_event_t::key && !seen_.back().insert(value.get<std::string>()).second && problem_.empty()) {
            problem_ = "api.json_member_twice";
            name_ = value.get<std::string>();
        }
        return true;
    }
    const std::string& problem() const { return problem_; }
    const std::string& name() const { return name_; }

private:
    std::vector<std::set<std::string>> seen_;
    std::string problem_;
    std::string name_;
};

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : "、") + word;
    return out;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

Result<Json> parse_object(std::string_view body) {
    if (!is_valid_utf8(body)) return refuse(RefusalClass::invalid, "api.not_utf8");
    Watch watch;
    Json value;
    try {
        value = Json::parse(body, std::ref(watch));
    } catch (const Json::parse_error& e) {
        return refuse(RefusalClass::invalid, "api.not_json", {}, {{"position", std::to_string(e.byte)}});
    } catch (const Json::out_of_range&) {  // a number beyond what a double can hold
        return refuse(RefusalClass::invalid, "api.not_json", {}, {{"position", "?"}});
    }
    if (!watch.problem().empty()) return refuse(RefusalClass::invalid, watch.problem(), {}, {{"name", watch.name()}});
    if (!value.is_object()) return refuse(RefusalClass::invalid, "api.not_an_object");
    return value;
}

std::string closest_name(std::string_view name, const std::set<std::string, std::less<>>& known) {
    std::string best;
    std::size_t least = std::max<std::size_t>(2, name.size() / 3) + 1;
    if (name.size() > 100) return best;
    for (const auto& candidate : known) {
        if (const std::size_t d = distance(name, candidate); d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

Fields::Fields(const Request& request) {
    if (request.body.empty()) return;
    auto parsed = parse_object(request.body);
    if (parsed) {
        object_ = std::move(*parsed);
    } else {
        is_object_ = false;
        problems_.push_back(parsed.error());
    }
}

Fields::Fields(Json object, std::string prefix) : object_(std::move(object)), prefix_(std::move(prefix)) {}

bool Fields::has(std::string_view name) const {
    const auto found = object_.find(name);
    return found != object_.end() && !found->is_null();
}

bool Fields::is_cleared(std::string_view name) {
    read_.emplace(name);
    const auto found = object_.find(name);
    return found != object_.end() && found->is_null();
}

void Fields::problem(std::string_view name, std::string code, std::map<std::string, std::string> args) {
    const std::string field = prefix_ + std::string(name);
    args.emplace("field", field);
    problems_.push_back({RefusalClass::invalid, std::move(code), field, {}, std::move(args), {}});
}

const Json* Fields::find(std::string_view name, bool is_required) {
    read_.emplace(name);
    const auto found = object_.find(name);
    if (found != object_.end() && !found->is_null()) return &*found;
    if (is_required && is_object_) problem(name, "api.missing");
    return nullptr;
}

std::optional<std::string> Fields::read_text(std::string_view name, bool is_required, std::size_t most, bool multiline) {
    const Json* value = find(name, is_required);
    if (!value) return std::nullopt;
    if (!value->is_string()) {
        problem(name, "api.not_text");
        return std::nullopt;
    }
    std::string text(trim(value->get_ref<const std::string&>()));
    const bool has_line_break = text.find_first_of("\r\n") != std::string::npos;
    if (has_control_characters(text) || (has_line_break && !multiline))
        problem(name, "api.control_characters");
    else if (text.empty() && is_required)
        problem(name, "api.missing");
    else if (const std::size_t length = count_code_points(text); length > most)
        problem(name, "api.too_long", {{"most", std::to_string(most)}, {"length", std::to_string(length)}});
    return text;
}

std::string Fields::text(std::string_view name, std::size_t most, bool multiline) {
    return read_text(name, true, most, multiline).value_or("");
}

std::optional<std::string> Fields::optional_text(std::string_view name, std::size_t most, bool multiline) {
    return read_text(name, false, most, multiline);
}

std::string Fields::secret(std::string_view name, std::size_t most) {
    const Json* value = find(name, true);
    if (!value) return {};
    if (!value->is_string() || value->get_ref<const std::string&>().empty()) {
        problem(name, "api.not_text");
        return {};
    }
    std::string text = value->get<std::string>();
    if (count_code_points(text) > most) problem(name, "api.too_long", {{"most", std::to_string(most)}, {"length", "…"}});
    return text;
}

std::optional<std::int64_t> Fields::read_integer(std::string_view name, bool is_required, std::int64_t least, std::int64_t most) {
    const Json* value = find(name, is_required);
    if (!value) return std::nullopt;
    if (!value->is_number_integer()) {
        problem(name, "api.not_an_integer");
        return std::nullopt;
    }
    const bool is_huge = value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(greatest_integer);
    if (is_huge || value->get<std::int64_t>() < least || value->get<std::int64_t>() > most) {
        problem(name, "api.out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
        return std::nullopt;
    }
    return value->get<std::int64_t>();
}

std::int64_t Fields::integer(std::string_view name, std::int64_t least, std::int64_t most) {
    return read_integer(name, true, least, most).value_or(least);
}

std::optional<std::int64_t> Fields::optional_integer(std::string_view name, std::int64_t least, std::int64_t most) {
    return read_integer(name, false, least, most);
}

std::optional<bool> Fields::read_flag(std::string_view name, bool is_required) {
    const Json* value = find(name, is_required);
    if (!value) return std::nullopt;
    if (value->is_boolean()) return value->get<bool>();
    problem(name, "api.not_a_flag");
    return std::nullopt;
}

bool Fields::flag(std::string_view name) { return read_flag(name, true).value_or(false); }
std::optional<bool> Fields::optional_flag(std::string_view name) { return read_flag(name, false); }

std::optional<Date> Fields::read_day(std::string_view name, bool is_required) {
    const Json* value = find(name, is_required);
    if (!value) return std::nullopt;
    const auto day = value->is_string() ? Date::parse(value->get_ref<const std::string&>()) : std::nullopt;
    if (!day) problem(name, "api.not_a_day");
    return day;
}

Date Fields::day(std::string_view name) { return read_day(name, true).value_or(Date()); }
std::optional<Date> Fields::optional_day(std::string_view name) { return read_day(name, false); }

std::optional<Instant> Fields::read_instant(std::string_view name, bool is_required) {
    const Json* value = find(name, is_required);
    if (!value) return std::nullopt;
    const auto at = value->is_string() ? parse_instant(value->get_ref<const std::string&>()) : std::nullopt;
    if (!at) problem(name, "api.not_an_instant");
    return at;
}

Instant Fields::instant(std::string_view name) { return read_instant(name, true).value_or(Instant()); }
std::optional<Instant> Fields::optional_instant(std::string_view name) { return read_instant(name, false); }

std::optional<std::string> Fields::read_choice(std::string_view name, bool is_required, const std::vector<std::string>& choices) {
    const Json* value = find(name, is_required);
    if (!value) return std::nullopt;
    if (value->is_string() && std::ranges::find(choices, value->get_ref<const std::string&>()) != choices.end())
        return value->get<std::string>();
    problem(name, "api.not_one_of", {{"choices", joined(choices)}});
    return std::nullopt;
}

std::string Fields::one_of(std::string_view name, const std::vector<std::string>& choices) {
    return read_choice(name, true, choices).value_or("");
}

std::optional<std::string> Fields::optional_one_of(std::string_view name, const std::vector<std::string>& choices) {
    return read_choice(name, false, choices);
}

const Json* Fields::read_array(std::string_view name, std::size_t most) {
    const Json* value = find(name, false);
    if (!value) return nullptr;
    if (!value->is_array()) {
        problem(name, "api.not_a_list");
        return nullptr;
    }
    if (value->size() > most) {
        problem(name, "api.too_many_items", {{"most", std::to_string(most)}});
        return nullptr;
    }
    return value;
}

std::vector<std::int64_t> Fields::ids(std::string_view name, std::size_t most) {
    std::vector<std::int64_t> out;
    const Json* array = read_array(name, most);
    if (!array) return out;
    for (const auto& element : *array) {
        if (element.is_number_integer() && element.get<std::int64_t>() > 0)
            out.push_back(element.get<std::int64_t>());
        else
            problem(std::string(name) + "[" + std::to_string(out.size()) + "]", "api.not_an_integer");
    }
    return out;
}

std::vector<std::string> Fields::texts(std::string_view name, std::size_t most_items, std::size_t most_length) {
    std::vector<std::string> out;
    const Json* array = read_array(name, most_items);
    if (!array) return out;
    const Json elements = *array;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Fields element(Json{{"text", elements[i]}});
        out.push_back(element.text("text", most_length));
        if (auto refused = element.refusal()) problem(std::string(name) + "[" + std::to_string(i) + "]", refused->code, refused->args);
    }
    return out;
}

void Fields::read_nested(const Json& value, const std::string& prefix, const std::function<void(Fields&)>& read) {
    if (!value.is_object()) {
        problem(prefix.substr(0, prefix.size() - 1), "api.not_an_object");
        return;
    }
    Fields nested(value, prefix_ + prefix);
    read(nested);
    nested.refuse_unknown();
    problems_.insert(problems_.end(), nested.problems_.begin(), nested.problems_.end());
}

bool Fields::object(std::string_view name, const std::function<void(Fields&)>& read) {
    const Json* value = find(name, false);
    if (value) read_nested(*value, std::string(name) + ".", read);
    return value != nullptr;
}

bool Fields::list(std::string_view name, std::size_t most, const std::function<void(Fields&)>& read) {
    const Json* array = read_array(name, most);
    if (!array) return false;
    for (std::size_t i = 0; i < array->size(); ++i) read_nested((*array)[i], std::string(name) + "[" + std::to_string(i) + "].", read);
    return true;
}

Json Fields::any(std::string_view name) {
    const Json* value = find(name, false);
    return value ? *value : Json(nullptr);
}

void Fields::refuse_unknown() {
    for (const auto& [name, value] : object_.items()) {
        if (read_.contains(name)) continue;
        const std::string closest = closest_name(name, read_);
        if (closest.empty())
            problem(name, "api.unknown_field");
        else
            problem(name, "api.unknown_field_did_you_mean", {{"closest", closest}});
        read_.insert(name);  // said once
    }
}

std::optional<Refusal> Fields::refusal() {
    refuse_unknown();
    if (problems_.empty()) return std::nullopt;
    Refusal first = problems_.front();
    first.others.assign(problems_.begin() + 1, problems_.end());
    return first;
}

}  // namespace yanlu::api
