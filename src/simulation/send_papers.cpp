// Official papers through their desks.
#include "papers/document_numbers.hpp"
#include "papers/papers.hpp"
#include "simulation/office.hpp"
#include "simulation/statements.hpp"

namespace yanlu::simulation {
namespace {

constexpr const char* series = "云府办函";

void act(Stage& stage, const organisation::Caller& caller, papers::PaperId paper, const std::string& action,
         const papers::PaperStep& step) {
    stage.must(papers::act_on_paper(stage.context, caller, paper, action, step), action + " of a paper");
}

}  // namespace

void submit_paper(Stage& stage, People& people, papers::PaperId paper) {
    act(stage, people.office("city_office_clerk"), paper, "submit", {});
}

void sign_paper(Stage& stage, People& people, papers::PaperId paper) {
    const std::string digest = papers::load_paper(stage.context.database, paper)->digest;
    act(stage, people.office("city_office_leader"), paper, "sign", {.digest = digest});
}

// The office's numbers begin with its first paper.
void issue_paper(Stage& stage, People& people, papers::PaperId paper) {
    const auto& clerk = people.office("city_office_clerk");
    const Json known = stage.must(papers::list_series(stage.context, clerk), "series of numbers");
    if (known.at("items").empty()) stage.must(papers::open_series(stage.context, clerk, series, clerk.actor.unit), "series of numbers");
    const bool is_notice = papers::load_paper(stage.context.database, paper)->kind == "notice";
    act(stage, clerk, paper, "issue", {.word = series, .is_public = is_notice});
}

// Most units within three days, some later.
void sign_for_papers(Stage& stage, People& people, Date day) {
    struct Unsigned {
        papers::PaperId paper;
        UnitId unit;
        std::int64_t age;
    };
    const auto all = stage.context.database.all(sql::unsigned_receipts, [&](const storage::Row& row) {
        return Unsigned{row.get<papers::PaperId>(0), row.get<UnitId>(1), day - Date::of(row.get<Instant>(2))};
    });
    for (const Unsigned& each : all) {
        const std::size_t unit = people.index_of(each.unit);
        if (each.age < (unit % 13 == 5 ? 8 : static_cast<std::int64_t>(unit % 3) + 1)) continue;
        const bool is_office = stage.plan.units[unit].kind == "city_office";
        const auto& officer = people.of(unit, is_office ? "editor" : "supervising_officer");
        stage.must(papers::sign_for_paper(stage.context, officer, each.paper, "已阅，照办。"), "receipt of a paper");
    }
}

}  // namespace yanlu::simulation
