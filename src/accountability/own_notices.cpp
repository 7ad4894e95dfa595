// 通报 of the city itself: an issued notice of an inspection round → a notification of every account that failed in it.
#include <algorithm>

#include "accountability/follow.hpp"
#include "accountability/notifications.hpp"
#include "accountability/settings.hpp"
#include "base/log.hpp"
#include "ledger/perform.hpp"
#include "organisation/unit_store.hpp"
#include "papers/paper.hpp"
#include "rounds/read_result.hpp"
#include "supervision/finding.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

// Of the rule behind the finding; where a person noted the problem, of the item itself.
std::string cause_of(Context& context, const rounds::Problem& problem) {
    const auto& ladder = context.rulebook.part<Ladder>();
    const auto finding = problem.finding ? supervision::load_finding(context.database, *problem.finding) : std::nullopt;
    return ladder.cause_of_rule(finding ? finding->rule : problem.item).code;
}

NotificationInput input_of(Context& context, const papers::Paper& paper, const rounds::AccountProblems& account) {
    const auto veto = std::ranges::find_if(account.items, &rounds::Problem::is_veto);
    NotificationInput out{.level = "city",
                          .issued_on = paper.written_on.value_or(Date::of(*paper.issued_at)),
                          .account = account.account,
                          .cause = veto == account.items.end() ? "other" : cause_of(context, *veto)};
    out.issuer = paper.unit_name;
    out.document_number = paper.document_number();
    out.title = paper.title;
    out.is_prominent = veto != account.items.end();
    for (const rounds::Problem& item : account.items) out.summary += (out.summary.empty() ? "" : "；") + item.title;
    return out;
}

// What a person entered of the same document before is left as it is.
void take_in_failure(Context& context, ledger::Journal& journal, const papers::Paper& paper, const rounds::AccountProblems& account) {
    auto notification = notification_of(context, input_of(context, paper, account));
    const auto refused = [&](const Refusal& refusal) {
        log::warning("a failure of a round was not counted",
                     {{"paper", paper.id.value}, {"account", account.account.value}, {"code", refusal.code}});
    };
    if (!notification) return refused(notification.error());
    notification->source = "paper";
    notification->source_id = paper.id.value;
    bool is_known = false;
    if (const auto refusal = why_not_take_in(context, *notification, is_known)) return refused(*refusal);
    if (!is_known) take_in(context, journal, std::move(*notification)).value();
}

void note_number(Context& context, ledger::Journal& journal, const papers::Paper& paper) {
    auto subject = find_case(context.database, CaseId{paper.subject_id});
    if (!subject || subject->kind != paper.subject_kind || subject->closed_at || subject->paper != paper.id.value) return;
    const Json before = subject->facts();
    subject->content["paper_number"] = paper.document_number();
    update_case(context, *subject);
    journal.record({.subject_kind = subject->kind,
                    .subject_id = subject->id.value,
                    .from = subject->state,
                    .to = subject->state,
                    .before = before,
                    .after = subject->facts(),
                    .facts = {{"event", "paper_issued"}, {"document_number", paper.document_number()}}});
}

}  // namespace

void hear_paper(Context& context, const jobs::Delivery& event) {
    const auto paper = papers::load_paper(context.database, papers::PaperId{event.subject_id});
    if (!paper || !paper->issued_at) return;
    const bool is_of_round =
        paper->kind == "notice" && paper->subject_kind == "round" && paper->unit == organisation::city_office(context.database);
    const auto command = Caller::system("job").command("accountability.hear_paper", {{"paper_id", paper->id.value}});
    const auto heard = ledger::perform(context, command, [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
        if (!is_of_round) {
            note_number(context, journal, *paper);
            return Json::object();
        }
        const auto result = rounds::result_of(context, rounds::RoundId{paper->subject_id});
        if (!result) return refuse(result.error());
        for (const rounds::AccountProblems& account : result->failures) take_in_failure(context, journal, *paper, account);
        return Json::object();
    });
    // A round that was withdrawn meanwhile has nothing to tell.
    if (!heard) log::warning("an issued notice was not counted", {{"paper", paper->id.value}, {"code", heard.error().code}});
}

}  // namespace yanlu::accountability
