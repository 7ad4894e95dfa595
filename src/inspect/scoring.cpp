#include "inspect/scoring.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

LabelledSpan span_of(const Json& json, const std::string& text) {
    LabelledSpan span{json.at("kind"), json.at("begin"), json.at("end")};
    const auto size = static_cast<std::int64_t>(text.size());
    const auto is_whole = [&](std::int64_t at) { return at == size || !is_continuation_byte(text[static_cast<std::size_t>(at)]); };
    if (span.begin < 0 || span.begin >= span.end || span.end > size || !is_whole(span.begin) || !is_whole(span.end))
        throw std::invalid_argument("a span does not stand at whole characters of the text");
    return span;
}

// The corpora were labelled for this day; a score must not change with the calendar.
const Instant day_of_corpora = *parse_instant("2026-06-30T00:00:00Z");

LabelledText text_of(const Json& json) {
    LabelledText text;
    text.text = json.at("text");
    text.is_html = json.value("is_html", false);
    text.note = json.value("note", "");
    text.published_at = day_of_corpora;
    if (const auto at = json.find("published_at"); at != json.end()) {
        text.published_at = parse_instant(at->get<std::string>());
        if (!text.published_at) throw std::invalid_argument("published_at is no instant");
    }
    for (const auto& span : json.value("spans", Json::array())) text.spans.push_back(span_of(span, text.text));
    return text;
}

// Hits of one text, in bytes of it.
std::vector<LabelledSpan> spans_of(const Engine& engine, const LabelledText& text, const std::set<std::string>& kinds, bool counts_hints) {
    const Checks checks = kinds.empty() || kinds.contains("typo") ? Checks::all : Checks::without_typo_model;
    std::vector<LabelledSpan> out;
    for (const Hit& hit : engine.inspect({.text = text.text, .published_at = text.published_at, .is_html = text.is_html}, checks)) {
        if ((hit.severity == Severity::hint && !counts_hints) || (!kinds.empty() && !kinds.contains(hit.kind))) continue;
        const std::size_t begin = step_forward(text.text, 0, static_cast<std::size_t>(hit.start));
        const std::size_t end = step_forward(text.text, begin, static_cast<std::size_t>(hit.end - hit.start));
        out.push_back({hit.kind, static_cast<std::int64_t>(begin), static_cast<std::int64_t>(end)});
    }
    return out;
}

bool agree(const LabelledSpan& a, const LabelledSpan& b) { return a.kind == b.kind && a.begin < b.end && b.begin < a.end; }

bool is_among(const LabelledSpan& span, const std::vector<LabelledSpan>& others) {
    return std::ranges::any_of(others, [&](const LabelledSpan& other) { return agree(span, other); });
}

std::string shown(const LabelledText& text, const LabelledSpan& span) {
    const auto begin = static_cast<std::size_t>(span.begin);
    const auto end = static_cast<std::size_t>(span.end);
    return span.kind + " " + std::string(before(text.text, begin, 10)) + "⟦" + text.text.substr(begin, end - begin) + "⟧" +
           std::string(after(text.text, end, 10)) + (text.note.empty() ? "" : " (" + text.note + ")");
}

void add_labels(const LabelledText& text, const std::vector<LabelledSpan>& hits, Score& score) {
    for (const auto& span : text.spans) {
        const bool is_found = is_among(span, hits);
        for (Tally* tally : {&score.by_kind[span.kind], &score.by_note[text.note]}) {
            ++tally->labelled;
            tally->found += is_found;
        }
        if (!is_found) score.missed.push_back(shown(text, span));
    }
}

void add_hits(const LabelledText& text, const std::vector<LabelledSpan>& hits, Score& score) {
    for (const auto& hit : hits) {
        const bool is_right = is_among(hit, text.spans);
        for (Tally* tally : {&score.by_kind[hit.kind], &score.by_note[text.note]}) {
            ++tally->hits;
            tally->right += is_right;
        }
        if (!is_right) score.wrong.push_back(shown(text, hit));
    }
}

}  // namespace

std::vector<LabelledText> read_labelled(std::istream& lines) {
    std::vector<LabelledText> out;
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (trim(line).empty()) continue;
        try {
            out.push_back(text_of(Json::parse(line)));
        } catch (const std::exception& e) {
            throw std::invalid_argument("line " + std::to_string(number) + ": " + e.what());
        }
    }
    return out;
}

Score score(const Engine& engine, const std::vector<LabelledText>& corpus, std::set<std::string> kinds, bool counts_hints) {
    for (const auto& text : corpus) {
        for (const auto& span : text.spans) kinds.insert(span.kind);
    }
    Score score;
    for (const auto& text : corpus) {
        const auto hits = spans_of(engine, text, kinds, counts_hints);
        ++score.texts;
        score.characters += static_cast<std::int64_t>(count_code_points(text.text));
        score.clean_texts += text.spans.empty();
        score.flagged_clean_texts += text.spans.empty() && !hits.empty();
        add_labels(text, hits, score);
        add_hits(text, hits, score);
    }
    return score;
}

}  // namespace yanlu::inspect
