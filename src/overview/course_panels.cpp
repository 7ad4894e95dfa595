// What became of what was found (the nodes and streams of a Sankey diagram), and how many were found each month by kind.
#include <algorithm>
#include <array>
#include <map>

#include "overview/finding_kinds.hpp"
#include "overview/frame.hpp"

namespace yanlu::overview {
namespace {

struct Stream {
    const char* from;
    const char* to;
};
constexpr int months_shown = 12;

// Every finding runs along one line of streams: the sums of a node's streams in and out agree.
constexpr Stream streams[] = {
    {"found", "fate_warned"},    {"found", "fate_to_verify"},          {"found", "fate_rejected"},     {"found", "fate_vanished"},
    {"found", "verified"},       {"verified", "fate_to_dispatch"},     {"verified", "dispatched"},     {"dispatched", "fate_on_time"},
    {"dispatched", "fate_late"}, {"dispatched", "fate_open_in_limit"}, {"dispatched", "fate_overdue"}, {"dispatched", "fate_withdrawn"},
};
constexpr std::array<std::string_view, 13> nodes{"found",          "verified",      "dispatched",         "fate_warned",
                                                 "fate_to_verify", "fate_rejected", "fate_vanished",      "fate_to_dispatch",
                                                 "fate_on_time",   "fate_late",     "fate_open_in_limit", "fate_overdue",
                                                 "fate_withdrawn"};

Json node_json(const Frame& frame, std::string_view code, std::int64_t value) {
    return {
        {"key", code}, {"zh", frame.word("number." + std::string(code))}, {"value", value}, {"link", records_link(frame, code, frame.now)}};
}

}  // namespace

Json flow_panel(const Frame& frame) {
    Tally tally(nodes);
    for (const FindingLine& line : frame.book.lines) tally.add(line, frame.now);
    Json shown = Json::array();
    for (const std::string_view code : nodes) shown.push_back(node_json(frame, code, tally[code]));
    Json links = Json::array();
    for (const auto& [from, to] : streams) {
        if (tally[to] > 0) links.push_back({{"from", from}, {"to", to}, {"value", tally[to]}});
    }
    return {{"nodes", std::move(shown)}, {"links", std::move(links)}};
}

Json kinds_panel(const Frame& frame) {
    const auto months = months_up_to(frame.day, months_shown);
    const auto& kinds = frame.context.rulebook.part<FindingKinds>().all();
    std::map<std::string, std::vector<std::int64_t>> counts;
    const Moment whole{frame.now.at, months.front().begins_at(), frame.now.to};
    for (const FindingLine& line : frame.book.lines) {
        if (!takes("found", line, whole)) continue;
        auto& of_kind = counts[line.kind];
        of_kind.resize(months.size());
        const auto month = std::ranges::upper_bound(months, Date::of(line.opened_at)) - months.begin() - 1;
        ++of_kind[static_cast<std::size_t>(month)];
    }
    Json names = Json::array();
    for (const Date month : months) names.push_back(month.iso().substr(0, 7));
    Json series = Json::array();
    for (const FindingKind& kind : kinds) {
        const auto found = counts.find(kind.code);
        if (found == counts.end()) continue;
        Json points = Json::array();
        for (std::size_t i = 0; i < months.size(); ++i) {
            const Instant end = std::min(month_after(months[i]).begins_at(), frame.now.to);
            points.push_back(
                counted(found->second[i], records_link(frame, "found", {frame.now.at, months[i].begins_at(), end}, {{"kind", kind.code}})));
        }
        series.push_back({{"kind", kind.code}, {"zh", kind.zh}, {"points", std::move(points)}});
    }
    return {{"months", std::move(names)}, {"series", std::move(series)}};
}

}  // namespace yanlu::overview
