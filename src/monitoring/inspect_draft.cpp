// The engine's hits, without those that only object to a registered name.
#include "monitoring/inspect_draft.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "monitoring/account_profiles.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;

constexpr const char* verb = "monitoring.inspect_text";

struct Names {
    std::string account;
    std::vector<std::string> right_as_they_are;
};

Result<Names> names_of(Context& context, const Caller& caller, AccountId account) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    Names names;
    context.database.each(
        sql::names_of_account,
        [&](const storage::Row& row) {
            names.account = row.get<std::string>(0);
            for (int column = 0; column < 3; ++column) {
                if (!row.text(column).empty()) names.right_as_they_are.push_back(row.get<std::string>(column));
            }
        },
        account, scope->path_from, scope->path_to);
    if (names.account.empty()) return refuse(RefusalClass::not_found, "organisation.no_such_record", "account_id");
    return names;
}

// Only what judges the spelling of words: a telephone number within a name is one nevertheless.
bool judges_spelling(const inspect::Hit& hit) { return hit.kind == "typo" || hit.kind == "serious_wording" || hit.kind == "form"; }

bool is_within(const inspect::Hit& hit, const std::u32string& field, const std::u32string& name) {
    const auto start = static_cast<std::size_t>(hit.start);
    const auto end = static_cast<std::size_t>(hit.end);
    if (end - start > name.size()) return false;
    const std::size_t first = end > name.size() ? end - name.size() : 0;
    for (std::size_t at = field.find(name, first); at != field.npos && at <= start; at = field.find(name, at + 1)) {
        if (at + name.size() >= end) return true;
    }
    return false;
}

void drop_hits_within(const std::vector<std::string>& names, const Draft& draft, std::vector<inspect::Hit>& hits) {
    if (hits.empty() || names.empty()) return;
    const std::u32string title = to_code_points(draft.title);
    const std::u32string text = to_code_points(draft.text);
    std::vector<std::u32string> right;
    for (const auto& name : names) right.push_back(to_code_points(name));
    std::erase_if(hits, [&](const inspect::Hit& hit) {
        const auto& field = hit.field == "title" ? title : text;
        return judges_spelling(hit) && std::ranges::any_of(right, [&](const auto& name) { return is_within(hit, field, name); });
    });
}

void add_distance(Context& context, const Draft& draft, InspectedDraft& out) {
    auto hit = distance_of_draft(context, *draft.account, draft.title, draft.text, out.judged_at);
    if (!hit) return;
    const auto place = [](const inspect::Hit& h) { return std::pair(h.field != "title", h.start); };
    out.hits.insert(std::ranges::upper_bound(out.hits, place(*hit), {}, place), std::move(*hit));
}

}  // namespace

Result<InspectedDraft> inspect_draft(Context& context, const Caller& caller, const Draft& draft) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    Names names;
    if (draft.account) {
        auto found = names_of(context, caller, *draft.account);
        if (!found) return refuse(std::move(found.error()));
        names = std::move(*found);
    }
    InspectedDraft out{draft.published_at.value_or(context.clock.now()), names.account, {}};
    const auto& inspection = context.rulebook.part<Inspection>();
    inspection.follow(context.database);
    const inspect::Document document{draft.title, draft.text, out.judged_at};
    out.hits = inspection.proofreader()->inspect(document, inspect::Checks::all);
    if (draft.account) add_distance(context, draft, out);
    HitExceptions(context.database, context.clock.today())
        .drop_covered(draft.title, draft.text, draft.account.value_or(AccountId{}), out.hits);
    drop_hits_within(names.right_as_they_are, draft, out.hits);
    return out;
}

}  // namespace yanlu::monitoring
