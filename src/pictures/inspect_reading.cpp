#include "pictures/inspect_reading.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace yanlu::pictures {
namespace {

// Letters that stand in a row.
struct Span {
    Box box;
    int certainty = 100;  // of the least certain
};

Span span_of(const Reading& reading, const inspect::Hit& hit) {
    Span out;
    const auto end = std::min(static_cast<std::size_t>(std::max<std::int64_t>(hit.end, 0)), reading.letters.size());
    for (auto i = static_cast<std::size_t>(std::max<std::int64_t>(hit.start, 0)); i < end; ++i) {
        out.box = around(out.box, reading.letters[i].box);
        out.certainty = std::min(out.certainty, reading.letters[i].certainty);
    }
    return out;
}

PictureHit placed(const PictureSettings& settings, const Reading& reading, inspect::Hit hit) {
    const Span span = span_of(reading, hit);
    hit.confidence = hit.confidence * span.certainty / 100;
    hit.is_replacement = false;  // a picture is drawn anew
    if (span.certainty < settings.doubtful_certainty) {
        hit.severity = inspect::Severity::hint;
        hit.why += "（图中文字由机器识别，把握不大，请对照原图。）";
    }
    return {std::move(hit), span.box};
}

// Of http(s)://user@host:port/…, in lower case; empty for other content.
std::string host_of(std::string_view content) {
    const std::string link = ascii_lower(trim(content));
    std::string_view rest(link);
    for (const std::string_view scheme : {"https://", "http://"})
        if (rest.starts_with(scheme)) rest.remove_prefix(scheme.size());
    if (rest.size() == link.size()) return {};
    rest = rest.substr(0, rest.find_first_of("/?#\\"));
    if (const auto at = rest.rfind('@'); at != rest.npos) rest.remove_prefix(at + 1);
    return std::string(rest.substr(0, rest.find(':')));
}

bool is_approved(const PictureSettings& settings, std::string_view host) {
    return std::ranges::any_of(settings.approved_hosts,
                               [&](const std::string& each) { return host == each || host.ends_with("." + each); });
}

inspect::Hit rule_hit(const PictureSettings& settings, std::string_view id, std::string field, const std::string& excerpt) {
    inspect::Hit hit = settings.rules.find(id)->second.hit;
    hit.field = std::move(field);
    hit.excerpt = excerpt;
    hit.end = static_cast<std::int64_t>(count_code_points(excerpt));
    return hit;
}

void inspect_code(const inspect::Engine& engine, const PictureSettings& settings, const Code& code, std::optional<Instant> published_at,
                  std::vector<PictureHit>& out) {
    bool names_link = false;
    for (auto& hit : engine.inspect({.text = code.text, .published_at = published_at})) {
        if (hit.kind == "typo" || hit.kind == "form") continue;  // an address is no sentence
        names_link |= hit.kind == "link";
        hit.field = "code";
        hit.is_replacement = false;
        out.push_back({std::move(hit), code.box});
    }
    const std::string host = host_of(code.text);
    if (!names_link && !host.empty() && !is_approved(settings, host))
        out.push_back({rule_hit(settings, "picture.code_outside", "code", code.text), code.box});
}

}  // namespace

std::vector<PictureHit> inspect_reading(const inspect::Engine& engine, const PictureSettings& settings, const Reading& reading,
                                        std::optional<Instant> published_at) {
    std::vector<PictureHit> out;
    for (auto& hit : engine.inspect({.text = reading.text, .published_at = published_at})) {
        // Marks are read in any width: their form says nothing of the picture.
        if (hit.kind != "form") out.push_back(placed(settings, reading, std::move(hit)));
    }
    for (const auto& code : reading.codes) inspect_code(engine, settings, code, published_at, out);
    if (reading.has_position) out.push_back({rule_hit(settings, "picture.position", "picture", ""), {}});
    return out;
}

std::vector<VideoHit> inspect_scenes(const inspect::Engine& engine, const PictureSettings& settings, const std::vector<Reading>& scenes,
                                     std::optional<Instant> published_at) {
    std::vector<VideoHit> out;
    std::vector<std::int64_t> last;  // scene that showed each
    for (const Reading& scene : scenes)
        for (auto& each : inspect_reading(engine, settings, scene, published_at)) {
            const auto is_known = [&](const VideoHit& known) {
                return known.hit.hit.rule == each.hit.rule && known.hit.hit.excerpt == each.hit.excerpt;
            };
            if (const auto known = std::ranges::find_if(out, is_known); known != out.end())
                known->scenes += std::exchange(last[static_cast<std::size_t>(known - out.begin())], scene.at_second) != scene.at_second;
            else
                out.push_back({std::move(each), scene.at_second}), last.push_back(scene.at_second);
        }
    return out;
}

}  // namespace yanlu::pictures
