// Filings of a day: the receipt of each system, and the word to the office, recorded by the clerk of the unit on the day of the plan.
#include <algorithm>

#include "filings/filings.hpp"
#include "simulation/people.hpp"

namespace yanlu::simulation {
namespace {

// The duty that the product made of the occasion.
filings::Filing duty_of(const Stage& stage, const PlannedOccasion& occasion, const std::string& system) {
    const auto all = filings::filings_of(stage.context.database, stage.accounts[occasion.account]);
    const auto found = std::ranges::find_if(all, [&](const filings::Filing& filing) {
        return filing.filing_system == system && filing.occasion == code_of(occasion.occasion) &&
               filing.effective_on == occasion.effective_on;
    });
    if (found != all.end()) return *found;
    throw PlayError("nothing to file: " + system + " " + code_of(occasion.occasion) + " " + occasion.effective_on.iso() + " " +
                        stage.plan.accounts[occasion.account].platform_account_id,
                    Refusal{RefusalClass::not_found, "api.no_such_record", "", "", {}}, stage.context.rulebook);
}

void file(Stage& stage, const organisation::Caller& caller, const PlannedOccasion& occasion, const std::string& system, Date day) {
    const filings::FilingId duty = duty_of(stage, occasion, system).id;
    const std::string where = system + " " + stage.plan.accounts[occasion.account].platform_account_id + " on " + day.iso();
    if (system == word_to_office) {
        stage.must(filings::give_word(stage.context, caller, duty, day, "已书面报告市府办"), where);
        return;
    }
    if (const auto mistake = occasion.mistakes.find(system); mistake != occasion.mistakes.end())
        stage.must(filings::save_form(stage.context, caller, duty, {{mistake->second.field, mistake->second.value}}), where);
    const std::string number = std::to_string(day.year()) + "-" + std::to_string(++stage.receipts);
    stage.must(filings::record_receipt(stage.context, caller, duty, {.number = number, .filed_on = day}), where);
}

// The receipt is found to be none, and the filing is made again as it should be.
void correct(Stage& stage, const organisation::Caller& clerk, const PlannedOccasion& occasion, const std::string& system, Date day) {
    const filings::FilingId duty = duty_of(stage, occasion, system).id;
    const std::string where = "correction in " + system + " on " + day.iso();
    stage.must(filings::void_receipt(stage.context, clerk, duty, "填报有误，重新备案"), where);
    stage.must(filings::save_form(stage.context, clerk, duty, Json::object()), where);
    const std::string number = std::to_string(day.year()) + "-" + std::to_string(++stage.receipts);
    stage.must(filings::record_receipt(stage.context, clerk, duty, {.number = number, .filed_on = day}), where);
}

}  // namespace

void file_accounts(Stage& stage, People& people, Date day) {
    for (const PlannedOccasion& occasion : stage.plan.occasions) {
        for (const auto& [system, done_on] : occasion.done_on) {
            if (done_on != day) continue;
            // The receipts beside the old ledger lie with the office.
            const bool is_of_office = occasion.occasion == Occasion::backfill;
            const auto& clerk = is_of_office ? people.office("city_office_clerk") : people.of(stage.hosts[occasion.account], "editor");
            file(stage, clerk, occasion, system, day);
        }
        for (const auto& [system, mistake] : occasion.mistakes) {
            if (mistake.corrected_on == day) correct(stage, people.office("city_office_clerk"), occasion, system, day);
        }
    }
}

}  // namespace yanlu::simulation
