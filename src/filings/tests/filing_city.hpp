// The registry's small city with its events delivered to this module, and helpers to look at what became of them.
#pragma once

#include "filings/filings.hpp"
#include "filings/follow_accounts.hpp"
#include "flow/todo.hpp"
#include "jobs/runner.hpp"
#include "registry/life_cycle.hpp"
#include "registry/tests/city.hpp"

namespace yanlu::filings::testing {

class FilingCity : public registry::testing::CitySuite {
protected:
    static Date on(const char* iso) { return *Date::parse(iso); }
    void set_day(const char* iso) { clock.set({on(iso).begins_at().ms + 9 * 3'600'000}); }

    void deliver() {
        const jobs::Runner runner({}, account_subscriptions());
        EXPECT_EQ(runner.run_due(context).events_failed, 0);
    }
    // An event of the registry, delivered as the running server delivers it.
    void happen(const std::string& topic, AccountId account, Json payload = Json::object()) {
        const auto done = ledger::perform(context, clerk().command("test.happen", {{"topic", topic}, {"n", ++events_}}),
                                          [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                              journal.emit({topic, "account", account.value, payload});
                                              return Json::object();
                                          });
        EXPECT_TRUE(done);
        deliver();
    }
    void amended(AccountId account, const char* day, const std::string& field = "name") {
        happen("account.amended", account, {{"effective_on", day}, {"fields", Json::array({field})}});
    }
    // Opened with its approval, as the module opening does it.
    AccountId opened(const char* day = "2026-03-10", const std::string& platform = "weibo", const std::string& id = {}) {
        ++accounts_;
        const registry::OpenedAccount input{.name = "海棠发布" + std::to_string(accounts_),
                                            .platform = platform,
                                            .platform_account_id = id.empty() ? std::to_string(1234567890 + accounts_) : id,
                                            .kind = platform == "weibo" ? "publishing" : "service_only",
                                            .host_unit = first_town,
                                            .opened_on = on(day),
                                            .approval = "云府办批〔2026〕1号",
                                            .exception_reason = "经批准的专号"};
        const auto made = ledger::perform(context, clerk().command("test.open", {{"n", accounts_}}),
                                          [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                              const auto account = registry::open_account(context, journal, input);
                                              if (!account) return refuse(account.error());
                                              return Json(account->value);
                                          });
        EXPECT_TRUE(made) << (made ? "" : made.error().code);
        deliver();
        return AccountId{made ? made->get<std::int64_t>() : 0};
    }
    std::string state_of(AccountId account) { return registry::find_account(*database, account)->facts.state; }

    std::vector<Filing> all(AccountId account) { return filings_of(*database, account); }
    Filing one(AccountId account, std::string_view system, std::string_view occasion) {
        std::optional<Filing> found;
        for (Filing& filing : all(account)) {
            if (filing.filing_system == system && filing.occasion == occasion) found = std::move(filing);
        }
        EXPECT_TRUE(found) << system << " " << occasion;
        return found.value_or(Filing{});
    }
    Receipt receipt(const std::string& number, const char* day) { return {.number = number, .filed_on = on(day)}; }
    Result<Json> record(const Filing& filing, const Receipt& receipt) { return record_receipt(context, clerk(), filing.id, receipt); }
    static std::string refused(const Result<Json>& answer) { return answer ? "allowed" : answer.error().code; }

    int events_ = 0;
    int accounts_ = 0;
};

}  // namespace yanlu::filings::testing
