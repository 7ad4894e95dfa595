// The unit's answers into its lines: each is checked by itself, none is taken if one will not do.
#include <algorithm>

#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "ledger/perform.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"
#include "registry/platforms.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;

Json request_json(SheetId id, const SheetAnswers& answers) {
    Json request{{"id", id.value},
                 {"lines", Json::array()},
                 {"additions", Json::array()},
                 {"removed", Json::array()},
                 {"confirms_rest", answers.confirms_rest},
                 {"declares_none", answers.declares_none ? Json(*answers.declares_none) : Json(nullptr)},
                 {"note", answers.note ? Json(*answers.note) : Json(nullptr)}};
    for (const auto& line : answers.lines)
        request["lines"].push_back({{"id", line.id.value},
                                    {"verdict", code_of(line.answer.verdict)},
                                    {"proposal", to_json(line.answer.proposal)},
                                    {"note", line.answer.note}});
    for (const auto& addition : answers.additions)
        request["additions"].push_back({{"id", addition.id ? addition.id->value : 0},
                                        {"unit_id", addition.unit ? addition.unit->value : 0},
                                        {"facts", to_json(addition.facts)},
                                        {"note", addition.note}});
    for (const LineId line : answers.removed) request["removed"].push_back(line.value);
    return request;
}

Refusal at(Refusal refusal, const std::string& place) {
    refusal.field = place + (refusal.field.empty() ? "" : "." + refusal.field);
    return refusal;
}

// Takes answers into one sheet's lines.
class Taking {
public:
    Taking(Context& context, const Caller& caller, const Sheet& sheet)
        : context_(context), caller_(caller), sheet_(sheet), lines_(lines_of(context.database, sheet.id)) {}

    std::optional<Refusal> answer(const AnsweredLine& given) {
        Line* line = line_with(given.id);
        if (!line || !line->account) return Refusal{RefusalClass::invalid, "census.no_such_line", "id", "", {}};
        LineAnswer answer = given.answer;
        if (answer.verdict == Verdict::corrected) {
            if (auto refusal = check_id(line->snapshot.facts.platform, answer.proposal)) return refusal;
        }
        if (auto refusal = why_not_answer(line->snapshot.facts, answer)) return refusal;
        answer.proposal = answer.verdict == Verdict::corrected ? differing(line->snapshot.facts, answer.proposal) : AccountFacts{};
        line->answer = std::move(answer);
        stamp(*line);
        write_answer(context_.database, *line);
        return std::nullopt;
    }

    std::optional<Refusal> add(Addition given) {
        const auto host = host_of(given);
        if (!host) return Refusal{RefusalClass::invalid, "census.not_of_this_sheet", "unit_id", "", {}};
        if (auto refusal = complete(given.facts)) return refusal;
        const LineAnswer answer{Verdict::added, given.facts, given.note};
        if (auto refusal = why_not_answer({}, answer)) return refusal;
        if (auto refusal = why_not_new(given)) return refusal;
        return given.id ? change(*given.id, *host, answer) : insert(*host, answer);
    }

    std::optional<Refusal> remove(LineId id) {
        const Line* line = line_with(id);
        if (!line || line->account) return Refusal{RefusalClass::invalid, "census.only_additions_go", "removed", "", {}};
        context_.database.execute(sql::remove_line, id);
        std::erase_if(lines_, [&](const Line& each) { return each.id == id; });
        return std::nullopt;
    }

private:
    Line* line_with(LineId id) {
        const auto found = std::ranges::find(lines_, id, &Line::id);
        return found == lines_.end() ? nullptr : &*found;
    }
    void stamp(Line& line) const {
        line.answered_by = caller_.actor.person;
        line.answered_at = context_.clock.now();
    }
    // The sheet's unit, or one beneath it that answers through it.
    std::optional<UnitId> host_of(const Addition& given) const {
        if (!given.unit || *given.unit == sheet_.unit) return sheet_.unit;
        const std::string path = organisation::unit_path(context_.database, *given.unit);
        return !path.empty() && organisation::Scope::subtree(sheet_.path).holds(path) ? given.unit : std::nullopt;
    }
    std::optional<Refusal> check_id(const std::string& platform, AccountFacts& facts) const {
        const auto& platforms = context_.rulebook.part<registry::Platforms>();
        const auto* found = platforms.find(platform);
        if (!found) return Refusal{RefusalClass::invalid, "registry.unknown_platform", "platform", "", {{"platform", platform}}};
        if (facts.platform_account_id.empty()) return std::nullopt;
        const auto id = platforms.checked_id(*found, facts.platform_account_id);
        if (!id) return id.error();
        facts.platform_account_id = *id;
        return std::nullopt;
    }
    // A pasted link names platform and permanent id where it can.
    std::optional<Refusal> complete(AccountFacts& facts) const {
        const auto recognised = context_.rulebook.part<registry::Platforms>().recognise(facts.link);
        if (recognised.platform && facts.platform.empty()) facts.platform = recognised.platform->code;
        if (recognised.platform && facts.platform_account_id.empty() && facts.platform == recognised.platform->code)
            facts.platform_account_id = recognised.platform_account_id;
        if (facts.kind.empty()) facts.kind = "publishing";
        return facts.platform.empty() ? std::nullopt : check_id(facts.platform, facts);
    }
    std::optional<Refusal> why_not_new(const Addition& given) const {
        const auto same = std::ranges::find_if(lines_, [&](const Line& line) {
            const AccountFacts said = line.said();
            return said.platform == given.facts.platform && said.platform_account_id == given.facts.platform_account_id &&
                   !(given.id && line.id == *given.id);
        });
        if (same != lines_.end())
            return Refusal{
                RefusalClass::conflict, "census.addition_is_listed", "platform_account_id", "", {{"account", same->said().name}}};
        const auto known = registry::find_account_id(context_.database, given.facts.platform, given.facts.platform_account_id);
        const auto account = known ? registry::find_account(context_.database, *known) : std::nullopt;
        if (account && account->facts.state != "cancelled")
            return Refusal{RefusalClass::conflict, "census.addition_is_registered", "platform_account_id", "", {}};
        return std::nullopt;
    }
    std::optional<Refusal> change(LineId id, UnitId host, const LineAnswer& answer) {
        if (auto refusal = remove(id)) return refusal;
        return insert(host, answer);
    }
    std::optional<Refusal> insert(UnitId host, const LineAnswer& answer) {
        constexpr std::size_t most_lines = 5000;
        if (lines_.size() >= most_lines) return Refusal{RefusalClass::invalid, "census.too_many_lines", "", "", {}};
        Line line;
        line.id = storage::allocate<LineId>(context_.database);
        line.sheet = sheet_.id;
        line.unit = host;
        line.answer = answer;
        stamp(line);
        insert_line(context_.database, line);
        lines_.push_back(std::move(line));
        return std::nullopt;
    }

    Context& context_;
    const Caller& caller_;
    const Sheet& sheet_;
    std::vector<Line> lines_;
};

Result<Json> answer(Context& context, const Caller& caller, SheetId id, const SheetAnswers& answers, ledger::Journal& journal) {
    auto sheet = sheet_for(context, caller, "census.fill_sheet", id);
    if (!sheet) return refuse(sheet.error());
    if (auto refusal = why_not_step(context, caller, *sheet, "answer")) return refuse(std::move(*refusal));
    const Json before = sheet->facts();
    if (auto taken = take_answers(context, caller, *sheet, answers); !taken) return refuse(taken.error());
    const auto lines = lines_of(context.database, id);
    journal.record({.subject_kind = "census_sheet",
                    .subject_id = id.value,
                    .from = sheet->state,
                    .to = sheet->state,
                    .before = before,
                    .after = sheet->facts(),
                    .facts = {{"event", "answer"}, {"answers_digest", digest_of(*sheet, lines)}}});
    return sheet_detail(context, caller, *sheet);
}

}  // namespace

Result<void> take_answers(Context& context, const Caller& caller, Sheet& sheet, const SheetAnswers& answers) {
    Taking taking(context, caller, sheet);
    const auto each = [](const auto& items, const char* list, auto take) -> std::optional<Refusal> {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (auto refusal = take(items[i])) return at(std::move(*refusal), std::string(list) + "." + std::to_string(i));
        }
        return std::nullopt;
    };
    if (auto refusal = each(answers.lines, "lines", [&](const auto& line) { return taking.answer(line); }))
        return refuse(std::move(*refusal));
    if (auto refusal = each(answers.removed, "removed", [&](LineId line) { return taking.remove(line); }))
        return refuse(std::move(*refusal));
    if (auto refusal = each(answers.additions, "additions", [&](const auto& addition) { return taking.add(addition); }))
        return refuse(std::move(*refusal));
    if (answers.confirms_rest) context.database.execute(sql::confirm_rest, sheet.id, caller.actor.person, context.clock.now());
    if (answers.declares_none) sheet.declares_none = *answers.declares_none;
    if (answers.note) sheet.note = *answers.note;
    update_sheet(context.database, sheet);
    return {};
}

Result<Json> answer_sheet(Context& context, const Caller& caller, SheetId id, const SheetAnswers& answers) {
    return ledger::perform(context, caller.command("census.answer_sheet", request_json(id, answers)),
                           [&](storage::Connection&, ledger::Journal& journal) { return answer(context, caller, id, answers, journal); });
}

}  // namespace yanlu::census
