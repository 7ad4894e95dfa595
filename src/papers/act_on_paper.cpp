// Steps of a paper and the guards of rulebook/machines/paper.yaml.
#include <algorithm>

#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "papers/drafting.hpp"
#include "papers/issuing.hpp"
#include "papers/papers.hpp"
#include "papers/process.hpp"
#include "papers/statements.hpp"
#include "papers/templates.hpp"
#include "registry/attachments.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

struct Action {
    std::string_view name;
    std::string_view permission;
};

constexpr Action actions[] = {{"edit", "papers.draft"},       {"give_opinion", "papers.give_opinion"}, {"submit", "papers.draft"},
                              {"send_to_oa", "papers.draft"}, {"take_back", "papers.draft"},           {"send_back", "papers.sign"},
                              {"sign", "papers.sign"},        {"record_oa", "papers.draft"},           {"issue", "papers.issue"},
                              {"remind", "papers.remind"},    {"publish", "papers.publish"},           {"unpublish", "papers.publish"},
                              {"correct", "papers.draft"},    {"withdraw", "papers.withdraw"},         {"drop", "papers.draft"}};

const Action* action_named(std::string_view name) {
    const auto found = std::ranges::find(actions, name, &Action::name);
    return found == std::end(actions) ? nullptr : found;
}

Refusal conflict(std::string code, std::map<std::string, std::string> args = {}) {
    return {RefusalClass::conflict, std::move(code), "", "", std::move(args)};
}

bool wrote(Context& context, const Paper& paper, PersonId person) {
    return context.database.value<std::int64_t>(sql::texts_by, paper.id, person).value_or(0) > 0 || paper.drafted_by == person;
}

std::optional<Refusal> why_not_remind(Context& context, const Paper& paper, bool asks_interval) {
    std::optional<Instant> last;
    bool is_anybody_left = false;
    for (const auto& receipt : receipts_of(context.database, paper.id)) {
        if (receipt.signed_at) continue;
        is_anybody_left = true;
        if (receipt.reminded_at && (!last || *receipt.reminded_at > *last)) last = receipt.reminded_at;
    }
    if (!asks_interval) return is_anybody_left ? std::nullopt : std::optional(conflict("papers.guard.somebody_has_not_signed"));
    const auto until = reminder_waits_until(context, last);
    if (!until) return std::nullopt;
    return Refusal{RefusalClass::too_many, "papers.guard.reminded_long_ago", "", "", {{"until", rfc3339(*until).substr(0, 16)}}};
}

std::optional<Refusal> guard_refusal(Context& context, const Caller& caller, const Paper& paper, std::string_view guard) {
    if (guard == "numbers_agree")
        return why_contradicts(context.rulebook, contradictions_of(context, paper, text_of(context.database, paper.id, paper.text_number)));
    if (guard == "not_author") {
        if (caller.is_system || !wrote(context, paper, caller.actor.person)) return std::nullopt;
        return Refusal{RefusalClass::forbidden, "papers.guard.not_author"};
    }
    if (guard == "may_sign_kind") {
        const auto* from = context.rulebook.part<TemplateBook>().find(paper.template_code);
        if (!from || caller.is_system || std::ranges::find(from->signers, caller.role) != from->signers.end()) return std::nullopt;
        return Refusal{RefusalClass::forbidden, "papers.guard.may_sign_kind", "", "", {{"kind", from->zh}}};
    }
    return why_not_remind(context, paper, guard == "reminded_long_ago");
}

Result<void> sign(Context& context, const Caller& caller, Paper& paper, const PaperStep& step) {
    if (step.digest != paper.digest) return refuse(conflict("papers.text_changed"));
    paper.signed_by = caller.actor.person;
    paper.signed_at = context.clock.now();
    paper.signed_digest = paper.digest;
    paper.written_on = context.clock.today();
    return {};
}

void remind(Context& context, const Paper& paper) {
    for (auto& receipt : receipts_of(context.database, paper.id)) {
        if (receipt.signed_at) continue;
        receipt.reminded_at = context.clock.now();
        ++receipt.reminders;
        update_receipt(context.database, receipt);
    }
}

Result<void> publish(Context& context, Paper& paper, bool is_public) {
    const auto* from = context.rulebook.part<TemplateBook>().find(paper.template_code);
    if (is_public && !(from && from->can_be_public)) return refuse(RefusalClass::invalid, "papers.not_for_the_public", "is_public");
    paper.is_public = is_public;
    return {};
}

// The same numbers, text and addressees in a new draft that will take the place of this paper when it is issued.
Result<void> correct(Context& context, const Caller& caller, Paper& paper, ledger::Journal& journal) {
    if (paper.corrected_by) return refuse(conflict("papers.is_being_corrected"));
    Paper made = paper;
    made.id = storage::allocate<PaperId>(context.database);
    made.state = "draft";
    made.text_number = 1;
    made.drafted_by = made.edited_by = caller.actor.person;
    made.created_at = context.clock.now();
    made.corrects = paper.id;
    PaperText text = text_of(context.database, paper.id, paper.text_number);
    if (!text.title.ends_with("（更正）")) text.title += "（更正）";
    made.title = text.title;
    made.digest = digest_of(text);
    insert_paper(context.database, made);
    insert_text(context.database, made, text, "template", caller.actor.person, made.unit, made.created_at);
    journal.record({.subject_kind = "paper",
                    .subject_id = made.id.value,
                    .to = made.state,
                    .after = made.facts(),
                    .facts = {{"event", "draft"}, {"corrects", paper.id.value}}});
    paper.corrected_by = made.id;
    return {};
}

void end(Context& context, Paper& paper, const PaperStep& step) {
    paper.ended_at = context.clock.now();
    paper.reason = step.reason;
    paper.is_public = false;
}

// A correction that is dropped no longer stands in the way of another.
void free_corrected(Context& context, const Paper& paper) {
    auto before = paper.corrects ? load_paper(context.database, *paper.corrects) : std::nullopt;
    if (!before) return;
    before->corrected_by.reset();
    update_paper(context.database, *before);
}

Result<void> take(Context& context, const Caller& caller, Paper& paper, const std::string& action, const PaperStep& step,
                  ledger::Journal& journal) {
    const auto* transition = machine_of(context.rulebook).transition(paper.state, action);
    const bool asks_reason = std::ranges::find(transition->asks, "reason") != transition->asks.end();
    if (asks_reason && step.reason.empty()) return refuse(RefusalClass::invalid, "api.missing", "reason", {{"field", "reason"}});
    if (action == "submit" || action == "send_to_oa") {
        paper.submitted_by = caller.actor.person;
        paper.submitted_at = context.clock.now();
    } else if (action == "sign") {
        return sign(context, caller, paper, step);
    } else if (action == "record_oa") {
        return take_oa_result(context, caller, paper, step, journal);
    } else if (action == "issue") {
        if (step.is_public) {
            if (auto done = publish(context, paper, *step.is_public); !done) return done;
        }
        return issue(context, caller, paper, step, journal);
    } else if (action == "remind") {
        remind(context, paper);
    } else if (action == "publish" || action == "unpublish") {
        return publish(context, paper, action == "publish");
    } else if (action == "correct") {
        return correct(context, caller, paper, journal);
    } else if (action == "withdraw" || action == "drop") {
        if (action == "drop") {
            free_corrected(context, paper);
            release_number(context, paper, step.reason);
        }
        end(context, paper, step);
    }
    return {};
}

Result<Json> act(Context& context, const Caller& caller, PaperId id, const std::string& action, const PaperStep& step,
                 ledger::Journal& journal) {
    auto paper = paper_for(context, caller, action_named(action)->permission, id);
    if (!paper) return refuse(paper.error());
    if (auto refusal = why_not_step(context, caller, *paper, action)) return refuse(std::move(*refusal));
    const Json before = paper->facts();
    const std::string from = paper->state;
    if (auto taken = take(context, caller, *paper, action, step, journal); !taken) return refuse(taken.error());
    const auto* transition = machine_of(context.rulebook).transition(from, action);
    if (!transition->to.empty()) paper->state = transition->to;
    update_paper(context.database, *paper);
    write_note(context, caller, *paper, action, step.reason);
    if (paper->state != from) move_tasks(context, *paper, caller.actor.person);
    journal.record({.subject_kind = "paper",
                    .subject_id = id.value,
                    .from = from,
                    .to = paper->state,
                    .reason = step.reason,
                    .before = before,
                    .after = paper->facts(),
                    .facts = {{"event", action}, {"digest", paper->digest}, {"document_number", paper->document_number()}}});
    journal.emit(
        {"papers." + (paper->state == from ? action : paper->state),
         "paper",
         id.value,
         {{"paper_id", id.value}, {"kind", paper->kind}, {"subject_kind", paper->subject_kind}, {"subject_id", paper->subject_id}}});
    return show_paper(context, caller, id);
}

}  // namespace

const std::vector<std::string>& paper_actions() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Action& action : actions) {
            if (action.name != "edit") out.emplace_back(action.name);
        }
        return out;
    }();
    return names;
}

std::optional<Refusal> why_not_step(Context& context, const Caller& caller, const Paper& paper, std::string_view action) {
    const auto* known = action_named(action);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, known->permission, paper.path)) return refusal;
    const auto decided = flow::decide(machine_of(context.rulebook), paper.state, action, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, caller, paper, guard); });
    if (!decided) return decided.error();
    return std::nullopt;
}

Result<Json> act_on_paper(Context& context, const Caller& caller, PaperId id, const std::string& action, const PaperStep& step) {
    const Json request{{"id", id.value},
                       {"action", action},
                       {"reason", step.reason},
                       {"digest", step.digest},
                       {"document_number", step.document_number},
                       {"written_on", step.written_on ? step.written_on->iso() : ""},
                       {"scan_id", step.scan ? step.scan->value : 0},
                       {"word", step.word},
                       {"number", step.number.value_or(0)},
                       {"is_public", step.is_public.value_or(false)}};
    return ledger::perform(context, caller.command("papers." + action, request),
                           [&](storage::Connection&, ledger::Journal& journal) { return act(context, caller, id, action, step, journal); });
}

}  // namespace yanlu::papers
