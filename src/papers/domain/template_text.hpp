// A text with placeholders: {{name}} is filled in; {{#list}}…{{/list}} is written once an element, or once if the value is not empty;
// {{^list}}…{{/list}} if it is empty. A tag of a block that stands alone on its line takes the line with it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"

namespace yanlu::papers {

struct TemplateNode {
    enum class Kind { text, value, each, none };
    Kind kind = Kind::text;
    std::string text;  // the text, or the placeholder's name
    std::vector<TemplateNode> inside = {};
};

using TemplateText = std::vector<TemplateNode>;

inline constexpr std::size_t deepest_template = 6;

// Refusals: papers.template_unclosed, _unopened, _bad_name, _too_deep; args: name.
Result<TemplateText> parse_template(std::string_view text);

// What a name means where it stands: the innermost element of a list first, then what surrounds it.
class Values {
public:
    explicit Values(const Json& outermost) : layers_{&outermost} {}
    // Nothing if no layer has the name.
    const Json* find(std::string_view name) const;
    // The same with one element of a list in front: it also answers to no, no_zh, is_first and is_last.
    Values within(const Json& element, std::size_t position, std::size_t count) const;
    std::string position_text(std::string_view name) const;  // of no and no_zh; empty for any other name
    bool is_first() const { return position_ <= 1; }
    bool is_last() const { return position_ == count_; }

private:
    std::vector<const Json*> layers_;
    std::size_t position_ = 0;  // from 1 inside a list
    std::size_t count_ = 0;
};

// Refusal papers.value_missing for a name that no layer has.
Result<std::string> fill(const TemplateText& text, const Values& values);

// Every placeholder with the lists it stands in, outermost first.
using NameVisitor = std::function<void(const std::string& name, const std::vector<std::string>& lists, TemplateNode::Kind kind)>;
void visit_names(const TemplateText& text, const NameVisitor& visit);

}  // namespace yanlu::papers
