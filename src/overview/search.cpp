// The search box: a link is recognised, a number is an id, anything else is part of a name.
#include <charconv>

#include "base/text.hpp"
#include "organisation/permissions.hpp"
#include "overview/names.hpp"
#include "overview/overview.hpp"
#include "overview/statements.hpp"
#include "supervision/rules.hpp"

namespace yanlu::overview {
namespace {

constexpr std::size_t most_results = 20;

// %…% with the wildcards that the user typed taken literally.
std::string contains_pattern(const std::string& text) {
    std::string out = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') out += '\\';
        out += c;
    }
    return out + "%";
}

std::int64_t number_in(const std::string& text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

Json result(const char* kind, const char* kind_zh, Json id, std::string_view title, std::string_view note) {
    return {{"kind", kind}, {"kind_zh", kind_zh}, {"id", std::move(id)}, {"title", title}, {"note", note}};
}

class Search {
public:
    Search(Context& context, const organisation::Caller& caller, std::string text)
        : context_(context), caller_(caller), text_(std::move(text)), pattern_(contains_pattern(text_)) {}

    Json run() {
        with("registry.read_accounts", [&](const organisation::Scope& scope) {
            context_.database.each(
                sql::find_accounts,
                [&](const storage::Row& row) {
                    add(result("account", "账号", row.integer(0), row.text(1),
                               platform_name(context_, row.text(2)) + "，" + row.get<std::string>(3)));
                },
                scope.path_from, scope.path_to, pattern_, text_);
        });
        with("organisation.read_units", [&](const organisation::Scope& scope) {
            context_.database.each(
                sql::find_units, [&](const storage::Row& row) { add(result("unit", "单位", row.integer(0), row.text(1), row.text(2))); },
                scope.path_from, scope.path_to, pattern_, text_);
        });
        with("supervision.read_findings", [&](const organisation::Scope& scope) {
            context_.database.each(
                sql::find_findings,
                [&](const storage::Row& row) { add(result("finding", "问题", row.integer(0), row.text(1), row.text(2))); }, scope.path_from,
                scope.path_to, pattern_, number_in(text_));
        });
        with("supervision.read_rules", [&](const organisation::Scope&) { add_rules(); });
        return {{"items", std::move(items_)}};
    }

private:
    template <class Find>
    void with(std::string_view verb, Find find) {
        const auto scope = context_.rulebook.part<organisation::Permissions>().scope_for(caller_, verb);
        if (scope) find(*scope);
    }
    void add(Json item) {
        if (items_.size() < most_results) items_.push_back(std::move(item));
    }
    void add_rules() {
        for (const auto& composed : context_.rulebook.part<supervision::RuleSet>().rules()) {
            const auto& rule = composed.rule;
            if (rule.id == text_ || rule.title.find(text_) != std::string::npos)
                add(result("rule", "规则", rule.id, rule.title, rule.article));
        }
    }
    Context& context_;
    const organisation::Caller& caller_;
    std::string text_;
    std::string pattern_;
    Json items_ = Json::array();
};

}  // namespace

Result<Json> search(Context& context, const organisation::Caller& caller, const std::string& text) {
    const std::string words(trim(half_width(text)));
    if (words.empty()) return invalid("overview.nothing_to_search", "q");
    return Search(context, caller, words).run();
}

}  // namespace yanlu::overview
