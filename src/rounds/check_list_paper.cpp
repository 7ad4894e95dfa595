// Accounts and items → the check list on paper: a table for each account, with room for what was found and a signature.
#include "documents/official_paper.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/papers.hpp"
#include "rounds/rounds.hpp"
#include "rounds/view.hpp"

namespace yanlu::rounds {
namespace {

using documents::PaperCell;
using documents::PaperRow;
using documents::PaperTable;
using organisation::Caller;

constexpr int row_height_mm = 12;

PaperTable table_of(const Context& context, const std::vector<const Item*>& items) {
    PaperTable table{{5, 20, 45, 12, 18}, {}, 1};
    PaperRow head;
    for (const char* key : {"number", "item", "how", "found", "note"})
        head.cells.push_back({context.rulebook.message(std::string("rounds.paper.") + key)});
    table.rows.push_back(std::move(head));
    for (const Item* item : items) {
        const std::string title = item->title + (item->is_veto ? context.rulebook.message("rounds.paper.veto") : "");
        table.rows.push_back({{{std::to_string(table.rows.size()), false, 1, 1, {}, documents::Placing::centre},
                               {title},
                               {item->how},
                               {context.rulebook.message("rounds.paper.boxes")},
                               {}},
                              row_height_mm});
    }
    return table;
}

void add_account(Context& context, const CheckSheet& sheet, std::size_t number, documents::OfficialPaper& paper) {
    paper.blocks.emplace_back(
        documents::Paragraph{context.rulebook.message("rounds.paper.account", {{"number", std::to_string(number)},
                                                                               {"account", sheet.line.account_name},
                                                                               {"platform", platform_zh(context, sheet.line.platform)},
                                                                               {"unit", sheet.line.unit_name}}),
                             false});
    paper.blocks.emplace_back(table_of(context, sheet.items));
}

}  // namespace

Result<CheckSheets> check_sheets_of(Context& context, const Caller& caller, RoundId id, bool is_whole) {
    auto round = load_round(context.database, id);
    if (!round) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (is_whole) {
        if (const auto seen = round_for(context, caller, id); !seen) return refuse(seen.error());
    }
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "rounds.inspect");
    if (!scope) return refuse(scope.error());
    CheckSheets out{std::move(*round), {}};
    for (Line& line : lines_of(context.database, id)) {
        const bool is_own = line.inspector && *line.inspector == caller.actor.person;
        if (!is_own && !(is_whole && scope->holds(line.path))) continue;
        auto items = person_items(context, out.round, line);
        if (!items.empty()) out.sheets.push_back({std::move(line), std::move(items)});
    }
    if (out.sheets.empty()) return refuse(RefusalClass::conflict, "rounds.nothing_to_inspect");
    return out;
}

Result<OutgoingFile> check_list_of(Context& context, const Caller& caller, RoundId id, bool is_whole) {
    const auto found = check_sheets_of(context, caller, id, is_whole);
    if (!found) return refuse(found.error());
    const Round& round = found->round;
    documents::OfficialPaper paper;
    paper.form = documents::PaperForm::sheet;
    paper.is_landscape = true;
    paper.title = context.rulebook.message("rounds.paper.title");
    paper.subtitle = round.title + "\t" + documents::written_date(round.period_from) + "至" + documents::written_date(round.period_to);
    for (std::size_t i = 0; i < found->sheets.size(); ++i) add_account(context, found->sheets[i], i + 1, paper);
    paper.signature = context.rulebook.message("rounds.paper.signature");
    return OutgoingFile{round.title + context.rulebook.message("rounds.paper.file") + ".docx", std::string(documents::docx_media_type),
                        documents::write_docx(paper)};
}

}  // namespace yanlu::rounds
