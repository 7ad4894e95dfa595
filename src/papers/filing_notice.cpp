// 漏报、瞒报、错报: the upheld findings of a period → a notice to the whole city (152号 二(三)).
#include <algorithm>
#include <map>
#include <set>

#include "documents/official_paper.hpp"
#include "organisation/permissions.hpp"
#include "papers/create_paper.hpp"
#include "papers/statements.hpp"
#include "supervision/finding_summary.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

struct Entry {
    std::string rule, account, platform, unit;
    std::int64_t account_id = 0, unit_id = 0;
};

std::vector<Entry> entries(Context& context, const organisation::Scope& scope, Date from, Date to) {
    return context.database.all(
        sql::filing_findings,
        [&](const storage::Row& row) {
            return Entry{row.get<std::string>(0), row.get<std::string>(4), supervision::platform_zh(context.rulebook, row.text(5)),
                         row.get<std::string>(6), row.integer(2),          row.integer(3)};
        },
        from.iso(), to.iso(), scope.path_from, scope.path_to);
}

Json account_json(const Entry& entry) { return {{"name", entry.account}, {"platform", entry.platform}, {"unit", entry.unit}}; }

// One account may have several problems: it is listed once, with all of them.
Json failing_of(const Rulebook& rulebook, const std::vector<Entry>& found) {
    std::vector<std::string> order;
    std::map<std::string, Json> accounts;
    for (const auto& entry : found) {
        const std::string key = entry.account_id ? std::to_string(entry.account_id) : entry.unit + "\n" + entry.account;
        Json& each = accounts[key];
        const std::string problem = supervision::rule_title(rulebook, entry.rule);
        if (each.is_null()) {
            order.push_back(key);
            each = account_json(entry);
            each["items"] = problem;
        } else if (each["items"].get<std::string>().find(problem) == std::string::npos) {
            each["items"] = each["items"].get<std::string>() + "；" + problem;
        }
    }
    Json out = Json::array();
    for (const auto& key : order) out.push_back(accounts[key]);
    return out;
}

Json problems_of(const Rulebook& rulebook, const std::vector<Entry>& found) {
    Json out = Json::array();
    std::string rule;
    for (const auto& entry : found) {  // ordered by rule
        if (entry.rule != rule)
            out.push_back({{"title", supervision::rule_title(rulebook, entry.rule)}, {"count", 0}, {"accounts", Json::array()}});
        rule = entry.rule;
        Json& accounts = out.back()["accounts"];
        if (const Json each = account_json(entry); std::ranges::find(accounts, each) == accounts.end()) accounts.push_back(each);
        out.back()["count"] = accounts.size();
    }
    return out;
}

}  // namespace

Result<DraftRequest> request_from_filing_findings(Context& context, const Caller& caller, Date from, Date to) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "supervision.read_findings");
    if (!scope) return refuse(scope.error());
    const auto found = entries(context, *scope, from, to);
    if (found.empty()) return invalid("papers.no_filing_findings", "from");
    std::set<std::int64_t> units;
    for (const auto& entry : found) units.insert(entry.unit_id);
    DraftRequest out{.kind = "notice", .subject_kind = "period", .subject_id = 0, .addressees = whole_city(context)};
    const Json failing = failing_of(context.rulebook, found);
    out.values = {{"from_zh", documents::written_date(from)},
                  {"to_zh", documents::written_date(to)},
                  {"failed", failing.size()},
                  {"units", units.size()},
                  {"problems", problems_of(context.rulebook, found)},
                  {"failing", failing}};
    out.numbers = {{"problems", failing.size()}, {"units", units.size()}};
    return out;
}

}  // namespace yanlu::papers
