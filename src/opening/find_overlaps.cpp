// Accounts that a planned one would overlap with: the unit's own on the platform, and those of like name or purpose anywhere in the city.
// Names and hosts of official accounts are public; nothing else is told of units out of the caller's scope.
#include <algorithm>

#include "opening/applications.hpp"
#include "opening/desks.hpp"
#include "opening/domain/overlap.hpp"
#include "opening/overlaps.hpp"
#include "opening/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"

namespace yanlu::opening {
namespace {

constexpr std::int64_t most_compared = 20'000;

struct Near {
    Json item;
    int rank = 0;
};

struct Asked {
    const OverlapQuestion& question;
    Pairs name;
    Pairs purpose;
    const OpeningSettings& settings;
};

Json reason(const std::string& code, int likeness) { return {{"code", code}, {"likeness", likeness}}; }

// The reasons with their weights: the same unit on the same platform stands first, then the nearest by name.
std::optional<Near> near(Context& context, const Asked& asked, const storage::Row& row) {
    Near out;
    Json reasons = Json::array();
    const bool is_own = row.get<UnitId>(3) == asked.question.host_unit;
    if (is_own && row.text(2) == asked.question.platform) {
        reasons.push_back(reason("same_unit_and_platform", 1000));
        out.rank += 2000;
    }
    const int by_name = asked.name.likeness(Pairs(row.text(1)));
    if (by_name >= asked.settings.name_likeness) reasons.push_back(reason("like_name", by_name));
    const int by_purpose = asked.purpose.likeness(Pairs(row.text(7)));
    if (by_purpose >= asked.settings.purpose_likeness) reasons.push_back(reason("like_purpose", by_purpose));
    if (reasons.empty()) return std::nullopt;
    out.rank += std::max(by_name, by_purpose);
    for (Json& each : reasons)
        each["zh"] = context.rulebook.message("opening.overlap." + each["code"].get<std::string>(),
                                              {{"percent", std::to_string(each["likeness"].get<int>() / 10)}});
    out.item = {{"account_id", row.integer(0)},
                {"name", row.text(1)},
                {"platform", row.text(2)},
                {"platform_zh", platform_zh(context.rulebook, row.text(2))},
                {"host_unit", organisation::unit_reference(row.get<UnitId>(3), row.text(4), row.text(5), row.text(6))},
                {"reasons", reasons}};
    return out;
}

}  // namespace

Json overlaps_of(Context& context, const organisation::Scope& scope, const OverlapQuestion& question) {
    const Asked asked{question, Pairs(question.name), Pairs(question.purpose), context.rulebook.part<OpeningSettings>()};
    std::vector<Near> found;
    context.database.each(
        sql::accounts_to_compare,
        [&](const storage::Row& row) {
            auto each = near(context, asked, row);
            if (!each) return;
            each->item["is_visible"] = scope.holds(row.text(8));
            found.push_back(std::move(*each));
        },
        most_compared);
    std::ranges::stable_sort(found, std::greater<>(), &Near::rank);
    if (found.size() > asked.settings.most_overlaps) found.resize(asked.settings.most_overlaps);
    Json items = Json::array();
    for (Near& each : found) items.push_back(std::move(each.item));
    return items;
}

Result<Json> find_overlaps(Context& context, const organisation::Caller& caller, const OverlapQuestion& question) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "opening.read_applications");
    if (!scope) return refuse(scope.error());
    return Json{{"items", overlaps_of(context, *scope, question)}};
}

}  // namespace yanlu::opening
