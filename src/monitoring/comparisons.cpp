// Nothing is stored: what the posts of some days say is read and sketched when somebody asks.
#include "monitoring/comparisons.hpp"

#include <algorithm>

#include "compare/comparer.hpp"
#include "compare/domain/sketch.hpp"
#include "compare/source_rules.hpp"
#include "monitoring/read_posts.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using compare::Comparer;
using organisation::Caller;

Result<ComparedSide> loaded(Context& context, const Caller& caller, const ComparedSide& side) {
    if (!side.post) return side;
    auto post = read_post(context, caller, *side.post, 0);
    if (!post) return refuse(std::move(post.error()));
    return ComparedSide{side.post, (*post)["title"], (*post)["text"]};
}

struct Found {
    PostId post;
    std::int64_t similarity;
    std::string title;
    std::string text;
};

// The sketch of a text that is long enough to be recognised.
std::optional<compare::Sketch> sketch_of(const compare::Version& version, const compare::Limits& limits, std::u32string& folded) {
    folded.clear();
    compare::fold(version.title, limits.most_characters, folded);
    compare::fold(version.text, limits.most_characters, folded);
    if (folded.size() < limits.least_characters) return std::nullopt;
    return compare::sketch_of(folded, compare::edited_run);
}

std::vector<Found> find_around(Context& context, const organisation::Scope& scope, AccountId account, Instant at,
                               const compare::Version& wanted) {
    const compare::Limits& limits = context.rulebook.part<Comparer>().limits();
    std::vector<Found> out;
    std::u32string folded;
    const auto sketch = sketch_of(wanted, limits, folded);
    if (!sketch) return out;
    const std::int64_t window = limits.window_days * milliseconds_per_day;
    context.database.each(
        sql::posts_around,
        [&](const storage::Row& row) {
            const auto other = sketch_of({row.text(1), row.text(2)}, limits, folded);
            const std::int64_t alike = other ? compare::similarity(*sketch, *other) : 0;
            if (alike >= limits.near_identical)
                out.push_back({row.get<PostId>(0), alike, std::string(row.text(1)), std::string(row.text(2))});
        },
        at.ms - window, at.ms + window + 1, account, scope.path_from, scope.path_to, at.ms, limits.most_posts);
    std::ranges::stable_sort(out, std::ranges::greater{}, &Found::similarity);
    if (out.size() > limits.most_shown) out.resize(limits.most_shown);
    return out;
}

// A post as lists show it.
Result<Json> summary_of(Context& context, const Caller& caller, PostId post) {
    auto out = read_post(context, caller, post, 0);
    if (!out) return out;
    for (const char* detail : {"text", "digest", "rulebook_version", "post_hits", "post_versions", "findings", "allowed_actions"})
        out->erase(detail);
    return out;
}

// Somebody else's words of before, and nothing says whose: neither account nor unit, nor a source that is approved on that day.
class Attribution {
public:
    Attribution(Context& context, const Json& post, const std::string& text)
        : host_(post["host_unit"]["id"]),
          at_(*parse_instant(post["published_at"].get<std::string>())),
          text_(text),
          least_(context.rulebook.part<Comparer>().limits().copied) {
        const auto sources = context.rulebook.part<compare::SourceRules>().find(text, Date::of(at_));
        names_approved_ = std::ranges::any_of(sources, [](const compare::SourceFinding& each) {
            return each.status == compare::SourceStatus::government || each.status == compare::SourceStatus::listed;
        });
    }

    bool lacks(const Json& other, std::int64_t similarity) const {
        if (names_approved_ || similarity < least_ || other["host_unit"]["id"] == host_) return false;
        if (*parse_instant(other["published_at"].get<std::string>()) >= at_) return false;
        return !names(other["account"]["name"]) && !names(other["host_unit"]["name"]) && !names(other["host_unit"]["short_name"]);
    }

private:
    bool names(const Json& name) const {
        return !name.get<std::string>().empty() && text_.find(name.get<std::string>()) != std::string::npos;
    }

    Json host_;
    Instant at_;
    const std::string& text_;
    std::int64_t least_;
    bool names_approved_ = false;
};

// Of several the earliest is the original.
void mark_original(Json& items, const Attribution& attribution) {
    Json* original = nullptr;
    for (Json& item : items) {
        item["is_unnamed_original"] = false;
        if (!attribution.lacks(item["post"], item["similarity"].get<std::int64_t>())) continue;
        if (!original || item["post"]["published_at"] < (*original)["post"]["published_at"]) original = &item;
    }
    if (original) (*original)["is_unnamed_original"] = true;
}

}  // namespace

Result<Json> compare_sides(Context& context, const Caller& caller, const ComparedSide& a, const ComparedSide& b) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "monitoring.inspect_text"))
        return refuse(std::move(*refusal));
    const auto first = loaded(context, caller, a);
    if (!first) return refuse(first.error());
    const auto second = loaded(context, caller, b);
    if (!second) return refuse(second.error());
    const Comparer& comparer = context.rulebook.part<Comparer>();
    const compare::Version one{first->title, first->text};
    const compare::Version other{second->title, second->text};
    Json out = comparer.compare(one, other);
    out["edits"] = comparer.edits(one, other);
    return out;
}

Result<Json> list_counterparts(Context& context, const Caller& caller, PostId post) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "monitoring.read_posts");
    if (!scope) return refuse(scope.error());
    const auto own = read_post(context, caller, post, 0);
    if (!own) return refuse(own.error());
    const std::string title = (*own)["title"];
    const std::string text = (*own)["text"];
    const AccountId account{(*own)["account"]["id"].get<std::int64_t>()};
    const Instant at = *parse_instant((*own)["published_at"].get<std::string>());
    Json items = Json::array();
    for (const Found& found : find_around(context, *scope, account, at, {title, text})) {
        auto summary = summary_of(context, caller, found.post);
        Json compared = context.rulebook.part<Comparer>().compare({title, text}, {found.title, found.text});
        if (!summary || compare::is_other_matter(compared)) continue;
        items.push_back(
            {{"post", std::move(*summary)}, {"similarity", found.similarity}, {"differences", std::move(compared["differences"])}});
    }
    const std::string whole = title + "\n" + text;
    mark_original(items, Attribution(context, *own, whole));
    return Json{{"items", std::move(items)}};
}

}  // namespace yanlu::monitoring
