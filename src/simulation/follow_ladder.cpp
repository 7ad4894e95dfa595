// Notifications from outside are entered; what they and the city's own lead to is decided after some days, carried out and followed to its
// end. Who is advised to close an account answers: what the plan has no other story for is closed, the rest is kept.
#include <algorithm>

#include "accountability/cases.hpp"
#include "accountability/notifications.hpp"
#include "accountability/paper_drafts.hpp"
#include "simulation/office.hpp"
#include "simulation/statements.hpp"

namespace yanlu::simulation {
namespace {

using accountability::Case;
using accountability::CaseInput;

constexpr std::int64_t days_to_talk = 3;
constexpr std::int64_t days_to_report = 10;
constexpr std::int64_t days_of_commitment = 20;
constexpr std::int64_t days_to_answer = 4;

void act(const Stage& stage, const organisation::Caller& caller, const Case& subject, const std::string& event, const CaseInput& input) {
    stage.must(accountability::act_on_case(stage.context, caller, subject.kind, subject.id, event, input), event + " of a " + subject.kind);
}

bool is_offered(const Stage& stage, const organisation::Caller& caller, const Case& subject, const std::string& event) {
    const Json shown = stage.must(accountability::show_case(stage.context, caller, subject.kind, subject.id), "a case");
    return std::ranges::any_of(shown.at("allowed_actions"),
                               [&](const Json& action) { return action.at("action") == event && action.at("is_allowed").get<bool>(); });
}

accountability::NotificationInput input_of(const Stage& stage, const PlannedNotification& planned) {
    accountability::NotificationInput out{.level = planned.level,
                                          .document_number = planned.document_number,
                                          .title = "关于政务新媒体检查情况的通报",
                                          .issued_on = planned.issued_on,
                                          .cause = planned.cause,
                                          .is_prominent = planned.is_prominent,
                                          .summary = "检查发现存在突出问题，责令限期整改。"};
    if (planned.account)
        out.account = stage.accounts[*planned.account];
    else
        out.unit = stage.units[planned.unit];
    return out;
}

// Who is in charge of one of the unit's accounts; where nobody was registered, the office knows whom to call.
std::string addressee_of(const Stage& stage, const Case& subject) {
    for (const Json& holder : accountability::addressees_of(stage.context, subject)) {
        if (holder.at("duty") == "leader_in_charge") return holder.at("name");
    }
    return "分管负责人";
}

std::optional<Date> day_said(const Case& subject, const char* field) { return Date::parse(subject.said(field)); }

}  // namespace

LadderWork::LadderWork(Stage& stage, People& people) : stage_(stage), people_(people) {}

void LadderWork::work(Date day) {
    enter(day);
    const auto open =
        stage_.context.database.all(sql::open_cases, [](const storage::Row& row) { return row.get<accountability::CaseId>(0); });
    for (const auto id : open) {
        const Case subject = accountability::find_case(stage_.context.database, id).value();
        if (subject.kind == accountability::admonition)
            decide_admonition(subject, day);
        else if (subject.kind == accountability::closure_advice)
            decide_advice(subject, day);
    }
}

void LadderWork::enter(Date day) {
    const auto& planned = stage_.plan.judgement.notifications;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        if (planned[i].entered_on == day) {
            const Json made = stage_.must(
                accountability::enter_notification(stage_.context, people_.office("city_office_clerk"), input_of(stage_, planned[i])),
                "notification " + planned[i].document_number);
            entered_[i] = made.at("id").get<std::int64_t>();
        }
        if (planned[i].withdrawn_on == day) {
            const accountability::NotificationId id{entered_.at(i)};
            stage_.must(accountability::withdraw_notification(stage_.context, people_.office("city_office_section_chief"), id, day,
                                                              "通报机关来函更正，撤销对该账号的通报。"),
                        "withdrawal of a notification");
        }
    }
}

void LadderWork::decide_admonition(const Case& subject, Date day) {
    const auto& chief = people_.office("city_office_section_chief");
    if (subject.state == "proposed" && day - Date::of(subject.opened_at) >= days_to_decide) {
        if (is_offered(stage_, chief, subject, "drop")) return act(stage_, chief, subject, "drop", {.reason = "所依据的通报已撤销"});
        if (!is_offered(stage_, chief, subject, "appoint")) return;  // of the office itself: for its superior
        return act(stage_, chief, subject, "appoint",
                   {.addressee_duty = "leader_in_charge",
                    .addressee_name = addressee_of(stage_, subject),
                    .place = "市政府办公室会议室",
                    .appointed_for = day + days_to_talk});
    }
    if (subject.state == "appointed" && day_said(subject, "appointed_for") <= day)
        return act(stage_, people_.office("city_office_clerk"), subject, "hold",
                   {.held_on = day,
                    .minutes = "通报有关问题，分析原因，提出整改要求；被约谈单位表态认领问题、限期整改。",
                    .commitments = {{"健全内容更新和信息审核制度，明确专人负责", day + days_of_commitment}}});
    if (subject.state == "held") follow_commitments(subject, day);
}

void LadderWork::follow_commitments(const Case& subject, Date day) {
    const auto held_on = day_said(subject, "held_on");
    if (!held_on || day - *held_on < days_to_report) return;
    const auto& clerk = people_.office("city_office_clerk");
    const auto commitments = accountability::commitments_of(stage_.context.database, subject.id);
    for (const auto& each : commitments) {
        if (each.state == "open")
            act(stage_, people_.of(people_.index_of(subject.unit), "leader"), subject, "report_commitment",
                {.commitment_id = each.id, .report = "已印发内容审核制度，落实专人每日巡查。"});
        if (each.state == "reported") act(stage_, clerk, subject, "confirm_commitment", {.commitment_id = each.id});
    }
    if (std::ranges::all_of(commitments, [](const auto& each) { return each.state == "kept"; })) act(stage_, clerk, subject, "close", {});
}

// The letter goes out as a paper of its own, and by its number.
void LadderWork::decide_advice(const Case& subject, Date day) {
    const auto& chief = people_.office("city_office_section_chief");
    if (subject.state == "issued") {
        const auto issued_on = day_said(subject, "issued_on");
        if (issued_on && day - *issued_on >= days_to_answer) answer_advice(subject);
    } else if (subject.state == "not_adopted") {
        act(stage_, chief, subject, "close", {.reason = "主管单位已说明理由并落实整改，予以存查。"});
    }
    if (subject.state != "proposed" || day - Date::of(subject.opened_at) < days_to_decide) return;
    if (is_offered(stage_, chief, subject, "drop")) return act(stage_, chief, subject, "drop", {.reason = "计入的通报已不足次数"});
    if (!is_offered(stage_, chief, subject, "issue")) return act(stage_, chief, subject, "decline", {.reason = "主办单位已主动提出注销"});
    if (subject.paper) {
        const papers::PaperId letter{*subject.paper};
        submit_paper(stage_, people_, letter);
        sign_paper(stage_, people_, letter);
        issue_paper(stage_, people_, letter);
    }
    const auto paper = subject.paper ? papers::load_paper(stage_.context.database, papers::PaperId{*subject.paper}) : std::nullopt;
    act(stage_, chief, subject, "issue",
        {.letter_number = paper ? paper->document_number() : "云府办函〔" + std::to_string(day.year()) + "〕901号",
         .measure = "shut_down"});
}

bool LadderWork::is_part_of_a_story(AccountId account) const {
    const auto& plan = stage_.plan;
    const auto found = static_cast<std::size_t>(std::ranges::find(stage_.accounts, account) - stage_.accounts.begin());
    return std::ranges::any_of(plan.changes, [&](const PlannedChange& change) { return change.account == found; }) ||
           std::ranges::any_of(plan.reorganisations, [&](const PlannedReorganisation& act) {
               return act.unit == plan.accounts[found].host || act.other == plan.accounts[found].host;
           });
}

void LadderWork::answer_advice(const Case& subject) {
    const auto place = accountability::place_of(stage_.context.database, subject.unit);
    const bool answers_itself = place.supervisor_kind != "government" && place.supervisor_kind != "city_office";
    const auto& who = answers_itself ? people_.of(people_.index_of(place.supervisor), "supervising_officer")
                                     : people_.office("city_office_section_chief");
    const bool is_adopted = !is_part_of_a_story(*subject.account);
    act(stage_, who, subject, is_adopted ? "adopt" : "reject",
        {.reason = is_adopted ? "同意关停，由主办单位按程序办理。" : "承担专项服务，整改后予以保留。",
         .letter_number = answers_itself ? "" : "云府函〔" + std::to_string(stage_.clock.today().year()) + "〕9号"});
}

}  // namespace yanlu::simulation
