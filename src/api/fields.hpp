// Reads the JSON object of a request into typed values. Every problem is kept, so that a form is corrected once and not field by field;
// members that nobody read are refused, with the name that was probably meant.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "api/request.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace yanlu::api {

inline constexpr std::int64_t greatest_integer = 9'007'199'254'740'991;  // 2^53 - 1: what a browser can hold

// UTF-8, one object, at most 32 levels deep, no member twice.
Result<Json> parse_object(std::string_view body);

class Fields {
public:
    explicit Fields(const Request& request);  // the body; an empty one counts as {}
    explicit Fields(Json object, std::string prefix = {});

    bool has(std::string_view name) const;   // present and not null
    bool is_cleared(std::string_view name);  // present and null: a PATCH that empties a value

    // Text is trimmed and free of control characters; lengths count code points. `multiline` lets line breaks in.
    std::string text(std::string_view name, std::size_t most = 200, bool multiline = false);
    std::optional<std::string> optional_text(std::string_view name, std::size_t most = 200, bool multiline = false);
    std::string secret(std::string_view name, std::size_t most = 200);  // as typed: not trimmed
    std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
    std::optional<std::int64_t> optional_integer(std::string_view name, std::int64_t least, std::int64_t most);
    bool flag(std::string_view name);
    std::optional<bool> optional_flag(std::string_view name);
    Date day(std::string_view name);
    std::optional<Date> optional_day(std::string_view name);
    Instant instant(std::string_view name);
    std::optional<Instant> optional_instant(std::string_view name);
    std::string one_of(std::string_view name, const std::vector<std::string>& choices);
    std::optional<std::string> optional_one_of(std::string_view name, const std::vector<std::string>& choices);
    template <class IdType>
    IdType id(std::string_view name) {
        return IdType{integer(name, 1, greatest_integer)};
    }
    template <class IdType>
    std::optional<IdType> optional_id(std::string_view name) {
        const auto number = optional_integer(name, 1, greatest_integer);
        return number ? std::optional(IdType{*number}) : std::nullopt;
    }
    std::vector<std::int64_t> ids(std::string_view name, std::size_t most);
    std::vector<std::string> texts(std::string_view name, std::size_t most_items, std::size_t most_length);
    // `read` is called with the fields of the nested object, for a list once an element. False where the member is absent.
    bool object(std::string_view name, const std::function<void(Fields&)>& read);
    bool list(std::string_view name, std::size_t most, const std::function<void(Fields&)>& read);
    // A member that may hold anything (values of parameters); null when absent.
    Json any(std::string_view name);

    void problem(std::string_view name, std::string code, std::map<std::string, std::string> args = {});
    // All problems as one refusal; asked for after the last field was read.
    std::optional<Refusal> refusal();
    const Json& json() const { return object_; }

private:
    const Json* find(std::string_view name, bool is_required);
    std::optional<std::string> read_text(std::string_view name, bool is_required, std::size_t most, bool multiline);
    std::optional<std::int64_t> read_integer(std::string_view name, bool is_required, std::int64_t least, std::int64_t most);
    std::optional<bool> read_flag(std::string_view name, bool is_required);
    std::optional<Date> read_day(std::string_view name, bool is_required);
    std::optional<Instant> read_instant(std::string_view name, bool is_required);
    std::optional<std::string> read_choice(std::string_view name, bool is_required, const std::vector<std::string>& choices);
    const Json* read_array(std::string_view name, std::size_t most);
    void read_nested(const Json& value, const std::string& prefix, const std::function<void(Fields&)>& read);
    void refuse_unknown();

    Json object_ = Json::object();
    std::string prefix_;
    std::set<std::string, std::less<>> read_;
    std::vector<Refusal> problems_;
    bool is_object_ = true;
};

// Of `known` the name at the smallest editing distance, if that is small enough to be a slip.
std::string closest_name(std::string_view name, const std::set<std::string, std::less<>>& known);

}  // namespace yanlu::api
