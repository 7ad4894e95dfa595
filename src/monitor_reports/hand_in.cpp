// Reports by a program: one, or many of which each stands for itself.
#include "api/response.hpp"
#include "monitor_reports/intake.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;

Json request_of(CommissionId commission, const NewReport& given) {
    Json pictures = Json::array();
    for (const auto& picture : given.pictures) pictures.push_back(picture.attachment ? picture.attachment->value : 0);
    return {{"commission_id", commission.value},
            {"number", given.number},
            {"code", given.code},
            {"account_id", given.account ? given.account->value : 0},
            {"account_name", given.account_name},
            {"platform", given.platform},
            {"platform_account_id", given.platform_account_id},
            {"link", given.link},
            {"suspected_unit", given.suspected_unit},
            {"found_on", given.found_on.iso()},
            {"found_until", given.found_until ? given.found_until->iso() : ""},
            {"description", given.description},
            {"post_link", given.post_link},
            {"pictures", std::move(pictures)}};
}

Json item_of(Context& context, const Caller& caller, const NewReport& given, const Result<Taken>& taken) {
    Json item{{"number", given.number}, {"outcome", "refused"}, {"report_id", nullptr}, {"problem", nullptr}};
    if (taken) {
        item["outcome"] = code_of(taken->outcome);
        item["report_id"] = taken->id.value;
    } else {
        item["problem"] = api::problem(taken.error(), context.rulebook, caller.request_id);
    }
    return item;
}

}  // namespace

Result<Commission> commission_to_hand_in(Context& context, const Caller& caller, CommissionId id) {
    auto commission = commission_for(context, caller, hand_in_verb, id);
    if (!commission) return commission;
    if (auto refusal = why_not_today(task_of(context, *commission), context.clock.today())) return refuse(std::move(*refusal));
    return commission;
}

Result<Json> hand_in(Context& context, const Caller& caller, CommissionId id, const NewReport& given) {
    return ledger::perform(context, caller.command(std::string(hand_in_verb), request_of(id, given)),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               auto commission = commission_to_hand_in(context, caller, id);
                               if (!commission) return refuse(commission.error());
                               Intake intake(context, caller, std::move(*commission));
                               const auto taken = intake.take(given, journal);
                               if (!taken) return refuse(taken.error());
                               auto shown = show_report(context, caller, taken->id);
                               if (!shown) return shown;
                               return Json{{"outcome", code_of(taken->outcome)}, {"report", std::move(*shown)}};
                           });
}

Result<Json> hand_in_batch(Context& context, const Caller& caller, CommissionId id, const std::vector<NewReport>& given) {
    Json request = Json::array();
    for (const auto& each : given) request.push_back(request_of(id, each));
    return ledger::perform(context, caller.command("monitor_reports.hand_in_batch", {{"reports", std::move(request)}}),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               auto commission = commission_to_hand_in(context, caller, id);
                               if (!commission) return refuse(commission.error());
                               Intake intake(context, caller, std::move(*commission));
                               Json items = Json::array();
                               for (const auto& each : given) items.push_back(item_of(context, caller, each, intake.take(each, journal)));
                               return Json{{"items", std::move(items)}};
                           });
}

}  // namespace yanlu::monitor_reports
