// A SAX handler over nlohmann's parser.
#include "monitoring/flat_json.hpp"

#include <algorithm>
#include <charconv>

#include "base/json.hpp"
#include "base/text.hpp"

namespace yanlu::monitoring {
namespace {

class FlatHandler final : public nlohmann::json_sax<Json> {
public:
    explicit FlatHandler(std::string_view list) : list_(list) {}

    std::vector<FlatMember> members;
    std::optional<Refusal> reason;

    bool null() override { return add({.kind = FlatMember::Kind::null}); }
    bool boolean(bool value) override { return add({.kind = FlatMember::Kind::boolean, .boolean = value}); }
    bool number_integer(std::int64_t value) override {
        return add({.kind = FlatMember::Kind::integer, .text = std::to_string(value), .integer = value});
    }
    bool number_unsigned(std::uint64_t value) override {
        const bool fits = value <= static_cast<std::uint64_t>(INT64_MAX);
        return add(
            {.kind = FlatMember::Kind::integer, .text = std::to_string(value), .integer = fits ? static_cast<std::int64_t>(value) : 0});
    }
    bool number_float(double, const std::string& text) override { return add({.kind = FlatMember::Kind::other, .text = text}); }
    bool string(std::string& value) override {
        if (!is_in_list_) return add({.kind = FlatMember::Kind::text, .text = std::move(value)});
        members.back().list.push_back(std::move(value));
        return true;
    }
    bool binary(Json::binary_t&) override { return false; }

    bool key(std::string& name) override {
        if (std::ranges::any_of(members, [&](const FlatMember& member) { return member.key == name; }))
            return stop("monitoring.field_twice", name);
        key_ = std::move(name);
        return true;
    }
    bool start_object(std::size_t) override {
        if (is_in_list_) return stop("monitoring.json_nested", members.back().key);
        if (is_open_) return stop("monitoring.json_nested", key_);
        is_open_ = true;
        return true;
    }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override {
        if (!is_open_) return stop("monitoring.json_not_an_object");
        if (is_in_list_ || list_.empty() || key_ != list_) return stop("monitoring.json_nested", is_in_list_ ? members.back().key : key_);
        is_in_list_ = add({.kind = FlatMember::Kind::list});
        return is_in_list_;
    }
    bool end_array() override {
        is_in_list_ = false;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const Json::exception&) override {
        return stop("monitoring.json_malformed", {}, std::to_string(position));
    }

private:
    bool add(FlatMember member) {
        if (!is_open_) return stop("monitoring.json_not_an_object");
        if (is_in_list_) return stop("monitoring.list_of_texts", members.back().key);
        member.key = std::move(key_);
        members.push_back(std::move(member));
        return true;
    }
    bool stop(const char* code, const std::string& field = {}, const std::string& position = {}) {
        reason = Refusal{RefusalClass::invalid, code, {}, {}, {{"column", shorten(field, 40)}, {"position", position}}, {}};
        return false;
    }

    std::string_view list_;
    bool is_open_ = false;
    bool is_in_list_ = false;
    std::string key_;
};

}  // namespace

Result<std::vector<FlatMember>> parse_flat_object(std::string_view line, std::string_view list) {
    if (!is_valid_utf8(line)) return invalid("monitoring.line_not_utf8", {});
    FlatHandler handler(list);
    Json::sax_parse(line, &handler);
    if (handler.reason) return refuse(std::move(*handler.reason));
    return std::move(handler.members);
}

}  // namespace yanlu::monitoring
