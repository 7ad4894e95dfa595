// Values for the templates closure_advice_letter, admonition_notice and accountability_record of the rule book.
#include "accountability/paper_drafts.hpp"

#include <set>

#include "accountability/notification.hpp"
#include "accountability/settings.hpp"
#include "base/log.hpp"
#include "documents/official_paper.hpp"
#include "flow/machines.hpp"
#include "papers/drafting.hpp"
#include "registry/platforms.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

std::vector<Notification> counted(Context& context, const Case& subject) {
    std::vector<Notification> out;
    for (const std::int64_t id : subject.basis) out.push_back(*find_notification(context.database, NotificationId{id}));
    return out;
}

Json notifications_of(Context& context, const Case& subject) {
    const auto& ladder = context.rulebook.part<Ladder>();
    Json out = Json::array();
    for (const Notification& each : counted(context, subject))
        out.push_back({{"no", out.size() + 1},
                       {"on_zh", documents::written_date(each.issued_on)},
                       {"document_number", each.document_number.empty() ? each.issuer : each.document_number},
                       {"cause", ladder.cause(each.cause).zh}});
    return out;
}

std::string causes_of(Context& context, const Case& subject) {
    const auto& ladder = context.rulebook.part<Ladder>();
    std::set<std::string> said;
    std::string out;
    for (const Notification& each : counted(context, subject)) {
        const std::string& zh = ladder.cause(each.cause).zh;
        if (said.insert(zh).second) out += (out.empty() ? "" : "、") + zh;
    }
    return out;
}

Json account_values(Context& context, const Case& subject, const UnitPlace& place) {
    const auto account = account_of(context.database, subject.account);
    if (!account) return {{"account", place.short_name}, {"platform", ""}, {"unit", place.name}, {"host_unit", place.name}};
    const auto* platform = context.rulebook.part<registry::Platforms>().find(account->platform);
    return {{"account", account->name},
            {"platform", platform ? platform->zh : account->platform},
            {"unit", place.name},
            {"host_unit", place.name}};
}

std::string day_zh(const std::string& iso) {
    const auto day = Date::parse(iso);
    return day ? documents::written_date(*day) : std::string();
}

Date reply_due(Context& context) {
    const auto* transition = machine_of(context.rulebook, closure_advice).transition("proposed", "issue");
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    const auto due = flow::deadline_of(context.rulebook.calendar(), hours, *transition->limit, context.clock.now()).due_at;
    return Date::of(due - std::chrono::milliseconds(1));
}

// The office's desk drafts whoever takes the step: a leader decides, the section writes.
Caller drafter(const Caller& caller) {
    Caller out = Caller::system(caller.actor.client);
    out.actor = caller.actor;
    return out;
}

void draft(Context& context, const Caller& caller, Case& subject, papers::DraftRequest request) {
    request.subject_kind = subject.kind;
    request.subject_id = subject.id.value;
    const auto paper = papers::draft_paper(context, drafter(caller), request);
    if (paper)
        subject.paper = paper->value;
    else
        log::warning("a paper could not be drafted", {{"kind", request.kind}, {"case", subject.id.value}, {"code", paper.error().code}});
}

}  // namespace

void draft_letter(Context& context, Case& subject) {
    const UnitPlace place = place_of(context.database, subject.unit);
    if (!place.supervisor) return;
    papers::DraftRequest request{.kind = "closure_advice_letter", .subject_kind = {}};
    request.addressees = {place.is_in_charge_itself() ? place.unit : place.supervisor};
    if (!place.is_in_charge_itself()) request.copied_to = {place.unit};
    request.values = account_values(context, subject, place);
    request.values["advice_zh"] = context.rulebook.message("accountability.advice_of_both");
    request.values["times"] = subject.basis.size();
    request.values["notifications"] = notifications_of(context, subject);
    request.values["reply_due_zh"] = documents::written_date(reply_due(context));
    draft(context, Caller::system("job"), subject, std::move(request));
}

void draft_notice(Context& context, const Caller& caller, Case& subject) {
    const UnitPlace place = place_of(context.database, subject.unit);
    const Json& addressee = subject.content["addressee"];
    papers::DraftRequest request{.kind = "admonition_notice", .subject_kind = {}};
    request.addressees = {place.unit};
    request.values = account_values(context, subject, place);
    request.values["cause"] = causes_of(context, subject);
    request.values["notifications"] = notifications_of(context, subject);
    request.values["persons"] = addressee["title"].get<std::string>() + addressee["name"].get<std::string>();
    request.values["time_zh"] = day_zh(subject.said("appointed_for"));
    request.values["place"] = subject.said("place");
    request.values["matter"] = context.rulebook.message("accountability.admonition_matter", {{"cause", causes_of(context, subject)}});
    request.values["contact"] = "";
    draft(context, caller, subject, std::move(request));
}

void draft_record(Context& context, const Caller& caller, Case& subject) {
    const UnitPlace place = place_of(context.database, subject.unit);
    papers::DraftRequest request{.kind = "accountability_record", .subject_kind = {}};
    request.values = account_values(context, subject, place);
    request.values["number"] = std::to_string(subject.id.value);
    request.values["cause"] = context.rulebook.part<Ladder>().matter(subject.said("matter")).zh;
    request.values["facts"] = subject.said("facts");
    request.values["basis"] = context.rulebook.article("152-2021.4.3")->document + context.rulebook.article("152-2021.4.3")->clause;
    request.values["proposal"] = context.rulebook.message("accountability.record_proposal", {{"body", subject.said("transferred_to")}});
    request.values["transfer"] = subject.said("transferred_to") + " " + subject.said("letter_number");
    request.values["result"] = "";
    request.values["evidence"] = Json::array();
    for (const Json& each : evidence_of(context, subject.id))
        request.values["evidence"].push_back(
            {{"no", request.values["evidence"].size() + 1}, {"title", each["title"]}, {"digest", each["digest"]}});
    draft(context, caller, subject, std::move(request));
}

}  // namespace yanlu::accountability
