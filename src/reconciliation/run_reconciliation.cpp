// Snapshot of the registry + chosen lists → groups → differences, stored as one run. What takes long is done before the transaction.
#include <algorithm>
#include <set>

#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "reconciliation/run_store.hpp"
#include "reconciliation/statements.hpp"
#include "reconciliation/views.hpp"

namespace yanlu::reconciliation {
namespace {

using organisation::Caller;

std::optional<Refusal> why_not(Context& context, const Caller& caller, const NewRun& input, Date day) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "reconciliation.run")) return refusal;
    if (day > context.clock.today())
        return Refusal{RefusalClass::invalid, "reconciliation.day_to_come", "as_of", {}, {{"day", day.iso()}}, {}};
    if (input.lists.empty()) return Refusal{RefusalClass::invalid, "reconciliation.no_lists", "list_ids", {}, {}, {}};
    return std::nullopt;
}

std::optional<Refusal> why_not_together(Context& context, const std::vector<StoredList>& lists, Date day) {
    std::set<std::string> sources;
    for (const StoredList& list : lists) {
        if (!sources.insert(list.source).second)
            return Refusal{RefusalClass::invalid,
                           "reconciliation.source_twice",
                           "list_ids",
                           {},
                           {{"source", context.rulebook.part<Settings>().source_zh(list.source)}},
                           {}};
        if (list.as_of > day)
            return Refusal{RefusalClass::invalid,
                           "reconciliation.list_after_day",
                           "list_ids",
                           {},
                           {{"file", list.file_name}, {"day", list.as_of.iso()}},
                           {}};
    }
    return std::nullopt;
}

Result<std::vector<StoredList>> chosen_lists(Context& context, const NewRun& input, Date day) {
    std::vector<StoredList> lists;
    for (const std::int64_t id : input.lists) {
        auto list = find_list(context.database, ListId{id});
        if (!list || list->kind == SourceKind::registry)
            return invalid("reconciliation.no_such_list", "list_ids", {{"id", std::to_string(id)}});
        lists.push_back(std::move(*list));
    }
    if (auto refusal = why_not_together(context, lists, day)) return refuse(std::move(*refusal));
    std::ranges::stable_sort(lists, {}, &StoredList::kind);  // filing systems before what is seen from outside
    return lists;
}

StoredList registry_list(Context& context, Date day, std::size_t rows) {
    StoredList list;
    list.source = "registry";
    list.as_of = day;
    list.file_name = context.rulebook.message("reconciliation.registry_row");
    list.report = {{"rows_read", rows}, {"remarks_total", 0}, {"remarks", Json::array()}, {"sheets_left_out", Json::array()}};
    list.rows_taken = static_cast<std::int64_t>(rows);
    list.created_at = context.clock.now();
    return list;
}

RunLists read_lists(Context& context, std::vector<StoredList> chosen, Date day) {
    RunLists out;
    out.rows.push_back(registry_rows(context, day));
    out.lists.push_back(registry_list(context, day, out.rows.front().size()));
    for (StoredList& list : chosen) {
        out.rows.push_back(rows_of(context.database, list.id));
        out.lists.push_back(std::move(list));
    }
    for (std::size_t i = 0; i < out.lists.size(); ++i) out.compared.push_back(compared(out.lists[i], out.rows[i]));
    return out;
}

// Registered and in every filing system compared; what is seen from outside is never complete.
bool is_in_all(const RunLists& lists, const Group& group) {
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        const bool counts = lists.lists[i].kind == SourceKind::registry || lists.lists[i].kind == SourceKind::filing_system;
        if (counts && group.rows[i] == absent) return false;
    }
    return true;
}

Json summary_of(const RunLists& lists, const Grouping& grouping) {
    std::int64_t in_all = 0;
    for (const Group& group : grouping.groups) in_all += is_in_all(lists, group);
    Json rows = Json::array();
    for (const auto& list : lists.lists) rows.push_back({{"source", list.source}, {"rows", list.rows_taken}});
    return {{"accounts", grouping.groups.size()},
            {"in_all_lists", in_all},
            {"doubts", grouping.doubts.size()},
            {"decided_before", grouping.decided},
            {"lists", std::move(rows)}};
}

class Writer {
public:
    Writer(Context& context, const Caller& caller, RunLists& lists, const Grouping& grouping, const NameForms& forms, Date day)
        : context_(context), caller_(caller), lists_(lists), grouping_(grouping), forms_(forms), day_(day) {}

    RunId write(ledger::Journal& journal) {
        lists_.lists.front().id = storage::allocate<ListId>(context_.database);
        insert_list(context_, lists_.lists.front(), lists_.rows.front(), caller_.actor.person);
        const auto run = storage::allocate<RunId>(context_.database);
        const Json summary = summary_of(lists_, grouping_);
        context_.database.execute(sql::insert_run, run, day_.iso(), summary.dump(), caller_.actor.person, context_.clock.now());
        for (std::size_t position = 0; position < lists_.lists.size(); ++position)
            context_.database.execute(sql::insert_run_list, run, position, lists_.lists[position].id, lists_.lists[position].source,
                                      day_.iso(), context_.clock.now());
        insert_members(context_.database, run, grouping_.groups);
        insert_doubts(run);
        const std::size_t found = insert_found(run);
        journal.record(
            {.subject_kind = "reconciliation",
             .subject_id = run.value,
             .facts = {{"as_of", day_.iso()}, {"lists", list_facts()}, {"accounts", grouping_.groups.size()}, {"differences", found}}});
        journal.emit({"reconciliation.run", "reconciliation", run.value, {{"as_of", day_.iso()}, {"differences", found}}});
        return run;
    }

private:
    Json list_facts() const {
        Json out = Json::array();
        for (const StoredList& list : lists_.lists)
            out.push_back({{"id", list.id.value}, {"source", list.source}, {"file_digest", list.file_digest}, {"rows", list.rows_taken}});
        return out;
    }
    void insert_doubts(RunId run) {
        for (const Doubt& doubt : grouping_.doubts) {
            const std::string left = stable_key(representative(lists_.compared, grouping_.groups[doubt.left]), forms_);
            const std::string right = stable_key(representative(lists_.compared, grouping_.groups[doubt.right]), forms_);
            context_.database.execute(sql::insert_doubt, storage::allocate_ids(context_.database), run,
                                      static_cast<std::int64_t>(doubt.left), static_cast<std::int64_t>(doubt.right), doubt.points,
                                      doubt.is_ambiguous, evidence_json(context_, doubt.evidence).dump(), left, right);
        }
    }
    std::size_t insert_found(RunId run) {
        DifferenceMaker maker(context_, lists_, forms_, day_);
        const JudgedBy judged{context_.rulebook.part<Settings>().days_to_file()};
        std::vector<std::vector<Difference>> found;
        for (const Group& group : grouping_.groups) found.push_back(differences(lists_.compared, group, forms_, judged));
        std::vector<DifferenceRow> rows;
        for (std::size_t number = 0; number < found.size(); ++number)
            for (const Difference& difference : found[number])
                rows.push_back(maker.make(static_cast<std::int64_t>(number), grouping_.groups[number], difference));
        insert_differences(context_, run, rows);
        return rows.size();
    }

    Context& context_;
    const Caller& caller_;
    RunLists& lists_;
    const Grouping& grouping_;
    const NameForms& forms_;
    Date day_;
};

}  // namespace

Result<Json> run_reconciliation(Context& context, const Caller& caller, const NewRun& input) {
    const Date day = input.as_of.value_or(context.clock.today());
    if (auto refusal = why_not(context, caller, input, day)) return refuse(std::move(*refusal));
    auto chosen = chosen_lists(context, input, day);
    if (!chosen) return refuse(std::move(chosen.error()));
    const NameForms forms = forms_here(context);
    RunLists lists = read_lists(context, std::move(*chosen), day);
    const Grouping grouping = group(lists.compared, forms, pair_decisions(context.database));
    const Json request{{"as_of", input.as_of ? input.as_of->iso() : ""}, {"list_ids", input.lists}};
    const auto done = ledger::perform(context, caller.command("reconciliation.run", request),
                                      [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                          return Json{{"id", Writer(context, caller, lists, grouping, forms, day).write(journal).value}};
                                      });
    if (!done) return done;
    return show_run(context, caller, RunId{done->at("id").get<std::int64_t>()});
}

}  // namespace yanlu::reconciliation
