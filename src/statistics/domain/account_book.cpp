// One pass over the versions, which come account by account.
#include "statistics/domain/account_book.hpp"

#include <algorithm>

#include "registry/domain/account.hpp"

namespace yanlu::statistics {
namespace {

bool is_cancelled(const std::string& state) { return state == "cancelled" || state == "cancelled_to_audit"; }

bool holds_on(const AccountVersion& version, Date day, const std::string& iso) {
    return version.valid_from <= day && version.valid_to > iso;
}

// The first day of a cancelled stretch; going from 已注销待核 to 已注销 is no second cancellation.
void note_cancellation(AccountLine& line, const AccountVersion* before, const AccountVersion& version, Date day) {
    const bool begins = is_cancelled(version.state) && !(before && is_cancelled(before->state));
    if (begins && version.valid_from <= day) line.cancelled_in.push_back(month_of(version.valid_from));
}

}  // namespace

UnitId area_of(const Units& units, UnitId unit) {
    UnitId at = unit;
    for (std::size_t steps = 0; steps <= units.size(); ++steps) {
        const auto found = units.find(at.value);
        if (found == units.end() || !found->second.parent) return at;
        const auto above = units.find(found->second.parent->value);
        if (above == units.end() || !above->second.parent) return at;
        at = above->second.id;
    }
    return at;
}

std::vector<AccountLine> account_book(const std::vector<AccountVersion>& versions, const Units& units, Date day) {
    std::vector<AccountLine> book;
    const std::string iso = day.iso();
    for (std::size_t from = 0; from < versions.size();) {
        AccountLine line;
        std::size_t to = from;
        for (; to < versions.size() && versions[to].id == versions[from].id; ++to) {
            note_cancellation(line, to > from ? &versions[to - 1] : nullptr, versions[to], day);
            if (holds_on(versions[to], day, iso)) line.version = &versions[to];
        }
        from = to;
        const auto host = line.version ? units.find(line.version->host.value) : units.end();
        if (host == units.end()) continue;
        line.host = &host->second;
        line.area = area_of(units, line.version->host);
        line.is_in_force = registry::is_in_force(line.version->state);
        if (line.version->opened_on) line.opened_in = month_of(*line.version->opened_on);
        book.push_back(std::move(line));
    }
    return book;
}

bool AccountFilter::takes(const AccountLine& line) const {
    const auto& path = line.host->path;
    const auto is = [](const std::string& asked, const std::string& value) { return asked.empty() || asked == value; };
    return path >= path_from && path < path_to && path >= under_from && path < under_to && (!area || *area == line.area) &&
           (!account || *account == line.version->id) && is(unit_kind, line.host->kind) && is(platform, line.version->platform) &&
           is(state, line.version->state) && (!is_in_force || *is_in_force == line.is_in_force) &&
           (!is_covered || *is_covered == line.host->is_covered) && is(opened_in, line.opened_in) &&
           (cancelled_in.empty() || std::ranges::find(line.cancelled_in, cancelled_in) != line.cancelled_in.end());
}

std::string month_of(Date day) { return day.iso().substr(0, 7); }

std::vector<Date> month_ends(Date as_of, int months) {
    std::vector<Date> ends{as_of};
    Date first = as_of - (static_cast<std::int64_t>(as_of.day()) - 1);
    while (static_cast<int>(ends.size()) < months) {
        const Date end = first - 1;
        ends.push_back(end);
        first = end - (static_cast<std::int64_t>(end.day()) - 1);
    }
    std::ranges::reverse(ends);
    return ends;
}

}  // namespace yanlu::statistics
