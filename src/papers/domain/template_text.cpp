#include "papers/domain/template_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "papers/domain/figures.hpp"

namespace yanlu::papers {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= 60 &&
           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

class Parser {
public:
    explicit Parser(std::string_view text) : rest_(text) {}

    Result<TemplateText> parse() {
        TemplateText out;
        if (auto refusal = parse_into(out, "", 0)) return refuse(std::move(*refusal));
        return out;
    }

private:
    static Refusal fault(std::string code, std::string_view name) {
        return {RefusalClass::invalid, std::move(code), "", "", {{"name", shorten(name, 40)}}};
    }

    // Up to the end of the text or the tag that closes `block`.
    std::optional<Refusal> parse_into(TemplateText& out, const std::string& block, std::size_t depth) {
        if (depth > deepest_template) return fault("papers.template_too_deep", block);
        for (;;) {
            const auto at = rest_.find(opening);
            add_text(out, rest_.substr(0, at));
            if (at == rest_.npos) return block.empty() ? std::nullopt : std::optional(fault("papers.template_unclosed", block));
            const auto end = rest_.find(closing, at);
            if (end == rest_.npos) return fault("papers.template_unclosed", rest_.substr(at));
            const std::string_view tag = trim(rest_.substr(at + 2, end - at - 2));
            rest_.remove_prefix(end + 2);
            const char sign = tag.empty() ? '\0' : tag.front();
            const std::string name(sign == '#' || sign == '^' || sign == '/' ? trim(tag.substr(1)) : tag);
            if (!is_name(name)) return fault("papers.template_bad_name", tag);
            if (sign == '/') return close(out, name, block);
            if (auto refusal = add_tag(out, sign, name, depth)) return refusal;
        }
    }

    std::optional<Refusal> close(TemplateText& out, const std::string& name, const std::string& block) {
        if (name != block) return fault("papers.template_unopened", name);
        drop_own_line(out);
        return std::nullopt;
    }

    std::optional<Refusal> add_tag(TemplateText& out, char sign, const std::string& name, std::size_t depth) {
        if (sign != '#' && sign != '^') {
            out.push_back({TemplateNode::Kind::value, name});
            is_line_start_ = false;
            return std::nullopt;
        }
        drop_own_line(out);
        TemplateNode node{sign == '#' ? TemplateNode::Kind::each : TemplateNode::Kind::none, name};
        auto refusal = parse_into(node.inside, name, depth + 1);
        out.push_back(std::move(node));
        return refusal;
    }

    void add_text(TemplateText& out, std::string_view text) {
        if (text.empty()) return;
        out.push_back({TemplateNode::Kind::text, std::string(text)});
        is_line_start_ = text.ends_with('\n');
    }

    // The tag just read stands alone on its line: the line end behind it goes.
    void drop_own_line(const TemplateText&) {
        if (is_line_start_ && rest_.starts_with('\n')) rest_.remove_prefix(1);
    }

    std::string_view rest_;
    bool is_line_start_ = true;
};

bool is_empty(const Json& value) {
    return value.is_null() || (value.is_boolean() && !value.get<bool>()) ||
           (value.is_string() && value.get_ref<const std::string&>().empty()) ||
           (value.is_number_integer() && value.get<std::int64_t>() == 0) || (value.is_structured() && value.empty());
}

Refusal missing(const std::string& name) { return {RefusalClass::invalid, "papers.value_missing", "", "", {{"name", name}}}; }

class Filler {
public:
    std::optional<Refusal> fill(const TemplateText& text, const Values& values) {
        for (const TemplateNode& node : text) {
            if (auto refusal = fill_node(node, values)) return refusal;
        }
        return std::nullopt;
    }
    std::string out;

private:
    std::optional<Refusal> fill_node(const TemplateNode& node, const Values& values) {
        if (node.kind == TemplateNode::Kind::text) {
            out += node.text;
            return std::nullopt;
        }
        if (const std::string position = values.position_text(node.text); !position.empty()) {
            out += position;
            return std::nullopt;
        }
        if (node.text == "is_first" || node.text == "is_last") {
            const bool holds = node.text == "is_first" ? values.is_first() : values.is_last();
            return holds == (node.kind == TemplateNode::Kind::each) ? fill(node.inside, values) : std::nullopt;
        }
        const Json* value = values.find(node.text);
        if (!value) return missing(node.text);
        if (node.kind == TemplateNode::Kind::value) {
            out += value->is_string() ? value->get<std::string>() : value->is_null() ? "" : value->dump();
            return std::nullopt;
        }
        if (node.kind == TemplateNode::Kind::none) return is_empty(*value) ? fill(node.inside, values) : std::nullopt;
        return fill_each(node, *value, values);
    }

    std::optional<Refusal> fill_each(const TemplateNode& node, const Json& value, const Values& values) {
        if (is_empty(value)) return std::nullopt;
        if (!value.is_array()) return fill(node.inside, value.is_object() ? values.within(value, 1, 1) : values);
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (auto refusal = fill(node.inside, values.within(value[i], i + 1, value.size()))) return refusal;
        }
        return std::nullopt;
    }
};

void visit(const TemplateText& text, std::vector<std::string>& lists, const NameVisitor& on_name) {
    for (const TemplateNode& node : text) {
        if (node.kind == TemplateNode::Kind::text) continue;
        on_name(node.text, lists, node.kind);
        if (node.kind == TemplateNode::Kind::each) lists.push_back(node.text);
        visit(node.inside, lists, on_name);
        if (node.kind == TemplateNode::Kind::each) lists.pop_back();
    }
}

}  // namespace

const Json* Values::find(std::string_view name) const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
        if (!(*layer)->is_object()) continue;
        const auto found = (*layer)->find(name);
        if (found != (*layer)->end()) return &*found;
    }
    return nullptr;
}

Values Values::within(const Json& element, std::size_t position, std::size_t count) const {
    Values out = *this;
    out.layers_.push_back(&element);
    out.position_ = position;
    out.count_ = count;
    return out;
}

std::string Values::position_text(std::string_view name) const {
    if (position_ == 0) return "";
    if (name == "no") return std::to_string(position_);
    if (name == "no_zh") return chinese_number(static_cast<std::int64_t>(position_));
    return "";
}

Result<TemplateText> parse_template(std::string_view text) { return Parser(text).parse(); }

Result<std::string> fill(const TemplateText& text, const Values& values) {
    Filler filler;
    if (auto refusal = filler.fill(text, values)) return refuse(std::move(*refusal));
    return std::move(filler.out);
}

void visit_names(const TemplateText& text, const NameVisitor& on_name) {
    std::vector<std::string> lists;
    visit(text, lists, on_name);
}

}  // namespace yanlu::papers
