// A person says whether two rows are one account. Only the two groups concerned are judged again; the answer holds for later runs.
#include <algorithm>

#include "api/response.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "reconciliation/statements.hpp"
#include "reconciliation/steps.hpp"
#include "reconciliation/views.hpp"

namespace yanlu::reconciliation {
namespace {

using organisation::Caller;

struct StoredDoubt {
    DoubtId id;
    RunId run;
    std::int64_t left_group = 0;
    std::int64_t right_group = 0;
    std::int64_t points = 0;
    bool is_ambiguous = false;
    Json evidence = Json::array();
    std::string left_key;
    std::string right_key;
    std::string answer;
    std::optional<Instant> answered_at;
};

StoredDoubt read_doubt(const storage::Row& row) {
    return {row.get<DoubtId>(0),
            row.get<RunId>(1),
            row.integer(2),
            row.integer(3),
            row.integer(4),
            row.get<bool>(5),
            Json::parse(row.text(6)),
            row.get<std::string>(7),
            row.get<std::string>(8),
            row.get<std::string>(9),
            row.get<std::optional<Instant>>(10)};
}

std::optional<Refusal> why_not(Context& context, const Caller& caller) {
    return context.rulebook.part<organisation::Permissions>().why_not(caller, "reconciliation.decide_pair");
}

Json side_json(Context& context, RunId run, std::int64_t group) {
    Json rows = Json::array();
    for (const auto& [list, row] : rows_of_group(context, run, group)) {
        Json shown = row_json(context, row);
        shown["source_zh"] = context.rulebook.part<Settings>().source_zh(list.source);
        shown["file_name"] = list.file_name;
        rows.push_back(std::move(shown));
    }
    return rows;
}

Json doubt_json(Context& context, const StoredDoubt& doubt) {
    return {{"id", doubt.id.value},
            {"run_id", doubt.run.value},
            {"points", doubt.points},
            {"match_at", match_at},
            {"is_ambiguous", doubt.is_ambiguous},
            {"evidence", doubt.evidence},
            {"left", side_json(context, doubt.run, doubt.left_group)},
            {"right", side_json(context, doubt.run, doubt.right_group)},
            {"answer", doubt.answer},
            {"answered_at", doubt.answered_at ? Json(rfc3339(*doubt.answered_at)) : Json(nullptr)}};
}

// One group with nothing but its own rows, judged anew; what no longer holds is withdrawn, what is new is added.
class Rejudging {
public:
    Rejudging(Context& context, RunId run, Date as_of) : context_(context), run_(run), as_of_(as_of), forms_(forms_here(context)) {}

    void judge(std::int64_t number) {
        const Group group = read_group(number);
        const std::vector<Difference> found =
            is_empty(group) ? std::vector<Difference>{}
                            : differences(lists_.compared, group, forms_, {context_.rulebook.part<Settings>().days_to_file()});
        std::vector<bool> is_known(found.size());
        keep_or_withdraw(number, found, is_known);
        DifferenceMaker maker(context_, lists_, forms_, as_of_);
        std::vector<DifferenceRow> rows;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (!is_known[i]) rows.push_back(maker.make(number, group, found[i]));
        insert_differences(context_, run_, rows);
    }

private:
    static bool is_empty(const Group& group) {
        return std::ranges::all_of(group.rows, [](std::int32_t row) { return row == absent; });
    }

    Group read_group(std::int64_t number) {
        lists_ = {};
        Group group;
        group.is_doubted = *context_.database.value<std::int64_t>(sql::open_doubts_of_group, run_, number) > 0;
        const auto rows = rows_of_group(context_, run_, number);
        for (StoredList& list : run_lists(context_.database, run_)) {
            const auto row = std::ranges::find_if(rows, [&](const auto& each) { return each.first.id == list.id; });
            group.rows.push_back(row == rows.end() ? absent : 0);
            lists_.rows.push_back(row == rows.end() ? std::vector<ListRow>{} : std::vector<ListRow>{row->second});
            lists_.compared.push_back(compared(list, lists_.rows.back()));
            lists_.lists.push_back(std::move(list));
        }
        return group;
    }

    void keep_or_withdraw(std::int64_t number, const std::vector<Difference>& found, std::vector<bool>& is_known) {
        struct Known {
            DifferenceId id;
            std::string kind, field, source, mend_in;
        };
        const auto known = context_.database.all(
            sql::differences_of_group,
            [](const storage::Row& row) {
                return Known{row.get<DifferenceId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
                             row.get<std::string>(4)};
            },
            run_, number);
        for (const Known& each : known) {
            const auto same = std::ranges::find_if(found, [&](const Difference& d) {
                return code_of(d.kind) == each.kind && d.field == each.field && d.source == each.source && d.mend_in == each.mend_in;
            });
            if (same != found.end())
                is_known[static_cast<std::size_t>(same - found.begin())] = true;
            else
                withdraw(each.id);
        }
    }
    void withdraw(DifferenceId id) {
        const auto now = standing_of(context_.database, id);
        Standing next = *now;
        next.state = "withdrawn";
        enter(context_, id, *now, next, now->valid_from);
    }

    Context& context_;
    RunId run_;
    Date as_of_;
    NameForms forms_;
    RunLists lists_;
};

void answer(Context& context, const Caller& caller, const StoredDoubt& doubt, bool is_same) {
    context.database.execute(sql::answer_doubt, doubt.id, is_same ? "same" : "different", caller.actor.person, context.clock.now());
    keep_pair_decision(context, doubt.left_key, doubt.right_key, is_same, caller.actor.person);
    if (!is_same) return;
    context.database.execute(sql::move_members, doubt.run, doubt.left_group, doubt.right_group);
    context.database.execute(sql::redirect_doubts, doubt.run, doubt.left_group, doubt.right_group);
}

}  // namespace

std::vector<StoredList> run_lists(storage::Connection& database, RunId run) {
    std::vector<ListId> ids = database.all(sql::run_lists, [](const storage::Row& row) { return row.get<ListId>(0); }, run);
    std::vector<StoredList> out;
    for (const ListId id : ids) out.push_back(*find_list(database, id));
    return out;
}

std::vector<std::pair<StoredList, ListRow>> rows_of_group(Context& context, RunId run, std::int64_t group) {
    struct Member {
        ListId list;
        std::int64_t index;
    };
    const auto members =
        context.database.all(sql::members, [](const storage::Row& row) { return Member{row.get<ListId>(1), row.integer(2)}; }, run, group);
    std::vector<std::pair<StoredList, ListRow>> out;
    for (const Member& member : members) {
        auto list = find_list(context.database, member.list);
        auto row = row_of(context.database, member.list, member.index);
        if (list && row) out.emplace_back(std::move(*list), std::move(*row));
    }
    return out;
}

Result<Json> list_doubts(Context& context, const Caller& caller, RunId run, const std::string& answered, const api::Page& page) {
    if (auto refusal = why_not(context, caller)) return refuse(std::move(*refusal));
    Json items = Json::array();
    for (const StoredDoubt& doubt : context.database.all(sql::list_doubts, read_doubt, run, answered, page.after_integer(0, INT64_MIN),
                                                         page.after_integer(1, 0), page.rows_to_read()))
        items.push_back(doubt_json(context, doubt));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({-last["points"].get<std::int64_t>(), last["id"]}); });
    return api::list(std::move(items), next, *context.database.value<std::int64_t>(sql::count_doubts, run, answered));
}

Result<Json> decide_pair(Context& context, const Caller& caller, DoubtId id, bool is_same) {
    if (auto refusal = why_not(context, caller)) return refuse(std::move(*refusal));
    const Json request{{"id", id.value}, {"is_same", is_same}};
    return ledger::perform(context, caller.command("reconciliation.decide_pair", request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               const auto doubt = database.one(sql::doubt, read_doubt, id);
                               if (!doubt) return refuse(RefusalClass::not_found, "api.no_such_record");
                               if (!doubt->answer.empty()) return refuse(RefusalClass::conflict, "reconciliation.doubt_answered");
                               answer(context, caller, *doubt, is_same);
                               const auto as_of =
                                   database.one(sql::run, [](const storage::Row& row) { return row.get<Date>(1); }, doubt->run);
                               Rejudging rejudging(context, doubt->run, *as_of);
                               rejudging.judge(doubt->left_group);
                               rejudging.judge(doubt->right_group);
                               ledger::Change change{"reconciliation_doubt", id.value, "", is_same ? "same" : "different"};
                               change.facts = {{"left_key", doubt->left_key}, {"right_key", doubt->right_key}};
                               journal.record(std::move(change));
                               return doubt_json(context, *database.one(sql::doubt, read_doubt, id));
                           });
}

}  // namespace yanlu::reconciliation
