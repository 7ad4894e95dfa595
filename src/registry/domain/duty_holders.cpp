// Rows a person ↔ a timeline of sets, so that setting duty holders follows the same rule as amending an account.
#include "registry/domain/duty_holders.hpp"

#include <set>

namespace yanlu::registry {
namespace {

Holders holders_on(const std::vector<HolderRow>& rows, Date day) {
    Holders out;
    for (const HolderRow& row : rows) {
        if (row.from <= day && day < row.to) out[row.duty].push_back(row.holder);
    }
    for (auto& [duty, holders] : out) std::ranges::sort(holders);
    return out;
}

std::string phone_of(const Holders* known, const std::string& duty, const std::string& person) {
    if (!known || !known->contains(duty)) return {};
    for (const Holder& holder : known->at(duty)) {
        if (holder.person_name == person) return holder.phone;
    }
    return {};
}

bool continues(const HolderRow& row, const std::string& duty, const Holder& holder, Date from) {
    return row.to == from && row.duty == duty && row.holder == holder;
}

}  // namespace

HolderTimeline timeline_of(const std::vector<HolderRow>& rows) {
    std::set<Date> days;
    for (const HolderRow& row : rows) {
        days.insert(row.from);
        if (row.to != open_end) days.insert(row.to);
    }
    std::vector<Version<Holders>> versions;
    for (const Date day : days) versions.push_back({day, open_end, holders_on(rows, day)});
    return HolderTimeline(versions);
}

std::vector<HolderRow> rows_of(const HolderTimeline& timeline) {
    std::vector<HolderRow> rows;
    for (const auto& version : timeline.versions()) {
        for (const auto& [duty, holders] : version.facts) {
            for (const Holder& holder : holders) {
                const auto open =
                    std::ranges::find_if(rows, [&](const HolderRow& row) { return continues(row, duty, holder, version.from); });
                if (open != rows.end())
                    open->to = version.to;
                else
                    rows.push_back({duty, holder, version.from, version.to});
            }
        }
    }
    return rows;
}

void apply(HolderTimeline& timeline, const Holders& holders, Date from) {
    if (timeline.is_empty()) timeline = HolderTimeline(from, Holders{});
    for (const auto& [duty, given] : holders) {
        std::vector<Holder> meant = given;
        for (Holder& holder : meant) {
            if (holder.phone.empty()) holder.phone = phone_of(timeline.on(from), duty, holder.person_name);
        }
        std::ranges::sort(meant);
        if (from < timeline.first_day()) {  // before anybody was named, nobody held the duty
            auto versions = timeline.versions();
            versions.insert(versions.begin(), {from, versions.front().from, Holders{}});
            timeline = HolderTimeline(versions);
        }
        timeline.set(from, [&duty](Holders& facts) -> std::vector<Holder>& { return facts[duty]; }, meant);
    }
}

std::string masked_phone(std::string_view phone) {
    if (phone.size() < 7) return std::string(phone.size(), '*');
    return std::string(phone.substr(0, 3)) + "****" + std::string(phone.substr(phone.size() - 4));
}

}  // namespace yanlu::registry
