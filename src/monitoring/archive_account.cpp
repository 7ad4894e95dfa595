// Rows to lines; the registry records the file and its digest.
#include "monitoring/archive_account.hpp"

#include "ledger/perform.hpp"
#include "monitoring/statements.hpp"
#include "registry/account_store.hpp"
#include "registry/account_view.hpp"
#include "registry/attachments.hpp"
#include "registry/life_cycle.hpp"

namespace yanlu::monitoring {
namespace {

Json head_json(const Context& context, const registry::Account& account) {
    Json head = registry::facts_json(account.facts);
    head["account_id"] = account.id.value;
    head["platform"] = account.platform;
    head["platform_account_id"] = account.platform_account_id;
    head["archived_at"] = rfc3339(context.clock.now());
    return head;
}

Json version_json(const storage::Row& row) {
    return {{"post_id", row.integer(0)},
            {"version", row.integer(1)},
            {"platform_post_id", row.text(2)},
            {"published_at", rfc3339(row.get<Instant>(3))},
            {"observed_at", rfc3339(row.get<Instant>(4))},
            {"is_gone", row.get<bool>(5)},
            {"title", row.text(6)},
            {"text", row.text(7)},
            {"url", row.text(8)}};
}

struct Written {
    std::string lines;
    registry::Archive archive;
};

// The bytes of a body may have been cut where a collector was: what is no UTF-8 is replaced, never the reason to lose an archive.
std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Written write(Context& context, const registry::Account& account) {
    Written out{line_of(head_json(context, account)), {}};
    std::int64_t last_post = 0;
    context.database.each(
        sql::versions_of_account,
        [&](const storage::Row& row) {
            const auto published_at = row.get<Instant>(3);
            if (!out.archive.first_published_at) out.archive.first_published_at = published_at;
            out.archive.last_published_at = published_at;
            if (row.integer(0) != last_post) ++out.archive.posts;
            last_post = row.integer(0);
            out.lines += line_of(version_json(row));
        },
        account.id);
    return out;
}

}  // namespace

Result<Json> archive_account(Context& context, const organisation::Caller& caller, AccountId id) {
    return ledger::perform(context, caller.command("life_cycle.record_archive", {{"id", id.value}}),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               const auto account = registry::account_for(context, caller, "life_cycle.record_archive", id);
                               if (!account) return refuse(account.error());
                               Written written = write(context, *account);
                               const std::string name = account->facts.name + "_发布内容归档_" + context.clock.today().iso() + ".jsonl";
                               const auto file = registry::store_attachment(context, caller.actor.person, name, written.lines);
                               written.archive.attachment = file.id;
                               const auto done = registry::record_archive(context, journal, caller, id, written.archive);
                               if (!done) return refuse(done.error());
                               return registry::account_detail(context, caller, id);
                           });
}

}  // namespace yanlu::monitoring
