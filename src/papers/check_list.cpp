// A round's check list as a paper: what GET /rounds/{id}/check-list prints, drafted, so that it can be signed, kept and changed in words.
#include "documents/official_paper.hpp"
#include "papers/create_paper.hpp"
#include "rounds/papers.hpp"
#include "supervision/finding_summary.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

Json items_of(const Context& context, const rounds::CheckSheet& sheet) {
    Json out = Json::array();
    for (const rounds::Item* item : sheet.items)
        out.push_back({{"title", item->title + (item->is_veto ? context.rulebook.message("rounds.paper.veto") : "")},
                       {"how", item->how},
                       {"result", context.rulebook.message("rounds.paper.boxes")}});
    return out;
}

Json values_of(const Context& context, const rounds::CheckSheets& found) {
    Json accounts = Json::array();
    for (const auto& sheet : found.sheets)
        accounts.push_back({{"account", sheet.line.account_name},
                            {"platform", supervision::platform_zh(context.rulebook, sheet.line.platform)},
                            {"unit", sheet.line.unit_name},
                            {"items", items_of(context, sheet)}});
    return {{"round", found.round.title},
            {"period_zh", documents::written_date(found.round.period_from) + "至" + documents::written_date(found.round.period_to)},
            {"accounts", std::move(accounts)}};
}

}  // namespace

Result<DraftRequest> request_from_check_list(Context& context, const Caller& caller, std::int64_t id) {
    auto found = rounds::check_sheets_of(context, caller, rounds::RoundId{id}, false);
    if (!found && found.error().code == "rounds.nothing_to_inspect")
        found = rounds::check_sheets_of(context, caller, rounds::RoundId{id}, true);
    if (!found) return refuse(found.error());
    DraftRequest out{.kind = "inspection_checklist", .template_code = "inspection_checklist", .subject_kind = "round", .subject_id = id};
    out.addressees = {caller.actor.unit};
    out.values = values_of(context, *found);
    return out;
}

}  // namespace yanlu::papers
