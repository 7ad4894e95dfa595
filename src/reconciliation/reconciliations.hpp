// Use cases of the comparison: what the routes, the command line and the simulator call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "reconciliation/list_store.hpp"

namespace yanlu::reconciliation {

using RunId = Id<struct ReconciliationRunTag>;
using DoubtId = Id<struct ReconciliationDoubtTag>;
using DifferenceId = Id<struct ReconciliationDifferenceTag>;

struct HandedIn {
    std::string name;
    std::string bytes;
};

struct NewList {
    AttachmentId file;
    std::string kind;
    std::string source;
    std::optional<Date> as_of;  // today unless said
    bool is_complete = false;
    ColumnMapping mapping;
};

struct NewRun {
    std::optional<Date> as_of;
    std::vector<std::int64_t> lists;
};

struct DifferenceFilter {
    std::optional<RunId> run;  // the newest unless said
    std::string kind = {};
    std::string state = {};
    std::string mend_in = {};
    std::string field = {};
    std::optional<UnitId> under = {};
    std::string words = {};
};

struct Decision {
    std::string decision;  // concealed | not_concealed | accepted
    std::optional<UnitId> unit = {};
    std::string reason;
};

Json list_sources(Context&);
// Keeps the file and answers how it is laid out, with the mapping remembered or suggested.
Result<Json> scan_file(Context&, const organisation::Caller&, const HandedIn&, const std::string& source);
Result<Json> take_in_list(Context&, const organisation::Caller&, const NewList&);
Result<Json> list_lists(Context&, const organisation::Caller&, const std::string& source, const api::Page&);
Result<Json> show_list(Context&, const organisation::Caller&, ListId);
// The rows that were left out, as they stood, with the reason behind each.
Result<std::string> left_out_workbook(Context&, const organisation::Caller&, ListId);
// What is new, gone and changed from the list `from` to the list `to`.
Result<Json> compare_lists(Context&, const organisation::Caller&, ListId from, ListId to);

Result<Json> run_reconciliation(Context&, const organisation::Caller&, const NewRun&);
Result<Json> list_runs(Context&, const organisation::Caller&, const api::Page&);
Result<Json> show_run(Context&, const organisation::Caller&, RunId);

Result<Json> list_doubts(Context&, const organisation::Caller&, RunId, const std::string& answer, const api::Page&);
Result<Json> decide_pair(Context&, const organisation::Caller&, DoubtId, bool is_same);

Result<Json> list_differences(Context&, const organisation::Caller&, const DifferenceFilter&, const api::Page&);
Result<std::string> export_differences(Context&, const organisation::Caller&, const DifferenceFilter&, documents::TableFormat);
Result<Json> show_difference(Context&, const organisation::Caller&, DifferenceId);
Result<Json> decide_difference(Context&, const organisation::Caller&, DifferenceId, const Decision&);
Result<Json> mend_difference(Context&, const organisation::Caller&, DifferenceId, const std::string& note);

}  // namespace yanlu::reconciliation
