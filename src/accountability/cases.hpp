// Use cases of the ladder's cases: every step of the three process tables, lists, records, exports.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accountability/case.hpp"
#include "api/paging.hpp"
#include "documents/table_writer.hpp"
#include "organisation/caller.hpp"

namespace yanlu::accountability {

struct CommitmentInput {
    std::string body;
    Date due_on;
};
struct EvidenceInput {
    std::string kind;  // finding | post | notification | file
    std::int64_t id = 0;
    std::string note = {};
};

// What a person gives with a step; each step reads what its row of the table asks for.
struct CaseInput {
    std::string reason = {};
    std::string superior_decision = {};  // number of the decision from above, where the office decides on itself
    std::string addressee_duty = {};
    std::string addressee_name = {};  // only where nobody is registered for the duty
    std::string place = {};
    std::optional<Date> appointed_for = {};
    std::optional<Date> postponed_to = {};
    std::optional<Date> held_on = {};
    std::string minutes = {};
    std::vector<CommitmentInput> commitments = {};
    std::optional<std::int64_t> commitment_id = {};
    std::string report = {};
    std::string letter_number = {};
    std::string measure = {};  // shut_down | cancel
    std::string transferred_to = {};
    std::string result = {};
    std::optional<Date> concluded_on = {};
    std::vector<EvidenceInput> evidence = {};
    std::optional<AttachmentId> attachment = {};
    Json to_json() const;
};

// Events of the case's table; each answers the case as GET /accountability/<kind>/{id} shows it.
Result<Json> act_on_case(Context&, const organisation::Caller&, std::string_view kind, CaseId, const std::string& event, const CaseInput&);

// 失声失语, 雷言雷语, 信谣传谣 with serious consequences, a security accident or a leak.
struct NewRecord {
    std::string matter;
    std::optional<AccountId> account = {};
    std::optional<UnitId> unit = {};
    Date occurred_on;
    std::string facts;
    std::string consequences = {};
    std::vector<EvidenceInput> evidence = {};
    Json to_json() const;
};
Result<Json> propose_record(Context&, const organisation::Caller&, const NewRecord&);

struct CaseFilter {
    std::string state = {};
    std::optional<int> year = {};
    std::optional<UnitId> under = {};
    std::optional<AccountId> account = {};
    std::optional<bool> is_open = {};
    std::optional<bool> is_overdue = {};
};
Result<Json> list_cases(Context&, const organisation::Caller&, std::string_view kind, const CaseFilter&, const api::Page&);
Result<Json> show_case(Context&, const organisation::Caller&, std::string_view kind, CaseId);
Result<std::string> export_cases(Context&, const organisation::Caller&, std::string_view kind, const CaseFilter&, documents::TableFormat);

// The case as lists show it, and one line of it for other pages: {id, kind, state, …}.
Json case_json(Context& context, const Case& subject);
Json case_reference(Context& context, const Case& subject);

// The permission to read cases of that kind.
std::string read_verb(std::string_view kind);

}  // namespace yanlu::accountability
