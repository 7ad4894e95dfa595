// Bulk writes of a run, and the two-time versions of what became of each difference.
#include "reconciliation/run_store.hpp"

#include <algorithm>
#include <array>

#include "organisation/domain/unit.hpp"
#include "reconciliation/row_values.hpp"
#include "reconciliation/statements.hpp"
#include "reconciliation/views.hpp"
#include "registry/account_store.hpp"

namespace yanlu::reconciliation {
namespace {

using storage::Value;
constexpr std::array<std::string_view, 15> difference_columns{"id",         "run_id",      "group_number", "kind",      "field",
                                                              "source",     "mend_in",     "field_zh",     "source_zh", "mend_in_zh",
                                                              "account_id", "subject_key", "name",         "platform",  "evidence"};
constexpr std::array<std::string_view, 12> version_columns{"id",         "difference_id", "state",         "decision",
                                                           "unit_id",    "unit_path",     "reason",        "decided_by",
                                                           "valid_from", "valid_to",      "recorded_from", "recorded_to"};
constexpr std::array<std::string_view, 4> member_columns{"run_id", "group_number", "position", "row_index"};

template <class IdType>
Value or_null(std::optional<IdType> id) {
    return id && *id ? Value(*id) : Value::null(Value::Type::integer);
}

// A finding of concealment is about the account; another decision is about exactly these words.
std::string decision_key(const std::string& subject_key, std::string_view kind, std::string_view field, std::string_view mend_in,
                         const Json& evidence) {
    if (kind == code_of(DifferenceKind::suspected_concealed)) return subject_key;
    std::string key = subject_key + "\n" + std::string(kind) + "\n" + std::string(field) + "\n" + std::string(mend_in);
    for (const Json& said : evidence) key += "\n" + said["source"].get<std::string>() + "=" + said["text"].get<std::string>();
    return key;
}

Standing read_standing(const storage::Row& row) {
    return {row.integer(0),          row.get<std::string>(1),
            row.get<std::string>(2), {row.get<std::optional<UnitId>>(3), row.get<std::string>(4)},
            row.get<std::string>(5), row.get<std::optional<PersonId>>(6),
            row.get<Date>(7)};
}

void insert_version(Context& context, DifferenceId id, const Standing& standing, std::string_view valid_to) {
    context.database.execute(sql::insert_version, storage::allocate_ids(context.database), id, standing.state, standing.decision,
                             or_null(standing.owner.unit), standing.owner.path, standing.reason, or_null(standing.decided_by),
                             standing.valid_from.iso(), valid_to, context.clock.now());
}

}  // namespace

Owner Owners::of(AccountId account, const ListedAccount& row) {
    if (account) {
        if (const auto found = registry::find_account(context_.database, account)) return {found->facts.host_unit, found->host_path};
    }
    if (!is_read_) read_units();
    for (const auto* name : {&row.host_unit, &row.certified_host}) {
        const auto found = units_.find(forms_.unit(*name).strict);
        if (!name->empty() && found != units_.end()) return found->second;
    }
    return {};
}

// A name that two units share names neither.
void Owners::read_units() {
    is_read_ = true;
    context_.database.each(sql::units_now, [&](const storage::Row& row) {
        const Owner owner{row.get<UnitId>(0), row.get<std::string>(1)};
        for (const int column : {2, 3}) {
            const auto form = forms_.unit(row.text(column)).strict;
            if (form.empty()) continue;
            const auto [at, is_new] = units_.try_emplace(form, owner);
            if (!is_new && at->second.unit != owner.unit) at->second = Owner{};
        }
    });
}

EarlierDecisions::EarlierDecisions(storage::Connection& database) {
    database.each(sql::earlier_decisions, [&](const storage::Row& row) {
        Standing standing;
        standing.state = "decided";
        standing.decision = row.get<std::string>(5);
        standing.owner = {row.get<std::optional<UnitId>>(6), row.get<std::string>(7)};
        standing.reason = row.get<std::string>(8);
        standing.decided_by = row.get<std::optional<PersonId>>(9);
        decisions_[decision_key(row.get<std::string>(0), row.text(1), row.text(2), row.text(3), Json::parse(row.text(4)))] = standing;
    });
}

const Standing* EarlierDecisions::find(const std::string& decision_key) const {
    const auto found = decisions_.find(decision_key);
    return found == decisions_.end() ? nullptr : &found->second;
}

Json DifferenceMaker::said_json(const Said& said) const {
    const StoredList& list = lists_.lists[said.list];
    Json out{{"list_id", list.id.value}, {"source", list.source}, {"text", said.text}};
    if (said.row == absent) return out;
    const ListRow& row = lists_.rows[said.list][static_cast<std::size_t>(said.row)];
    out["sheet"] = row.sheet;
    out["row"] = row.number;
    return out;
}

DifferenceRow DifferenceMaker::make(std::int64_t group_number, const Group& group, const Difference& difference) {
    DifferenceRow row{.group = group_number,
                      .account = {},
                      .subject_key = {},
                      .subject = representative(lists_.compared, group),
                      .difference = &difference};
    row.subject_key = stable_key(row.subject, forms_);
    if (group.rows.front() != absent) row.account = lists_.rows.front()[static_cast<std::size_t>(group.rows.front())].id;
    for (const Said& said : difference.said) row.evidence.push_back(said_json(said));
    const std::string key = decision_key(row.subject_key, code_of(difference.kind), difference.field, difference.mend_in, row.evidence);
    if (const Standing* earlier = earlier_.find(key))
        row.standing = *earlier;
    else
        row.standing.owner = owners_.of(row.account, row.subject);
    row.standing.valid_from = as_of_;
    return row;
}

void insert_differences(Context& context, RunId run, const std::vector<DifferenceRow>& rows) {
    if (rows.empty()) return;
    const auto count = static_cast<std::int64_t>(rows.size());
    std::int64_t id = storage::allocate_ids(context.database, 2 * count);
    const auto& settings = context.rulebook.part<Settings>();
    RowValues differences;
    RowValues versions;
    for (const DifferenceRow& row : rows) {
        const Difference& d = *row.difference;
        const Standing& s = row.standing;
        differences.add({id, run, row.group, code_of(d.kind), d.field, d.source, d.mend_in, differences.keep(field_zh(context, d.field)),
                         differences.keep(settings.source_zh(d.source)), differences.keep(settings.source_zh(d.mend_in)),
                         or_null(std::optional(row.account)), row.subject_key, row.subject.name, row.subject.platform,
                         differences.keep(row.evidence.dump())});
        versions.add({id + count, id, s.state, s.decision, or_null(s.owner.unit), s.owner.path, s.reason, or_null(s.decided_by),
                      versions.keep(s.valid_from.iso()), organisation::open_day, context.clock.now(), organisation::open_instant});
        ++id;
    }
    differences.append(context.database, "reconciliation_differences", difference_columns);
    versions.append(context.database, "reconciliation_difference_versions", version_columns);
}

void insert_members(storage::Connection& database, RunId run, const std::vector<Group>& groups) {
    RowValues values;
    for (std::size_t number = 0; number < groups.size(); ++number) {
        for (std::size_t position = 0; position < groups[number].rows.size(); ++position)
            if (groups[number].rows[position] != absent)
                values.add({run, number, position, static_cast<std::int64_t>(groups[number].rows[position])});
    }
    values.append(database, "reconciliation_members", member_columns);
}

std::optional<Standing> standing_of(storage::Connection& database, DifferenceId id) {
    return database.one(sql::version_now, read_standing, id);
}

void enter(Context& context, DifferenceId id, const Standing& now, Standing next, Date from) {
    context.database.execute(sql::retire_version, now.version_id, context.clock.now());
    if (from > now.valid_from) insert_version(context, id, now, from.iso());
    next.valid_from = std::max(from, now.valid_from);
    insert_version(context, id, next, organisation::open_day);
}

PairDecisions pair_decisions(storage::Connection& database) {
    PairDecisions out;
    database.each(sql::pair_decisions,
                  [&](const storage::Row& row) { out.add(row.get<std::string>(0), row.get<std::string>(1), row.get<bool>(2)); });
    return out;
}

void keep_pair_decision(Context& context, const std::string& left_key, const std::string& right_key, bool is_same, PersonId by) {
    const Instant now = context.clock.now();
    context.database.execute(sql::retire_pair_decision, left_key, right_key, now);
    context.database.execute(sql::insert_pair_decision, storage::allocate_ids(context.database), left_key, right_key, is_same, by, now);
}

Json counts_of(Context& context, RunId run, const organisation::Scope& scope) {
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    context.database.each(
        sql::counts_of_run, [&](const storage::Row& row) { counts[row.get<std::string>(0)][row.get<std::string>(1)] = row.integer(2); },
        run, scope.path_from, scope.path_to);
    Json out = Json::array();
    for (const std::string& kind : difference_codes()) {
        auto& of_kind = counts[kind];
        out.push_back({{"kind", kind},
                       {"zh", difference_zh(context, kind)},
                       {"total", of_kind["open"] + of_kind["decided"] + of_kind["mended"]},
                       {"open", of_kind["open"]},
                       {"decided", of_kind["decided"]},
                       {"mended", of_kind["mended"]}});
    }
    return out;
}

}  // namespace yanlu::reconciliation
