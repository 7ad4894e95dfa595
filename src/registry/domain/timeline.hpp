// What was true when: facts by day, without gaps from a first day on. A change with a day in the past carries forward through the later
// versions until the same field changes again, so that entering an old change late does not undo a newer one.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "base/date.hpp"

namespace yanlu::registry {

// The day with which an open interval ends: 9999-12-31, which is no day that people may enter.
inline constexpr Date open_end = Date::from_ordinal(2'932'896);

// One row of a history table, as far as true time goes: [from, to).
template <class Facts>
struct Version {
    Date from;
    Date to;
    Facts facts;
    friend bool operator==(const Version&, const Version&) = default;
};

template <class Facts>
class Timeline {
public:
    Timeline() = default;
    Timeline(Date from, Facts facts) { segments_.push_back({from, std::move(facts)}); }
    // From stored rows, ascending.
    explicit Timeline(const std::vector<Version<Facts>>& versions) {
        for (const auto& version : versions) segments_.push_back({version.from, version.facts});
    }

    bool is_empty() const { return segments_.empty(); }
    Date first_day() const { return segments_.front().from; }
    const Facts& last() const { return segments_.back().facts; }
    // The facts on a day; nothing before the first one.
    const Facts* on(Date day) const {
        const auto after = std::ranges::upper_bound(segments_, day, {}, &Segment::from);
        return after == segments_.begin() ? nullptr : &std::prev(after)->facts;
    }

    // From `day` on the field that `field(Facts&)` names has this value, until a later version gave that field another one.
    // A day before the first one extends the timeline backwards with the first facts known.
    template <class Field, class Value>
    void set(Date day, Field field, const Value& value) {
        std::size_t i = split_at(day);
        const Value replaced = field(segments_[i].facts);
        for (; i < segments_.size() && field(segments_[i].facts) == replaced; ++i) field(segments_[i].facts) = value;
        join_equal();
    }

    std::vector<Version<Facts>> versions() const {
        std::vector<Version<Facts>> out;
        for (std::size_t i = 0; i < segments_.size(); ++i)
            out.push_back({segments_[i].from, i + 1 < segments_.size() ? segments_[i + 1].from : open_end, segments_[i].facts});
        return out;
    }

private:
    struct Segment {
        Date from;
        Facts facts;
    };
    // The index of the segment that begins on `day`, made if there is none.
    std::size_t split_at(Date day) {
        auto at = std::ranges::lower_bound(segments_, day, {}, &Segment::from);
        if (at == segments_.end() || at->from != day) {
            Facts facts = at == segments_.begin() ? at->facts : std::prev(at)->facts;
            at = segments_.insert(at, {day, std::move(facts)});
        }
        return static_cast<std::size_t>(at - segments_.begin());
    }
    void join_equal() {
        const auto same = [](const Segment& a, const Segment& b) { return a.facts == b.facts; };
        segments_.erase(std::unique(segments_.begin(), segments_.end(), same), segments_.end());
    }
    std::vector<Segment> segments_;
};

// Which stored rows stop being what is known, and which new ones take their place.
template <class Row>
struct Difference {
    std::vector<Row> retired;
    std::vector<Row> added;
    bool is_empty() const { return retired.empty() && added.empty(); }
};

template <class Row>
Difference<Row> difference(const std::vector<Row>& before, const std::vector<Row>& after) {
    const auto missing_in = [](const std::vector<Row>& rows, const Row& row) { return std::ranges::find(rows, row) == rows.end(); };
    Difference<Row> out;
    std::ranges::copy_if(before, std::back_inserter(out.retired), [&](const Row& row) { return missing_in(after, row); });
    std::ranges::copy_if(after, std::back_inserter(out.added), [&](const Row& row) { return missing_in(before, row); });
    return out;
}

}  // namespace yanlu::registry
