// Rows to differences and differences to JSON.
#include "reconciliation/difference_store.hpp"

#include "base/text.hpp"
#include "organisation/unit_view.hpp"
#include "reconciliation/statements.hpp"
#include "reconciliation/views.hpp"

namespace yanlu::reconciliation {
namespace {

StoredDifference read_difference(const storage::Row& row) {
    StoredDifference out;
    out.id = row.get<DifferenceId>(0);
    out.kind = row.get<std::string>(1);
    out.field = row.get<std::string>(2);
    out.source = row.get<std::string>(3);
    out.mend_in = row.get<std::string>(4);
    out.account = row.get<std::optional<AccountId>>(5);
    out.subject_key = row.get<std::string>(6);
    out.name = row.get<std::string>(7);
    out.platform = row.get<std::string>(8);
    out.evidence = Json::parse(row.text(9));
    out.run = row.get<RunId>(10);
    out.group = row.integer(11);
    out.standing = {row.integer(19),          row.get<std::string>(12),
                    row.get<std::string>(13), {row.get<std::optional<UnitId>>(14), row.get<std::string>(15)},
                    row.get<std::string>(16), row.get<std::optional<PersonId>>(17),
                    row.get<Date>(18)};
    out.changed_at = row.get<Instant>(20);
    if (out.standing.owner.unit && !row.is_null(21))
        out.unit = organisation::unit_reference(*out.standing.owner.unit, row.text(21), row.text(22), row.text(23));
    return out;
}

std::string pattern_of(std::string words) {
    std::erase(words, '\\');
    return "%" + ascii_lower(words) + "%";
}

std::string shown(Context& context, const StoredDifference& difference, const std::string& text) {
    if (difference.field == "state") return life_zh(context, text);
    return difference.field == "platform" ? platform_zh(context, text) : text;
}

Json said_json(Context& context, const StoredDifference& difference) {
    Json out = Json::array();
    for (const Json& said : difference.evidence) {
        Json shown_said = said;
        shown_said["source_zh"] = context.rulebook.part<Settings>().source_zh(said["source"].get<std::string>());
        shown_said["text"] = shown(context, difference, said["text"].get<std::string>());
        if (!said.contains("row")) shown_said["row"] = shown_said["sheet"] = nullptr;
        out.push_back(std::move(shown_said));
    }
    return out;
}

// Code of the words, and the page.
std::pair<std::string, std::string> step_of(const StoredDifference& d) {
    const std::string account = d.account ? std::to_string(d.account->value) : std::string();
    const std::string page = account.empty() ? "/accounts" : "/accounts/" + account;
    if (d.is_suspicion() && d.standing.decision.empty()) return {"decide", ""};
    if (d.is_suspicion() || (d.kind == code_of(DifferenceKind::omitted) && d.mend_in == "registry")) return {"register", "/accounts/new"};
    if (d.kind == code_of(DifferenceKind::cancelled_but_alive)) return {"cancel_again", page};
    if (d.kind == code_of(DifferenceKind::alive_but_gone)) return {"shut", page};
    if (d.mend_in == "registry") return {"amend", page};
    const std::string filings = account.empty() ? "/filings" : "/filings?account_id=" + account;
    return {d.field.empty() ? "file" : "correct_filing", filings};
}

}  // namespace

std::optional<StoredDifference> find_difference(storage::Connection& database, DifferenceId id) {
    return database.one(sql::difference, read_difference, id);
}

std::vector<StoredDifference> differences_where(storage::Connection& database, const DifferenceQuery& q, const std::string& after_kind,
                                                std::int64_t after_id, std::int64_t limit) {
    const DifferenceFilter& f = q.filter;
    return database.all(sql::list_differences, read_difference, q.run, f.kind, f.state, f.mend_in, f.field, q.scope.path_from,
                        q.scope.path_to, q.under.path_from, q.under.path_to, pattern_of(f.words), after_kind, after_id, limit);
}

std::int64_t count_differences(storage::Connection& database, const DifferenceQuery& q) {
    const DifferenceFilter& f = q.filter;
    return *database.value<std::int64_t>(sql::count_differences, q.run, f.kind, f.state, f.mend_in, f.field, q.scope.path_from,
                                         q.scope.path_to, q.under.path_from, q.under.path_to, pattern_of(f.words));
}

Json mending(Context& context, const StoredDifference& difference) {
    const auto [code, page] = step_of(difference);
    const auto& settings = context.rulebook.part<Settings>();
    return {{"step", code},
            {"zh", context.rulebook.message("reconciliation.mend." + code)},
            {"where_zh", difference.mend_in.empty() ? "" : settings.source_zh(difference.mend_in)},
            {"page", page}};
}

Json difference_json(Context& context, const StoredDifference& d) {
    return {{"id", d.id.value},
            {"version", d.standing.version_id},
            {"run_id", d.run.value},
            {"kind", d.kind},
            {"kind_zh", difference_zh(context, d.kind)},
            {"field", d.field},
            {"field_zh", field_zh(context, d.field)},
            {"source", d.source},
            {"source_zh", context.rulebook.part<Settings>().source_zh(d.source)},
            {"mend_in", d.mend_in},
            {"account_id", d.account ? Json(d.account->value) : Json(nullptr)},
            {"name", d.name},
            {"platform_zh", platform_zh(context, d.platform)},
            {"unit", d.unit},
            {"state", d.standing.state},
            {"state_zh", context.rulebook.message("reconciliation.state." + d.standing.state)},
            {"decision", d.standing.decision},
            {"decision_zh", d.standing.decision.empty() ? "" : context.rulebook.message("reconciliation.decision." + d.standing.decision)},
            {"reason", d.standing.reason},
            {"changed_at", rfc3339(d.changed_at)},
            {"said", said_json(context, d)},
            {"mending", mending(context, d)}};
}

}  // namespace yanlu::reconciliation
