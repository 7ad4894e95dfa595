// Plays a plan through the same use cases that people and programs use, with the clock of the plan: nothing is written past them.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "ledger/context.hpp"
#include "monitoring/intake.hpp"
#include "organisation/caller.hpp"
#include "simulation/domain/plan.hpp"

namespace yanlu::simulation {

// A refusal of a use case while playing is a fault of the plan or of the product: it stops the play and says where.
class PlayError : public std::runtime_error {
public:
    PlayError(const std::string& where, const Refusal& refusal, const Rulebook& rulebook);
};

// The plan's indices as the database knows them.
struct Stage {
    Context& context;
    ManualClock& clock;
    const Plan& plan;
    std::vector<UnitId> units = {};
    std::vector<AccountId> accounts = {};  // 0 until registered
    std::vector<std::size_t> hosts = {};   // of the accounts, as they are today
    std::map<std::string, VendorId> vendors = {};
    std::vector<std::set<std::string>> vacant = {};  // duties that nobody holds now, by account
    std::size_t next_change = 0;
    std::size_t receipts = 0;  // recorded so far, for their numbers

    organisation::Caller caller() const { return organisation::Caller::system("simulator"); }
    template <class T>
    T must(Result<T> result, const std::string& where) const {
        if (!result) throw PlayError(where, result.error(), context.rulebook);
        return std::move(*result);
    }
};

// The steps of a play; each leaves the clock where it set it.
class People;
void set_up_units(Stage& stage);
// The ledger of the first morning: accounts and duty holders as old sheets give them.
void take_over_ledger(Stage& stage, People& people);
void register_accounts(Stage& stage, People& people, Date day);
void reorganise_units(Stage& stage, People& people, Date day);
void change_accounts(Stage& stage, People& people, Date day);
// Receipts and words to the office that fall on the day.
void file_accounts(Stage& stage, People& people, Date day);
// Exports of the filing systems and the monitor's list against the registry, on the days of the plan.
void compare_lists(Stage& stage, People& people, Date day);

// What the collector brings home on each day: reports on every account it was sent to, and the posts it had not seen yet.
class Collector {
public:
    Collector(Stage& stage, monitoring::Inspector inspect, std::string rulebook_version);
    void collect(Date day);
    std::int64_t posts_taken() const { return posts_taken_; }

private:
    std::vector<monitoring::PostRow> rows_of(Date day);
    void add_posts(std::size_t account, Date day, std::vector<monitoring::PostRow>& rows);
    Stage& stage_;
    monitoring::Inspector inspect_;
    std::string rulebook_version_;
    std::vector<std::vector<const PlannedPost*>> posts_of_;
    std::vector<std::size_t> next_post_;
    std::vector<std::vector<const PlannedPost*>> to_mend_;
    std::int64_t posts_taken_ = 0;
};

}  // namespace yanlu::simulation
