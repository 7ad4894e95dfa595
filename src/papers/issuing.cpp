#include "papers/issuing.hpp"

#include <algorithm>

#include "organisation/unit_store.hpp"
#include "papers/document_numbers.hpp"
#include "papers/process.hpp"
#include "registry/attachments.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

Result<void> take_scan(Context& context, const Caller& caller, Paper& paper, const PaperStep& step) {
    if (!step.scan) return refuse(RefusalClass::invalid, "papers.scan_missing", "scan_id");
    const auto file = registry::own_attachment(context, caller, *step.scan, "scan_id");
    if (!file) return refuse(file.error());
    if (file->media_type != "application/pdf" && !file->media_type.starts_with("image/"))
        return refuse(RefusalClass::invalid, "papers.scan_is_no_picture", "scan_id", {{"file", file->file_name}});
    paper.scan = file->id;
    return {};
}

void add_receipt(Context& context, const Paper& paper, UnitId unit, bool is_copy, const flow::Deadline& due) {
    Receipt made{storage::allocate<ReceiptId>(context.database), paper.id, unit, is_copy};
    if (!is_copy) made.due_at = due.due_at;
    made.due_is_provisional = due.is_provisional;
    insert_receipt(context.database, made);
}

void add_receipts(Context& context, const Paper& paper) {
    const auto due = deadline_from_now(context, "receive");
    std::vector<UnitId> done;
    const auto add = [&](const std::vector<UnitId>& units, bool is_copy) {
        for (const UnitId unit : units) {
            if (std::ranges::find(done, unit) != done.end()) continue;
            done.push_back(unit);
            add_receipt(context, paper, unit, is_copy, due);
        }
    };
    add(paper.addressees(), false);
    add(paper.copied_to(), true);
}

void supersede(Context& context, const Caller& caller, const Paper& paper, ledger::Journal& journal) {
    auto before = paper.corrects ? load_paper(context.database, *paper.corrects) : std::nullopt;
    if (!before || before->state != "issued") return;
    const Json facts = before->facts();
    before->state = "corrected";
    before->ended_at = context.clock.now();
    before->is_public = false;
    before->corrected_by = paper.id;
    update_paper(context.database, *before);
    move_tasks(context, *before, caller.actor.person);
    journal.record({.subject_kind = "paper",
                    .subject_id = before->id.value,
                    .from = "issued",
                    .to = "corrected",
                    .before = facts,
                    .after = before->facts(),
                    .facts = {{"event", "supersede"}, {"corrected_by", paper.id.value}}});
}

}  // namespace

Result<void> take_oa_result(Context& context, const Caller& caller, Paper& paper, const PaperStep& step, ledger::Journal& journal) {
    if (!step.written_on) return refuse(RefusalClass::invalid, "api.missing", "written_on", {{"field", "written_on"}});
    if (*step.written_on > context.clock.today())
        return refuse(RefusalClass::invalid, "papers.written_in_the_future", "written_on", {{"day", step.written_on->iso()}});
    auto number = number_from_oa(context, caller, paper, step.document_number, *step.written_on, journal);
    if (!number) return refuse(number.error());
    if (auto taken = take_scan(context, caller, paper, step); !taken) return taken;
    paper.word = number->word;
    paper.year = number->year;
    paper.number = number->number;
    paper.written_on = step.written_on;
    paper.signed_at = context.clock.now();
    paper.signed_digest = paper.digest;
    return {};
}

Result<void> issue(Context& context, const Caller& caller, Paper& paper, const PaperStep& step, ledger::Journal& journal) {
    if (paper.signed_digest != paper.digest) return refuse(RefusalClass::conflict, "papers.not_signed");
    if (paper.number == 0) {
        auto number = take_number(context, caller, paper, step.word, step.number, journal);
        if (!number) return refuse(number.error());
        paper.word = number->word;
        paper.year = number->year;
        paper.number = number->number;
    }
    paper.issued_at = context.clock.now();
    add_receipts(context, paper);
    supersede(context, caller, paper, journal);
    return {};
}

void release_number(Context& context, const Paper& paper, const std::string& reason) {
    if (paper.number != 0) void_number_of(context, paper, reason);
}

}  // namespace yanlu::papers
