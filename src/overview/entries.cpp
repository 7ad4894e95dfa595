// The ledger as auditors and record pages read it; every entry comes with what proves it.
#include "base/digest.hpp"
#include "ledger/domain/merkle.hpp"
#include "ledger/verify.hpp"
#include "organisation/permissions.hpp"
#include "overview/names.hpp"
#include "overview/overview.hpp"
#include "overview/statements.hpp"

namespace yanlu::overview {
namespace {

std::optional<Refusal> why_not(Context& context, const organisation::Caller& caller, std::string_view verb) {
    return context.rulebook.part<organisation::Permissions>().why_not(caller, verb);
}

// Columns of ledger_page.sql.
Json entry_of(Context& context, const storage::Row& row) {
    const Json entry = Json::parse(row.text(5));
    const auto leaf = digest_from(row.text(6));
    return {{"sequence", row.integer(0)},
            {"recorded_at", rfc3339(row.get<Instant>(1))},
            {"verb", row.text(2)},
            {"verb_zh", verb_name(context, row.text(2))},
            {"actor", row.text(7)},
            {"unit", row.text(8)},
            {"subject_kind", row.text(3)},
            {"subject_kind_zh", subject_kind_name(context, row.text(3))},
            {"subject_id", row.integer(4)},
            {"from", entry.value("from", "")},
            {"to", entry.value("to", "")},
            {"reason", entry.value("reason", "")},
            {"leaf", leaf ? hex(*leaf) : std::string()}};
}

Json checkpoint_json(const ledger::Checkpoint& checkpoint) {
    return {{"size", checkpoint.size}, {"root", hex(checkpoint.root)}, {"hash", "sha256"}, {"recorded_at", nullptr}};
}

}  // namespace

Result<Json> list_entries(Context& context, const organisation::Caller& caller, const EntryFilter& filter) {
    if (auto refusal = why_not(context, caller, "ledger.read_entries")) return refuse(std::move(*refusal));
    Json items = Json::array();
    context.database.each(
        sql::ledger_page, [&](const storage::Row& row) { items.push_back(entry_of(context, row)); },
        filter.page.after_integer(0, INT64_MAX), filter.subject_kind, filter.subject_id, filter.actor_person_id, filter.verb,
        filter.page.rows_to_read());
    auto next = filter.page.cut(items, [](const Json& last) { return Json::array({last["sequence"]}); });
    const auto total = context.database.value<std::int64_t>(sql::ledger_count, filter.subject_kind, filter.subject_id,
                                                            filter.actor_person_id, filter.verb);
    return api::list(std::move(items), std::move(next), *total);
}

Result<Json> read_entry(Context& context, const organisation::Caller& caller, std::int64_t sequence) {
    if (auto refusal = why_not(context, caller, "ledger.read_entries")) return refuse(std::move(*refusal));
    auto found = context.database.one(
        sql::ledger_page,
        [&](const storage::Row& row) {
            Json item = entry_of(context, row);
            item["canonical"] = row.text(5);
            item["entry"] = Json::parse(row.text(5));
            return item;
        },
        sequence + 1, "", 0, 0, "", 1);
    if (!found || (*found)["sequence"] != sequence) return refuse(RefusalClass::not_found, "api.no_such_record");
    const ledger::Checkpoint now = ledger::current_checkpoint(context.database);
    Json path = Json::array();
    for (const Digest& step :
         ledger::inclusion_proof(ledger::read_leaves(context.database, now.size), static_cast<std::uint64_t>(sequence))) {
        path.push_back(hex(step));
    }
    (*found)["proof"] = std::move(path);
    (*found)["checkpoint"] = checkpoint_json(now);
    return std::move(*found);
}

Result<Json> read_checkpoint(Context& context, const organisation::Caller& caller) {
    if (auto refusal = why_not(context, caller, "ledger.read_checkpoint")) return refuse(std::move(*refusal));
    return checkpoint_json(ledger::current_checkpoint(context.database));
}

}  // namespace yanlu::overview
