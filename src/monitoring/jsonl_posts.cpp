// Every member of a line is checked by name and type; all that is wrong with a line is told at once.
#include "monitoring/jsonl_posts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/near_title.hpp"
#include "monitoring/domain/picture_names.hpp"
#include "monitoring/flat_json.hpp"

namespace yanlu::monitoring {
namespace {

const std::vector<std::string> known_fields{"platform",    "account", "id",   "title",   "text",   "published_at",
                                            "observed_at", "url",     "gone", "outcome", "detail", "pictures"};

// What a line says, before it is known whether it is a post or a report.
struct Line {
    ObservedPost post;
    std::optional<std::string> outcome;
    std::string detail;
    bool has_published_at = false;
};

Refusal fault(const char* code, const std::string& field, std::map<std::string, std::string> args = {}) {
    return {RefusalClass::invalid, code, field, {}, std::move(args), {}};
}

// Text as RFC 3339 or YYYY-MM-DD HH:MM, or the seconds or milliseconds since 1970 that crawlers write.
std::optional<Instant> instant_of(const FlatMember& member) {
    constexpr std::int64_t first_in_milliseconds = 100'000'000'000;
    if (member.kind == FlatMember::Kind::text) return parse_instant(trim(member.text));
    if (member.kind != FlatMember::Kind::integer || member.integer <= 0) return std::nullopt;
    return Instant{member.integer < first_in_milliseconds ? member.integer * 1000 : member.integer};
}

std::optional<Instant> take_instant(const FlatMember& member, std::vector<Refusal>& problems) {
    auto at = instant_of(member);
    if (!at) problems.push_back(fault("monitoring.not_an_instant", member.key, {{"value", shorten(member.text, 40)}}));
    return at;
}

void take_text(FlatMember& member, std::string& into, std::vector<Refusal>& problems) {
    const bool is_id = member.key == "id" || member.key == "account";
    if (member.kind == FlatMember::Kind::text || (is_id && member.kind == FlatMember::Kind::integer))
        into = std::move(member.text);
    else if (member.kind != FlatMember::Kind::null)
        problems.push_back(fault("monitoring.not_a_text", member.key));
}

void refuse_unknown(const FlatMember& member, std::vector<Refusal>& problems) {
    const std::string near = documents::nearest(member.key, known_fields);
    problems.push_back(fault(near.empty() ? "monitoring.field_unknown" : "monitoring.field_unknown_near", member.key,
                             {{"column", shorten(member.key, 40)}, {"near", near}}));
}

void take_outcome(const FlatMember& member, Line& line, std::vector<Refusal>& problems) {
    line.outcome = member.text;
    if (member.text != "observed" && member.text != "failed" && member.text != "blocked") {
        problems.push_back(fault("monitoring.outcome_unknown", "outcome", {{"value", shorten(member.text, 40)}}));
    }
}

// A list, or one text as a cell of a sheet holds it.
void take_pictures(FlatMember& member, std::vector<std::string>& into, std::vector<Refusal>& problems) {
    if (member.kind == FlatMember::Kind::list)
        into = std::move(member.list);
    else if (member.kind == FlatMember::Kind::text)
        into = picture_names(member.text);
    else if (member.kind != FlatMember::Kind::null)
        problems.push_back(fault("monitoring.list_of_texts", member.key, {{"column", member.key}}));
}

void take(FlatMember& member, Line& line, std::vector<Refusal>& problems) {
    auto& post = line.post;
    const std::string& key = member.key;
    if (key == "platform")
        take_text(member, post.platform, problems);
    else if (key == "account")
        take_text(member, post.account, problems);
    else if (key == "id")
        take_text(member, post.platform_id, problems);
    else if (key == "title")
        take_text(member, post.title, problems);
    else if (key == "text")
        take_text(member, post.text, problems);
    else if (key == "url")
        take_text(member, post.url, problems);
    else if (key == "detail")
        take_text(member, line.detail, problems);
    else if (key == "outcome")
        take_outcome(member, line, problems);
    else if (key == "observed_at")
        post.observed_at = take_instant(member, problems);
    else if (key == "published_at")
        line.has_published_at = true, post.published_at = take_instant(member, problems).value_or(Instant{});
    else if (key == "gone" && member.kind == FlatMember::Kind::boolean)
        post.is_gone = member.boolean;
    else if (key == "pictures")
        take_pictures(member, post.pictures, problems);
    else if (key == "gone")
        problems.push_back(fault("monitoring.not_a_boolean", key));
    else
        refuse_unknown(member, problems);
}

}  // namespace

void JsonlPosts::read_line(PostRow& row) {
    auto members = parse_flat_object(line_, "pictures");
    if (!members) {
        row.problems.push_back(std::move(members.error()));
        return;
    }
    Line line;
    line.post.platform = options_.platform;
    line.post.account = options_.account;
    for (auto& member : *members) take(member, line, row.problems);
    if (line.outcome) {
        row.report = AccountReport{line.post.platform, line.post.account, *line.outcome, line.detail, line.post.observed_at};
        return;
    }
    if (!line.has_published_at) row.problems.push_back(fault("monitoring.required", "published_at"));
    row.post = std::move(line.post);
}

Result<bool> JsonlPosts::next(PostRow& row) {
    for (bool is_too_long = false; lines_.next(line_, is_too_long);) {
        row.number = ++number_;
        if (number_ == 1 && line_.starts_with("\xEF\xBB\xBF")) line_.erase(0, 3);
        if (is_too_long) {
            row.problems.push_back(
                fault("monitoring.line_too_long", {}, {{"limit_kib", std::to_string(LineReader::max_line_bytes / 1024)}}));
            return true;
        }
        if (trim(line_).empty()) continue;
        read_line(row);
        return true;
    }
    return false;
}

}  // namespace yanlu::monitoring
