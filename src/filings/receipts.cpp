// A receipt for another account is the commonest slip of a clerk with ten accounts; it is refused, or asked about where only the name
// differs.
#include "filings/receipts.hpp"

#include "filings/domain/receipt.hpp"
#include "filings/form_sheet.hpp"
#include "filings/process.hpp"
#include "filings/statements.hpp"
#include "filings/step.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"

namespace yanlu::filings {
namespace {

constexpr const char* filing_article = "152-2021.2.3";

// Another unit's account is not named to those who may not see it.
std::string name_for(Context& context, const organisation::Caller& caller, AccountId id) {
    const auto other = registry::find_account(context.database, id);
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    const bool is_seen = other && !permissions.why_not(caller, "filings.read_filings", other->host_path);
    return is_seen ? other->facts.name : context.rulebook.message("filings.another_account");
}

std::optional<Refusal> why_not_enough(const FoundFiling& found, const Receipt& receipt) {
    const FilingSystem& system = *found.system;
    if (system.needs_number && receipt.number.empty())
        return invalid("filings.number_missing", "number", {{"system", system.zh}, {"help", system.receipt_help}}).value();
    if (system.needs_file && !receipt.file) return invalid("filings.file_missing", "file_id", {{"system", system.zh}}).value();
    if (receipt.number.empty() && !receipt.file)
        return invalid("filings.receipt_empty", "number", {{"system", system.zh}, {"help", system.receipt_help}}).value();
    return std::nullopt;
}

std::optional<Refusal> why_not_on_day(Context& context, const FoundFiling& found, Date day) {
    if (auto refusal = why_not_day(context.clock, day, "filed_on")) return refusal;
    if (found.filing.occasion == occasion::backfill || day >= found.filing.effective_on) return std::nullopt;
    return invalid("filings.receipt_before_cause", "filed_on",
                   {{"day", day.iso()},
                    {"effective_on", found.filing.effective_on.iso()},
                    {"occasion", word(context, "occasion", found.filing.occasion)}})
        .value();
}

std::optional<Refusal> why_not_of_this_account(Context& context, const organisation::Caller& caller, const FoundFiling& found,
                                               const Receipt& receipt) {
    const auto& account = found.account;
    const auto elsewhere =
        context.database.value<AccountId>(sql::receipt_elsewhere, found.system->code, receipt.number, found.filing.account);
    if (elsewhere)
        return Refusal{RefusalClass::conflict,
                       "filings.number_of_another_account",
                       "number",
                       filing_article,
                       {{"number", receipt.number}, {"account", name_for(context, caller, *elsewhere)}}};
    if (receipt.platform_account_id.empty()) return std::nullopt;
    const auto named = registry::find_account_id(context.database, account.platform, receipt.platform_account_id);
    if (named == account.id) return std::nullopt;
    return Refusal{RefusalClass::conflict,
                   "filings.receipt_of_another_account",
                   "platform_account_id",
                   filing_article,
                   {{"id", receipt.platform_account_id},
                    {"own_id", account.platform_account_id},
                    {"account", named ? name_for(context, caller, *named) : context.rulebook.message("filings.another_account")}}};
}

std::optional<Refusal> why_not_named_so(Context& context, const FoundFiling& found, const Receipt& receipt) {
    auto known =
        context.database.all(sql::names_of_account, [](const storage::Row& row) { return row.get<std::string>(0); }, found.filing.account);
    if (receipt.is_confirmed || may_name(receipt.account_name, known)) return std::nullopt;
    return Refusal{RefusalClass::conflict,
                   "filings.receipt_name_differs",
                   "account_name",
                   filing_article,
                   {{"name", receipt.account_name}, {"account", found.account.facts.name}}};
}

}  // namespace

std::optional<Refusal> why_not_receipt(Context& context, const organisation::Caller& caller, const FoundFiling& found,
                                       const Receipt& receipt) {
    if (auto refusal = why_not_enough(found, receipt)) return refusal;
    if (receipt.file) {
        if (auto file = registry::own_attachment(context, caller, receipt.file, "file_id"); !file) return std::move(file.error());
    }
    if (auto refusal = why_not_on_day(context, found, receipt.filed_on.value_or(context.clock.today()))) return refusal;
    if (auto refusal = why_not_of_this_account(context, caller, found, receipt)) return refusal;
    return why_not_named_so(context, found, receipt);
}

void take_receipt(Context& context, FoundFiling& found, const Receipt& receipt) {
    Filing& filing = found.filing;
    filing.settled_on = receipt.filed_on.value_or(context.clock.today());
    filing.receipt_number = receipt.number;
    if (receipt.file) filing.receipt_file = receipt.file;
    const auto form = form_of(context, found);
    filing.form = values_of(form).dump();
    write_filed_fields(context, filing.id, filed_fields_of(form));
}

}  // namespace yanlu::filings
