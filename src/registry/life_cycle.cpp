// What openings, filings and archives do to an account.
#include "registry/life_cycle.hpp"

#include "flow/todo.hpp"
#include "registry/account_process.hpp"
#include "registry/account_rules.hpp"
#include "registry/attachments.hpp"
#include "registry/life_cycle_store.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

AccountFacts facts_of(const OpenedAccount& opened, const std::string& state) {
    return {.name = opened.name,
            .kind = opened.kind,
            .state = state,
            .host_unit = opened.host_unit,
            .certified_host = opened.certified_host,
            .link = opened.link,
            .purpose = opened.purpose,
            .opened_on = opened.opened_on};
}

// The account that stands under this permanent id, if it was found to be open without approval.
std::optional<Account> unauthorised_with(Context& context, const Platform& platform, const std::string& id_there) {
    const auto id = find_account_id(context.database, platform.code, id_there);
    const auto account = id ? find_account(context.database, *id) : std::nullopt;
    return account && account->facts.state == "unauthorised" ? account : std::nullopt;
}

Result<std::string> checked_id(Context& context, const OpenedAccount& opened) {
    const auto platform = platform_for(context.rulebook, opened.platform);
    if (!platform) return refuse(platform.error());
    return context.rulebook.part<Platforms>().checked_id(**platform, opened.platform_account_id);
}

AccountId insert_opened(Context& context, ledger::Journal& journal, const OpenedAccount& opened, const std::string& id_there) {
    const std::string state = account_machine(context.rulebook).transition("", "open")->to;
    const auto id = storage::allocate<AccountId>(context.database);
    const AccountFacts facts = facts_of(opened, state);
    insert_account(context, id, opened.platform, id_there, AccountTimeline(opened.opened_on, facts));
    journal.record({.subject_kind = "account",
                    .subject_id = id.value,
                    .to = state,
                    .reason = opened.exception_reason,
                    .after = facts_json(facts),
                    .facts = {{"event", "open"},
                              {"effective_on", opened.opened_on.iso()},
                              {"approval", opened.approval},
                              {"platform", opened.platform},
                              {"platform_account_id", id_there}}});
    return id;
}

AccountId authorise(Context& context, ledger::Journal& journal, const Account& account, const OpenedAccount& opened) {
    const flow::Transition* step = account_machine(context.rulebook).transition(account.facts.state, "open_authorised");
    void_filing_marks(context, account.id);  // what was filed before was not of this opening
    change_account(context, journal, account,
                   {.event = step->event,
                    .to = step->to,
                    .on = opened.opened_on,
                    .reason = opened.exception_reason,
                    .patch = patch_between(account.facts, facts_of(opened, account.facts.state)),
                    .patch_from = opened.opened_on,
                    .facts = {{"approval", opened.approval}}});
    return account.id;
}

void name_holders(Context& context, AccountId id, const OpenedAccount& opened) {
    if (opened.holders.empty()) return;
    const HolderTimeline before = holders_of(context.database, id);
    HolderTimeline after = before;
    apply(after, opened.holders, opened.opened_on);
    write_holders(context, id, before, after);
}

void write_contract(Context& context, AccountId id, const NewContract& contract) {
    context.database.execute(sql::insert_contract, storage::allocate_ids(context.database), storage::allocate_ids(context.database), id,
                             contract.vendor, contract.starts_on.iso(), contract.ends_on.iso(), contract.staff, context.clock.now());
}

// The transition's guards hold, or why not; the table has no roles for what follows from another record.
std::optional<Refusal> why_not_follow(Context& context, const Account& account, std::string_view event) {
    const auto step = flow::decide(account_machine(context.rulebook), account.facts.state, event, "system", guards_of(context, account));
    return step ? std::nullopt : std::optional(step.error());
}

std::string follow(Context& context, ledger::Journal& journal, const Account& account, const std::string& event, Json facts) {
    const flow::Transition* step = account_machine(context.rulebook).transition(account.facts.state, event);
    change_account(context, journal, account, {.event = event, .to = step->to, .on = context.clock.today(), .facts = std::move(facts)});
    journal.emit({"account." + event, "account", account.id.value, {{"effective_on", context.clock.today().iso()}}});
    return step->to;
}

void ask_for_confirmation(Context& context, const Account& account) {
    flow::complete_todos(context, "account", account.id.value, "confirm_backfill", {});
    flow::open_todo(context, {"account",
                              "account",
                              account.id.value,
                              "confirm_backfill",
                              "确认补录：" + account.facts.name,
                              account.facts.host_unit,
                              "section_head",
                              {},
                              std::nullopt});
}

}  // namespace

std::optional<Refusal> why_not_open(Context& context, const OpenedAccount& opened) {
    const auto platform = platform_for(context.rulebook, opened.platform);
    if (!platform) return platform.error();
    const auto id_there = checked_id(context, opened);
    if (!id_there) return id_there.error();
    if (auto refusal = why_not_hosted_by(context, opened.host_unit)) return refusal;
    if (auto refusal = why_not_day(context.clock, opened.opened_on, "opened_on")) return refusal;
    const auto present = unauthorised_with(context, **platform, *id_there);
    if (!present) {
        if (auto refusal = why_not_taken(context, **platform, *id_there)) return refusal;
    }
    return why_not_on_platform(context, opened.host_unit, **platform, present ? present->id : AccountId{}, opened.exception_reason);
}

Result<AccountId> open_account(Context& context, ledger::Journal& journal, const OpenedAccount& opened) {
    if (auto refusal = why_not_open(context, opened)) return refuse(std::move(*refusal));
    const std::string id_there = checked_id(context, opened).value();
    const auto present = unauthorised_with(context, **platform_for(context.rulebook, opened.platform), id_there);
    const AccountId id = present ? authorise(context, journal, *present, opened) : insert_opened(context, journal, opened, id_there);
    name_holders(context, id, opened);
    if (opened.contract) write_contract(context, id, *opened.contract);
    journal.emit({"account.opened", "account", id.value, {{"effective_on", opened.opened_on.iso()}}});
    return id;
}

Result<std::string> note_both_filed(Context& context, ledger::Journal& journal, AccountId id, std::string_view occasion) {
    const auto account = find_account(context.database, id);
    if (!account) return refuse(RefusalClass::not_found, "api.no_such_record");
    mark_both_filed(context, id, occasion);
    const Json facts{{"occasion", occasion}};
    if (account->facts.state == "opened_to_file" || account->facts.state == "amended_to_file")
        return follow(context, journal, *account, "file_both", facts);
    if (account->facts.state != state_to_be_completed) return account->facts.state;
    if (!why_not_follow(context, *account, "complete_backfill")) return follow(context, journal, *account, "complete_backfill", facts);
    ask_for_confirmation(context, *account);
    return account->facts.state;
}

Result<std::string> note_filing_due(Context& context, ledger::Journal& journal, AccountId id, const std::string& reason) {
    const auto account = find_account(context.database, id);
    if (!account) return refuse(RefusalClass::not_found, "api.no_such_record");
    void_filing_marks(context, id);
    if (account->facts.state != state_normal) return account->facts.state;
    const flow::Transition* step = account_machine(context.rulebook).transition(state_normal, "file_again");
    change_account(context, journal, *account, {.event = step->event, .to = step->to, .on = context.clock.today(), .reason = reason});
    return step->to;
}

Result<void> record_archive(Context& context, ledger::Journal& journal, const organisation::Caller& caller, AccountId id,
                            const Archive& archive) {
    const auto account = account_for(context, caller, "life_cycle.record_archive", id);
    if (!account) return refuse(account.error());
    const auto step = flow::decide(account_machine(context.rulebook), account->facts.state, "record_archive", caller.role,
                                   guards_of(context, caller, *account));
    if (!step) return refuse(step.error());
    const auto file = find_attachment(context.database, archive.attachment);
    assert(file);
    context.database.execute(sql::insert_archive, storage::allocate_ids(context.database), id, archive.attachment, archive.posts,
                             archive.first_published_at, archive.last_published_at, caller.actor.person, context.clock.now());
    change_account(context, journal, *account,
                   {.event = "record_archive",
                    .on = context.clock.today(),
                    .facts = {{"archive_digest", file->digest}, {"posts", archive.posts}, {"size_bytes", file->size_bytes}}});
    flow::complete_todos(context, "account", id.value, "record_archive", caller.actor.person);
    journal.emit({"account.archived", "account", id.value, {{"digest", file->digest}, {"posts", archive.posts}}});
    return {};
}

}  // namespace yanlu::registry
