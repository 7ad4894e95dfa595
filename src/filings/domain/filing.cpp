// Decisions over the filings of one account.
#include "filings/domain/filing.hpp"

#include <algorithm>

namespace yanlu::filings {

bool tells_present_facts(std::string_view of) { return of == occasion::opening || of == occasion::amendment || of == occasion::backfill; }

const std::vector<std::string>& occasions() {
    static const std::vector<std::string> all{"opening", "amendment", "shutdown", "cancellation", "freezing", "backfill"};
    return all;
}

const std::vector<std::string>& states() {
    static const std::vector<std::string> all{"due", "submitted", "filed", "waived"};
    return all;
}

bool is_covered(const std::vector<Filing>& of_system, std::string_view occasion, bool freezing_covers_cancellation) {
    if (occasion == occasion::amendment || occasion == occasion::backfill) {
        return std::ranges::any_of(of_system,
                                   [](const Filing& filing) { return filing.state == state::due && tells_present_facts(filing.occasion); });
    }
    if (occasion != occasion::cancellation || !freezing_covers_cancellation || of_system.empty()) return false;
    const Filing& last = of_system.back();
    return last.occasion == occasion::freezing && last.state != state::waived;
}

bool are_all_filed(const std::vector<Filing>& of_account, const std::vector<std::string>& required) {
    const bool is_any_open = std::ranges::any_of(of_account, [&](const Filing& filing) {
        return filing.is_open() && tells_present_facts(filing.occasion) &&
               std::ranges::find(required, filing.filing_system) != required.end();
    });
    return !is_any_open && std::ranges::all_of(required, [&](const std::string& system) {
        return std::ranges::any_of(of_account,
                                   [&](const Filing& filing) { return filing.filing_system == system && filing.state == state::filed; });
    });
}

}  // namespace yanlu::filings
