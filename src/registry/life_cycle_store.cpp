// Rows ↔ acts; the state as a part of the account's history.
#include "registry/life_cycle_store.hpp"

#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

Act read_act(const storage::Row& row) {
    return {.event = row.get<std::string>(0),
            .from = row.get<std::string>(1),
            .to = row.get<std::string>(2),
            .effective_on = row.get<Date>(3),
            .until_on = row.get<std::optional<Date>>(4),
            .followers = row.get<std::optional<std::int64_t>>(5),
            .decision = row.get<std::string>(6),
            .reason = row.get<std::string>(7),
            .notice_url = row.get<std::string>(8),
            .replacement = row.get<std::string>(9),
            .outcome = row.get<std::string>(10),
            .evidence = row.get<std::optional<AttachmentId>>(11),
            .person = row.get<PersonId>(12),
            .unit = row.get<UnitId>(13),
            .recorded_at = row.get<Instant>(14),
            .id = row.integer(15)};
}

}  // namespace

Acts acts_of(storage::Connection& database, AccountId id) { return database.all(sql::acts_of_account, read_act, id); }

std::int64_t insert_act(Context& context, AccountId id, const Act& act) {
    const std::int64_t row = storage::allocate_ids(context.database);
    const auto until = act.until_on ? std::optional(act.until_on->iso()) : std::nullopt;
    context.database.execute(sql::insert_act, row, id, act.event, act.from, act.to, act.effective_on.iso(), until, act.followers,
                             act.decision, act.reason, act.notice_url, act.replacement, act.outcome, act.evidence, act.person, act.unit,
                             context.clock.now());
    return row;
}

bool is_both_filed(storage::Connection& database, AccountId id) {
    bool is_filed = false;
    database.each(
        sql::filing_marks,
        [&](const storage::Row& row) {
            const auto occasion = row.text(0);
            is_filed = is_filed || occasion == "opening" || occasion == "amendment" || occasion == "backfill";
        },
        id);
    return is_filed;
}

void mark_both_filed(Context& context, AccountId id, std::string_view occasion) {
    bool is_marked = false;
    context.database.each(sql::filing_marks, [&](const storage::Row& row) { is_marked = is_marked || row.text(0) == occasion; }, id);
    if (is_marked) return;
    context.database.execute(sql::insert_filing_mark, storage::allocate_ids(context.database), id, occasion, context.clock.now());
}

void void_filing_marks(Context& context, AccountId id) { context.database.execute(sql::void_filing_marks, id, context.clock.now()); }

bool has_archive(storage::Connection& database, AccountId id) {
    return database.value<std::int64_t>(sql::archives_of_account, id).has_value();
}

AccountFacts change_account(Context& context, ledger::Journal& journal, const Account& account, const Change& change) {
    const AccountTimeline before = timeline_of(context.database, account.id);
    AccountTimeline after = before;
    if (!change.patch.is_empty()) apply(after, change.patch, change.patch_from);
    if (!change.to.empty()) enter_state(after, change.to, change.on);
    write_timeline(context, account.id, before, after);
    bump_version(context.database, account.id);
    Json facts = change.facts;
    facts["event"] = change.event;
    facts["effective_on"] = change.on.iso();
    journal.record({.subject_kind = "account",
                    .subject_id = account.id.value,
                    .from = before.last().state,
                    .to = after.last().state,
                    .reason = change.reason,
                    .before = facts_json(before.last()),
                    .after = facts_json(after.last()),
                    .facts = std::move(facts)});
    return after.last();
}

}  // namespace yanlu::registry
