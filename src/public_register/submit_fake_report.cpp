// A report comes in without a login: kept, put on the office's desk, answered with a receipt that no one can guess.
#include "base/text.hpp"
#include "documents/qr.hpp"
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "public_register/answer.hpp"
#include "public_register/fake_report.hpp"
#include "public_register/fake_report_process.hpp"
#include "public_register/statements.hpp"
#include "registry/links.hpp"

namespace yanlu::public_register {
namespace {

// Without letters and digits that are taken for one another when it is read out.
std::string new_receipt(Rng& rng) {
    static constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string out;
    for (int i = 0; i < 12; ++i) {
        if (i == 4 || i == 8) out += '-';
        out += letters[rng.below(letters.size())];
    }
    return out;
}

// The same account however its link was copied.
std::string key_of_link(const Context& context, const std::string& text) {
    const auto seen = context.rulebook.part<registry::Platforms>().recognise(text);
    if (seen.platform && !seen.platform_account_id.empty()) return seen.platform->code + ":" + seen.platform_account_id;
    const auto links = registry::links_in(text);
    return links.empty() ? ascii_lower(trim(text)) : links.front().host + links.front().path;
}

Json receipt_json(const Context& context, const FakeReport& report) {
    return {{"receipt", report.receipt}, {"state", report.state}, {"state_zh", state_name(context.rulebook, report.state)}};
}

std::optional<Refusal> why_not_picture(const std::string& bytes) {
    if (bytes.empty()) return std::nullopt;
    const auto picture = documents::read_picture(bytes);
    return picture ? std::nullopt : std::optional(picture.error());
}

void insert(Context& context, const FakeReport& report, const std::string& link_key) {
    context.database.execute(sql::insert_fake_report, report.id, report.receipt, report.link, link_key, report.description, report.contact,
                             report.picture_digest, report.picture_type, report.verdict, report.similar_account, report.state,
                             report.received_at, report.due_at, report.due_is_provisional);
}

FakeReport made_of(Context& context, const Snapshot& snapshot, const NewFakeReport& input) {
    const auto answer = answer_to(snapshot, context.rulebook.part<registry::Platforms>(), input.link, nullptr);
    FakeReport report;
    report.receipt = new_receipt(context.rng);
    report.link = input.link;
    report.description = input.description;
    report.contact = input.contact;
    report.picture_type = documents::picture_type(input.picture);
    report.verdict = code_of(answer.verdict);
    if (!answer.similar.empty()) report.similar_account = answer.similar.front()->id;
    if (answer.account) report.similar_account = answer.account->id;
    report.state = "received";
    report.received_at = context.clock.now();
    return report;
}

Result<Json> take_in(Context& context, FakeReport report, const std::string& link_key, ledger::Journal& journal) {
    if (const auto open = context.database.value<FakeReportId>(sql::open_report_of_link, link_key)) {
        context.database.execute(sql::count_report_again, *open);
        const auto first = find_fake_report(context.database, *open);
        journal.record({"fake_report", open->value, first->state, first->state});
        return receipt_json(context, *first);
    }
    const auto& transition = *context.rulebook.part<FakeReportProcess>().machine().transition("", "receive");
    const auto deadline = deadline_after(context, transition);
    report.id = storage::allocate<FakeReportId>(context.database);
    report.due_at = deadline ? std::optional(deadline->due_at) : std::nullopt;
    report.due_is_provisional = deadline && deadline->is_provisional;
    insert(context, report, link_key);
    open_office_todo(context, report, "receive", deadline);
    journal.record({"fake_report", report.id.value, "", report.state});
    journal.emit({"fake_report.received", "fake_report", report.id.value, Json::object()});
    return receipt_json(context, report);
}

}  // namespace

Result<Json> submit_fake_report(Context& context, const organisation::Caller& nobody, const Snapshot& snapshot,
                                const NewFakeReport& input) {
    if (auto refusal = why_not_picture(input.picture)) return refuse(std::move(*refusal));
    FakeReport report = made_of(context, snapshot, input);
    if (!input.picture.empty() && context.attachments) report.picture_digest = context.attachments->put(input.picture);
    const Json request{{"link", input.link}, {"description", input.description}};
    return ledger::perform(context, nobody.command("public_register.submit_fake_report", request),
                           [&](storage::Connection&, ledger::Journal& journal) {
                               return take_in(context, report, key_of_link(context, input.link), journal);
                           });
}

Result<Json> fake_report_progress(Context& context, const std::string& receipt) {
    const auto id = context.database.value<FakeReportId>(sql::fake_report_by_receipt, receipt);
    const auto report = id ? find_fake_report(context.database, *id) : std::nullopt;
    if (!report) return refuse(RefusalClass::not_found, "public_register.unknown_report");
    Json out = receipt_json(context, *report);
    out["received_on"] = Date::of(report->received_at).iso();
    out["settled_on"] = report->settled_at ? Json(Date::of(*report->settled_at).iso()) : Json(nullptr);
    return out;
}

}  // namespace yanlu::public_register
