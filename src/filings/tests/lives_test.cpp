// Random lives on the real registry, what must never happen tried after every step: no account is 正常 without its filings, and none waits
// for a filing that nobody can make.
#include <random>

#include "filings/process.hpp"
#include "filings/tests/filing_city.hpp"

namespace yanlu::filings {
namespace {

class Lives : public testing::FilingCity {
protected:
    std::vector<std::string> required(AccountId id) {
        const auto account = *registry::find_account(*database, id);
        return rulebook.part<FilingSystems>().required_for(*rulebook.part<registry::Platforms>().find(account.platform),
                                                           account.facts.opened_on.value_or(clock.today()));
    }
    // What is wrong with the account now; empty if nothing.
    std::string fault_of(AccountId id) {
        const auto filings = all(id);
        const std::string state = state_of(id);
        if (state == "normal" && !are_all_filed(filings, required(id))) return "normal without its filings";
        if (state != "opened_to_file" && state != "amended_to_file") return {};
        if (are_all_filed(filings, required(id))) return state + " although all is filed";
        const auto can_be_made = [](const Filing& filing) { return filing.is_open() || filing.state == state::waived; };
        return std::ranges::any_of(filings, can_be_made) ? "" : state + " without anything to file";
    }
    void act(AccountId id, unsigned chance) {
        const auto filings = all(id);
        const FilingId one = filings[chance / 8 % filings.size()].id;
        const std::string text = std::to_string(++acts_);
        switch (chance % 8) {
            case 0:
                (void)registry::amend_account(context, clerk(), id, {.patch = {.name = "海棠" + text}, .reason = "更名"});
                break;
            case 1:
                (void)void_receipt(context, clerk(), one, "误登");
                break;
            case 2:
                (void)waive_filing(context, clerk(), one, "免");
                break;
            case 3:
                (void)reinstate_filing(context, clerk(), one, "仍须备案");
                break;
            case 4:
                happen("account.host_changed", id, {{"effective_on", clock.today().iso()}, {"decision", "府〔2026〕1号"}});
                break;
            default:
                (void)record_receipt(context, clerk(), one, {.number = "N" + text, .filed_on = clock.today()});
        }
        deliver();
    }
    int acts_ = 0;
};

TEST_P(Lives, R2_1d_R2_1e_NormalMeansFiledAndWhatIsDueCanBeFiled) {
    std::mt19937 random(11);
    const int lives = GetParam() == "sqlite" ? 40 : 5;
    for (int life = 0; life < lives; ++life) {
        const AccountId id =
            life % 5 == 0 ? opened("2026-03-10", "wechat_mini_program", "wx" + std::to_string(1000000000000000 + life)) : opened();
        for (int step = 0; step < 25; ++step) {
            act(id, static_cast<unsigned>(random()));
            ASSERT_EQ(fault_of(id), "") << "life " << life << " step " << step;
        }
    }
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

YANLU_ON_BOTH_ENGINES(Lives);

}  // namespace
}  // namespace yanlu::filings
