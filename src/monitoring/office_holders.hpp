// 在职人员: persons in office with their titles and days, which the office imports. A change of them is drafted, tried and released like a
// change of its own words (words.hpp); the inspection then holds every name beside a title against them by the day of publication.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "monitoring/protected_names.hpp"
#include "monitoring/words.hpp"

namespace yanlu::monitoring {

using OfficeHolderId = Id<struct OfficeHolderTag>;

inline constexpr const char* holder_rules = "office.holder_";  // how the rules' ids begin

struct OfficeHolder {
    OfficeHolderId id = {};
    WordChangeId change = {};
    std::string name;
    std::string titles;           // 市委副书记、市长
    std::string unit;             // as the office writes it
    std::string valid_from = {};  // first and last day; empty: not known, still in office
    std::string valid_to = {};
    std::int64_t replaces = 0;  // the live row that this one takes the place of
};

// 李　明 → 李明; nothing else is touched.
std::string name_without_blanks(std::string_view name);
// Why the engine would not take him: monitoring.holder.*, field as in the form.
std::optional<Refusal> why_not_holder(const OfficeHolder& holder);

// What may be new of him: nothing where the same stands already; `replaces` is set where only the last day differs.
enum class HolderNews { fresh, same };
HolderNews compare_with_live(storage::Connection& database, OfficeHolder& holder);

std::vector<OfficeHolder> live_holders(storage::Connection& database);
std::vector<OfficeHolder> holders_of_change(storage::Connection& database, WordChangeId id);
// Inside a transaction.
WordChange insert_holders(Context& context, const organisation::Caller& caller, WordChange change, const std::vector<OfficeHolder>& holders,
                          ledger::Journal& journal);
void release_holders(Context& context, const WordChange& change);

// The rules office.holder_name, office.holder_title, office.holder_left.
inspect::Extras extras_of(const Rulebook& rulebook, const CityNames& names, const std::vector<OfficeHolder>& holders);

// Use cases; the changes answer as words.hpp's do.
Result<Json> add_holders(Context& context, const organisation::Caller& caller, const std::string& title, const std::string& reason,
                         std::vector<OfficeHolder> holders);
Result<Json> end_holders(Context& context, const organisation::Caller& caller, const std::string& title, const std::string& reason,
                         const std::vector<OfficeHolderId>& holders);
struct HolderFilter {
    std::string words = {};
    std::string on = {};                      // in office on this day
    std::optional<WordChangeId> change = {};  // else the live ones
};
Result<Json> list_holders(Context& context, const organisation::Caller& caller, const HolderFilter& filter, const api::Page& page);
// The names that the tree of units gives to the inspection, former ones among them.
Result<Json> list_unit_names(Context& context, const organisation::Caller& caller, const std::string& words, const api::Page& page);

}  // namespace yanlu::monitoring
