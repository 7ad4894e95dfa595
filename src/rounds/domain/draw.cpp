// Candidates → strata → accounts, by tickets.
#include "rounds/domain/draw.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/digest.hpp"

namespace yanlu::rounds {
namespace {

constexpr std::size_t ticket_bytes = 8;

struct Entry {
    std::size_t candidate;
    bool is_always;
    std::string ticket;
};

using Key = std::pair<std::string, std::string>;  // area, platform

Reason reason_of(const Candidate& candidate, bool is_full) {
    if (candidate.is_on_watch_list) return Reason::watch_list;
    if (candidate.is_offender) return Reason::offender;
    if (is_full) return Reason::all;
    return candidate.is_unseen ? Reason::unseen : Reason::lot;
}

bool is_always_in(const Candidate& candidate) { return candidate.is_on_watch_list || candidate.is_offender || candidate.is_unseen; }

std::map<Key, std::vector<Entry>> by_stratum(const std::vector<Candidate>& candidates, std::string_view seed) {
    std::map<Key, std::vector<Entry>> out;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& each = candidates[i];
        out[{each.area, each.platform}].push_back({i, is_always_in(each), ticket_of(seed, each.platform, each.platform_account_id)});
    }
    return out;
}

std::int64_t others_of(const Stratum& stratum) { return stratum.total - stratum.always; }

std::vector<Stratum> strata_of(const std::map<Key, std::vector<Entry>>& entries) {
    std::vector<Stratum> out;
    for (const auto& [key, list] : entries)
        out.push_back({key.first, key.second, static_cast<std::int64_t>(list.size()), std::ranges::count_if(list, &Entry::is_always)});
    return out;
}

// Those that are in anyway first, the others by ticket; two accounts with one ticket would be one account.
void take(Stratum& stratum, std::vector<Entry>& entries, const std::vector<Candidate>& candidates, bool is_full, Draw& out) {
    stratum.drawn = stratum.always + stratum.quota;
    std::ranges::sort(entries, {}, [](const Entry& e) { return std::tuple(!e.is_always, std::string_view(e.ticket)); });
    entries.resize(static_cast<std::size_t>(stratum.drawn));
    std::ranges::sort(entries, {}, &Entry::ticket);
    for (Entry& entry : entries) out.accounts.push_back({entry.candidate, reason_of(candidates[entry.candidate], is_full), entry.ticket});
}

}  // namespace

std::string_view code_of(Reason reason) {
    switch (reason) {
        case Reason::all:
            return "all";
        case Reason::watch_list:
            return "watch_list";
        case Reason::offender:
            return "offender";
        case Reason::unseen:
            return "unseen";
        case Reason::lot:
            return "lot";
    }
    return "";
}

std::string ticket_of(std::string_view seed, std::string_view platform, std::string_view platform_account_id) {
    const Digest digest = sha256({seed, "\n", platform, "\n", platform_account_id});
    return hex(std::span(digest).first(ticket_bytes));
}

void allot(std::vector<Stratum>& strata, int share_percent, std::string_view seed) {
    std::int64_t total = 0;
    for (const Stratum& stratum : strata) total += others_of(stratum);
    if (total == 0) return;
    const std::int64_t sample = (total * share_percent + 99) / 100;
    std::int64_t left = sample;
    for (Stratum& stratum : strata) {
        stratum.quota = others_of(stratum) * sample / total;
        left -= stratum.quota;
    }
    std::vector<std::tuple<std::int64_t, std::string, Stratum*>> order;
    for (Stratum& stratum : strata)
        order.emplace_back(-(others_of(stratum) * sample % total), ticket_of(seed, stratum.platform, stratum.area), &stratum);
    std::ranges::sort(order);
    for (std::int64_t i = 0; i < left; ++i) ++std::get<Stratum*>(order[static_cast<std::size_t>(i)])->quota;
}

Draw draw(const std::vector<Candidate>& candidates, const DrawTerms& terms) {
    auto entries = by_stratum(candidates, terms.seed);
    Draw out{strata_of(entries), {}};
    allot(out.strata, terms.is_full ? 100 : terms.share_percent, terms.seed);
    for (Stratum& stratum : out.strata) take(stratum, entries.at({stratum.area, stratum.platform}), candidates, terms.is_full, out);
    return out;
}

}  // namespace yanlu::rounds
