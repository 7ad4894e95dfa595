// Text → text with one slip, and the hits held against the place of the slip.
#include "inspect/trial.hpp"

#include <algorithm>
#include <optional>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

// Characters that a hand puts in another's place: frequent ones, so that context alone does not betray the slip.
constexpr std::u32string_view substitutes =
    U"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之"
    U"进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与"
    U"关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常"
    U"文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光"
    U"门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目"
    U"至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际"
    U"商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王"
    U"按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

struct Planting {
    std::string text;
    std::int64_t start = 0;  // code points of what was written in the term's place
    std::int64_t end = 0;
    PlantedSlip slip;
};

std::u32string written_as(const std::u32string& right, SlipKind kind, std::size_t at, Rng& rng) {
    std::u32string out = right;
    switch (kind) {
        case SlipKind::substituted:
            while (out[at] == right[at]) out[at] = substitutes[rng.below(substitutes.size())];
            return out;
        case SlipKind::missing:
            return out.erase(at, 1);
        case SlipKind::doubled:
            return out.insert(at, 1, right[at]);
        case SlipKind::swapped:
            std::swap(out[at], out[at + 1]);
            return out;
    }
    return out;
}

std::vector<std::pair<std::size_t, const std::u32string*>> places_of(const std::u32string& text, const std::vector<std::u32string>& terms) {
    std::vector<std::pair<std::size_t, const std::u32string*>> places;
    for (const auto& term : terms) {
        for (std::size_t at = text.find(term); at != std::u32string::npos; at = text.find(term, at + 1)) places.emplace_back(at, &term);
    }
    return places;
}

std::optional<Planting> plant(const std::string& original, const std::vector<std::u32string>& terms, Rng& rng) {
    const std::u32string text = to_code_points(original);
    const auto places = places_of(text, terms);
    if (places.empty()) return std::nullopt;
    const auto [at, term] = places[rng.below(places.size())];
    const auto kind = static_cast<SlipKind>(rng.below(4));
    const std::size_t place = rng.below(kind == SlipKind::swapped ? term->size() - 1 : term->size());
    const std::u32string written = written_as(*term, kind, place, rng);
    if (written == *term) return std::nullopt;  // two like characters swapped
    const std::size_t last = kind == SlipKind::swapped ? term->size() - 2 : term->size() - 1;
    const std::u32string_view all = text;
    const auto left = all.substr(at >= 8 ? at - 8 : 0, std::min<std::size_t>(at, 8));
    const auto right = all.substr(at + term->size(), 8);
    return Planting{to_utf8(all.substr(0, at)) + to_utf8(written) + to_utf8(all.substr(at + term->size())),
                    static_cast<std::int64_t>(at),
                    static_cast<std::int64_t>(at + written.size()),
                    {to_utf8(*term), to_utf8(written), kind, place == 0 || place == last ? SlipPlace::edge : SlipPlace::inside,
                     to_utf8(left), to_utf8(right)}};
}

// A slip at the edge may be shown one character beyond what was written.
bool touches(const Hit& hit, const Planting& planting) { return hit.start <= planting.end && hit.end >= planting.start; }

void judge(const Engine& engine, const std::string& text, const Planting* planting, TrialFigures& figures) {
    bool is_found = false;
    for (const Hit& hit : engine.inspect({.text = text})) {
        if (hit.severity != Severity::serious || hit.kind != "serious_wording") continue;
        if (planting && touches(hit, *planting)) {
            is_found = true;
            continue;
        }
        ++figures.false_alarms;
        const std::u32string points = to_code_points(text);
        const auto from = static_cast<std::size_t>(std::max<std::int64_t>(0, hit.start - 8));
        figures.alarms.push_back(to_utf8(std::u32string_view(points).substr(from, static_cast<std::size_t>(hit.end) - from + 8)) + " → " +
                                 hit.suggestion);
    }
    figures.characters += static_cast<std::int64_t>(count_code_points(text));
    if (!planting) return;
    auto& [planted, found] = figures.by_slip[{planting->slip.kind, planting->slip.place}];
    ++planted, ++figures.planted;
    found += is_found, figures.found += is_found;
    if (!is_found) figures.missed.push_back(planting->slip);
}

}  // namespace

std::string_view name_of(SlipKind kind) {
    constexpr std::string_view names[] = {"substituted", "missing", "doubled", "swapped"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(SlipPlace place) { return place == SlipPlace::inside ? "inside" : "edge"; }

TrialFigures try_serious_wording(const Engine& engine, const std::vector<std::string>& texts, std::uint64_t seed,
                                 std::size_t most_planted) {
    SeededRng rng(seed);
    std::vector<std::u32string> terms;
    for (const auto& term : engine.protected_terms()) terms.push_back(to_code_points(term));
    TrialFigures figures;
    for (const auto& text : texts) {
        const auto planting = static_cast<std::size_t>(figures.planted) < most_planted ? plant(text, terms, rng) : std::nullopt;
        judge(engine, planting ? planting->text : text, planting ? &*planting : nullptr, figures);
    }
    return figures;
}

}  // namespace yanlu::inspect
