#include "monitoring/inspect_docx.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/inspection.hpp"

namespace yanlu::monitoring {
namespace {

using documents::DocxContents;
using documents::DocxLink;
using documents::DocxPart;
using documents::DocxPartKind;
using documents::DocxProperty;
using inspect::Hit;

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& each : words) out += (out.empty() ? "" : "、") + each;
    return out;
}

// The words with personal data masked as its hits mask them.
std::string masked(const JudgedPart& judged) {
    std::u32string text = to_code_points(judged.part.text);
    for (auto hit = judged.hits.rbegin(); hit != judged.hits.rend(); ++hit) {
        if (hit->kind != "personal_data") continue;
        const auto start = static_cast<std::size_t>(hit->start);
        text.replace(start, static_cast<std::size_t>(hit->end - hit->start), to_code_points(hit->excerpt));
    }
    std::string out;
    for (const char32_t c : text) append_utf8(out, c == U'\n' || c == U'\t' ? U' ' : c);
    return std::string(trim(out));
}

class Judge {
public:
    Judge(const Rulebook& rulebook, const DocxContents& contents, const AskEngine& ask)
        : rulebook_(rulebook), rules_(rulebook.part<DocxRules>()), contents_(contents), ask_(ask) {}

    JudgedDocx judge() {
        out_.left_out = contents_.parts_left_out;
        for (const auto& part : contents_.parts) take(part);
        if (auto properties = part_of_properties(); !properties.text.empty()) take(properties);
        tell_changes();
        tell_many("secrecy_marking.comments", DocxPartKind::comment);
        tell_many("secrecy_marking.hidden_text", DocxPartKind::hidden);
        tell_links();
        if (!contents_.embedded.empty()) tell("secrecy_marking.embedded", "names", joined(contents_.embedded), contents_.embedded.front());
        if (has_properties_) tell("personal_data.file_properties", "", "", masked(out_.parts.back()));
        return std::move(out_);
    }

private:
    std::string say(std::string_view what, const std::map<std::string, std::string>& args = {}) const {
        return rulebook_.message("monitoring.docx." + std::string(what), args);
    }

    void take(const DocxPart& part) {
        const auto size = static_cast<std::int64_t>(count_code_points(part.text));
        if (characters_ + size > rules_.most_characters) {
            ++out_.left_out;
            return;
        }
        characters_ += size;
        auto hits = ask_(part.text);
        std::erase_if(hits, [&](const Hit& hit) { return !rules_.looks_for(part.kind, hit); });
        // No correction is written into a file that somebody uploaded.
        for (auto& hit : hits) hit.is_replacement = false;
        out_.parts.push_back({part, place_of(part), std::move(hits)});
    }

    std::string place_of(const DocxPart& part) const {
        const std::string& kind = rules_.parts.find(documents::code_of(part.kind))->second.zh;
        if (part.paragraph == 0) return kind;
        const std::map<std::string, std::string> args{{"number", std::to_string(part.paragraph)}, {"near", part.near}, {"kind", kind}};
        const bool is_note =
            part.kind == DocxPartKind::footnote || part.kind == DocxPartKind::endnote || part.kind == DocxPartKind::comment;
        if (is_note) return say("place_of_note", args);
        return say(part.near.empty() ? "place" : "place_near", args);
    }

    bool has_meaning(const DocxProperty& property) const {
        if (rules_.nameless.contains(property.name) || rules_.valueless.contains(property.value)) return false;
        return property.is_custom || rules_.properties.contains(property.name);
    }

    DocxPart part_of_properties() {
        DocxPart out{.kind = DocxPartKind::properties, .name = "docProps"};
        for (const auto& each : contents_.properties) {
            if (!has_meaning(each)) continue;
            const auto word = rules_.properties.find(each.name);
            out.text += (each.is_custom || word == rules_.properties.end() ? each.name : word->second) + "：" + each.value + "\n";
            has_properties_ = true;
        }
        return out;
    }

    void tell(std::string_view rule, const std::string& name, const std::string& value, const std::string& excerpt) {
        Hit hit = rules_.rules.find(rule)->second;
        if (const auto at = hit.why.find("{" + name + "}"); !name.empty() && at != hit.why.npos)
            hit.why.replace(at, name.size() + 2, value);
        hit.excerpt = shorten(excerpt, static_cast<std::size_t>(rules_.longest_excerpt));
        hit.end = static_cast<std::int64_t>(count_code_points(hit.excerpt));
        out_.hits.push_back(std::move(hit));
    }

    std::string first_words(DocxPartKind kind) const {
        const auto found = std::ranges::find_if(out_.parts, [&](const JudgedPart& each) { return each.part.kind == kind; });
        return found == out_.parts.end() ? std::string() : masked(*found);
    }

    void tell_changes() {
        const auto& r = contents_.revisions;
        if (!r.is_any()) return;
        std::vector<std::string> counts;
        const auto count = [&](const char* what, std::int64_t n) {
            if (n > 0) counts.push_back(say(what, {{"count", std::to_string(n)}}));
        };
        count("insertions", r.insertions);
        count("deletions", r.deletions);
        count("moves", r.moves);
        count("formats", r.formats);
        const std::string deleted = first_words(DocxPartKind::deleted);
        tell("secrecy_marking.tracked_changes", "counts", joined(counts), deleted.empty() ? counts.front() : deleted);
    }

    void tell_many(std::string_view rule, DocxPartKind kind) {
        const auto is_one = [&](const DocxPart& part) { return part.kind == kind; };
        const auto count = std::ranges::count_if(contents_.parts, is_one);
        if (count > 0) tell(rule, "count", std::to_string(count), first_words(kind));
    }

    void tell_links() {
        for (const auto& link : contents_.links) {
            const bool is_template = link.kind == DocxLink::Kind::attached_template;
            const std::string kind = say(is_template ? "attached_template" : link.kind == DocxLink::Kind::linked ? "linked" : "hyperlink");
            if (rules_.is_internal(link.target) || (is_template && link.target.find("://") == link.target.npos))
                tell("link.internal_target", "kind", kind, link.target);
            else if (link.kind != DocxLink::Kind::hyperlink)
                tell("link.linked_content", "kind", kind, link.target);
        }
    }

    const Rulebook& rulebook_;
    const DocxRules& rules_;
    const DocxContents& contents_;
    const AskEngine& ask_;
    JudgedDocx out_;
    std::int64_t characters_ = 0;
    bool has_properties_ = false;
};

Json part_json(const Rulebook& rulebook, const JudgedPart& judged) {
    Json hits = Json::array();
    for (const auto& hit : judged.hits) hits.push_back(to_json(rulebook, hit));
    const std::string kind(documents::code_of(judged.part.kind));
    return {{"kind", kind},
            {"kind_zh", rulebook.part<DocxRules>().parts.find(kind)->second.zh},
            {"name", judged.part.name},
            {"paragraph", judged.part.paragraph > 0 ? Json(judged.part.paragraph) : Json(nullptr)},
            {"place", judged.place},
            {"text", judged.part.text},
            {"hits", std::move(hits)}};
}

}  // namespace

JudgedDocx judge_docx(const Rulebook& rulebook, const DocxContents& contents, const AskEngine& ask) {
    return Judge(rulebook, contents, ask).judge();
}

Json inspect_docx(Context& context, const DocxContents& contents, Instant published_at, AccountId account) {
    const auto& inspection = context.rulebook.part<Inspection>();
    inspection.follow(context.database);
    const auto proofreader = inspection.proofreader();
    const HitExceptions exceptions(context.database, context.clock.today());
    JudgedDocx judged = judge_docx(context.rulebook, contents, [&](const std::string& text) {
        auto hits = proofreader->inspect({.text = text, .published_at = published_at}, inspect::Checks::all);
        exceptions.drop_covered("", text, account, hits);
        return hits;
    });
    std::erase_if(judged.hits, [&](const Hit& hit) { return proofreader->mode_of(hit.rule) == "off"; });
    Json parts = Json::array(), hits = Json::array();
    for (const auto& part : judged.parts) parts.push_back(part_json(context.rulebook, part));
    for (auto& hit : judged.hits) {
        if (proofreader->mode_of(hit.rule) == "warning") hit.severity = inspect::Severity::hint;
        hits.push_back(to_json(context.rulebook, hit));
    }
    return {{"parts", std::move(parts)}, {"hits", std::move(hits)}, {"parts_left_out", judged.left_out}};
}

}  // namespace yanlu::monitoring
