// One report taken in, however it came (a call, a batch, a workbook): account found, task and evidence checked, a repeated number compared,
// the same problem joined.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ledger/perform.hpp"
#include "monitor_reports/reports.hpp"
#include "registry/unit_names.hpp"

namespace yanlu::monitor_reports {

// A screenshot: an attachment that the caller handed in before, or bytes out of a workbook.
struct Screenshot {
    std::optional<AttachmentId> attachment = {};
    std::string file_name = {};
    std::string bytes = {};
};

struct NewReport {
    std::string number;
    std::string code;
    std::optional<AccountId> account = {};
    std::string account_name = {};
    std::string platform = {};
    std::string platform_account_id = {};
    std::string link = {};
    std::string suspected_unit = {};
    Date found_on;
    std::optional<Date> found_until = {};
    std::string description = {};
    std::string post_link = {};
    std::vector<Screenshot> pictures = {};
};

enum class Outcome { created, merged, unchanged };
std::string_view code_of(Outcome outcome);

struct Taken {
    Outcome outcome = Outcome::created;
    ReportId id;
};

// For many reports of one commission; the accounts of the task are read once.
class Intake {
public:
    Intake(Context& context, const organisation::Caller& caller, Commission commission);
    // Inside the body of the caller's ledger::perform, or inside a transaction that is taken back: then pictures are looked at, not kept.
    // A refusal has written nothing.
    Result<Taken> take(const NewReport& given, ledger::Journal& journal, bool is_trial = false);

private:
    struct Seen {
        const Screenshot* picture;
        std::string digest;
    };
    Result<const ProblemCode*> code_for(const NewReport& given) const;
    Result<Report> made_of(const NewReport& given, const ProblemCode& code) const;
    Result<void> read_names(const NewReport& given, Report& report) const;
    Result<void> find_account(const NewReport& given, const ProblemCode& code, Report& report) const;
    std::optional<Refusal> why_not_unregistered(const NewReport& given, const Report& report) const;
    bool is_elsewhere(const NamedAccount& named) const;
    Result<std::vector<Seen>> look_at_pictures(const NewReport& given, const ProblemCode& code) const;
    Result<Seen> look_at(const Screenshot& picture) const;
    void join_same(Report& report, const ProblemCode& code) const;
    void begin(Report& report, const ProblemCode& code) const;
    void write(const Report& report, const std::vector<Seen>& pictures, ledger::Journal& journal, bool is_trial) const;
    void keep_pictures(const Report& report, const std::vector<Seen>& pictures) const;

    Context& context_;
    const organisation::Caller& caller_;
    Commission commission_;
    Task task_;
    AccountIndex accounts_;
    const ProblemCodes& codes_;
    registry::UnitNames unit_names_;
    mutable std::unique_ptr<AccountIndex> everybody_;  // read when a report names nobody of the task
};

// ---- by a program: {outcome, report}; or {items: [{number, outcome, report_id, problem}]}, each on its own
Result<Json> hand_in(Context&, const organisation::Caller&, CommissionId, const NewReport&);
Result<Json> hand_in_batch(Context&, const organisation::Caller&, CommissionId, const std::vector<NewReport>&);
// The contract and the caller's right; asked before anything is read.
Result<Commission> commission_to_hand_in(Context&, const organisation::Caller&, CommissionId);

}  // namespace yanlu::monitor_reports
