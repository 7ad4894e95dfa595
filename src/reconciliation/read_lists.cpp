// Lists as they were taken in, and two of them against each other.
#include <algorithm>

#include "api/response.hpp"
#include "documents/table_writer.hpp"
#include "organisation/permissions.hpp"
#include "reconciliation/reconciliations.hpp"
#include "reconciliation/views.hpp"

namespace yanlu::reconciliation {
namespace {

using organisation::Caller;
constexpr std::size_t most_shown = 500;

Result<StoredList> list_for(Context& context, const Caller& caller, ListId id) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "reconciliation.read_lists"))
        return refuse(std::move(*refusal));
    auto list = find_list(context.database, id);
    if (!list) return refuse(RefusalClass::not_found, "api.no_such_record");
    return std::move(*list);
}

// Both lists as one source: whatever differs is a change in time, not a matter of who must mend it.
struct Sides {
    std::vector<ListRow> from;
    std::vector<ListRow> to;
    ComparedList left;
    ComparedList right;
};

class Changes {
public:
    Changes(Context& context, const Sides& sides) : context_(context), sides_(sides), forms_(forms_here(context)) {}

    Json run() {
        std::vector<bool> is_left_met(sides_.from.size());
        std::vector<bool> is_right_met(sides_.to.size());
        for (const Pair& pair : match(sides_.left.rows, sides_.right.rows, forms_)) {
            is_left_met[pair.left] = is_right_met[pair.right] = true;
            add_changed(pair);
        }
        for (std::size_t i = 0; i < is_left_met.size(); ++i)
            if (!is_left_met[i]) add(gone_, gone_total_, sides_.from[i]);
        for (std::size_t i = 0; i < is_right_met.size(); ++i)
            if (!is_right_met[i]) add(appeared_, appeared_total_, sides_.to[i]);
        return {{"appeared", {{"total", appeared_total_}, {"items", std::move(appeared_)}}},
                {"gone", {{"total", gone_total_}, {"items", std::move(gone_)}}},
                {"changed", {{"total", changed_total_}, {"items", std::move(changed_)}}},
                {"unchanged", unchanged_}};
    }

private:
    void add(Json& items, std::size_t& total, const ListRow& row) {
        if (++total <= most_shown) items.push_back(row_json(context_, row));
    }
    void add_changed(const Pair& pair) {
        const ListRow& before = sides_.from[pair.left];
        const ListRow& after = sides_.to[pair.right];
        Json fields = Json::array();
        for (const FieldChange& change : changed_fields(before.account, after.account, forms_))
            fields.push_back({{"field", change.field},
                              {"zh", field_zh(context_, change.field)},
                              {"before", shown(change.field, change.before)},
                              {"after", shown(change.field, change.after)}});
        if (fields.empty()) {
            ++unchanged_;
            return;
        }
        if (++changed_total_ <= most_shown)
            changed_.push_back({{"before", row_json(context_, before)},
                                {"after", row_json(context_, after)},
                                {"fields", std::move(fields)},
                                {"is_doubtful", pair.verdict == Verdict::doubtful}});
    }
    std::string shown(std::string_view field, const std::string& text) {
        if (field == "state") return life_zh(context_, text);
        return field == "platform" ? platform_zh(context_, text) : text;
    }

    Context& context_;
    const Sides& sides_;
    NameForms forms_;
    Json appeared_ = Json::array();
    Json gone_ = Json::array();
    Json changed_ = Json::array();
    std::size_t appeared_total_ = 0;
    std::size_t gone_total_ = 0;
    std::size_t changed_total_ = 0;
    std::size_t unchanged_ = 0;
};

}  // namespace

Result<Json> list_lists(Context& context, const Caller& caller, const std::string& source, const api::Page& page) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "reconciliation.read_lists"))
        return refuse(std::move(*refusal));
    Json items = Json::array();
    for (const StoredList& list : newest_lists(context.database, source, page.after_integer(0, INT64_MAX), page.rows_to_read()))
        items.push_back(list_json(context, list));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next, count_lists(context.database, source));
}

Result<Json> show_list(Context& context, const Caller& caller, ListId id) {
    const auto list = list_for(context, caller, id);
    if (!list) return refuse(list.error());
    return list_detail(context, *list);
}

Result<std::string> left_out_workbook(Context& context, const Caller& caller, ListId id) {
    const auto list = list_for(context, caller, id);
    if (!list) return refuse(list.error());
    const auto bytes = list->file_digest.empty() ? std::nullopt : context.attachments->get(list->file_digest);
    if (!bytes) return refuse(RefusalClass::not_found, "api.no_such_record");
    const bool is_of_platform = list->kind == SourceKind::platform_list;
    const auto read = read_list(*bytes, context.rulebook, mapping_from(list->mapping), is_of_platform ? list->source : std::string());
    if (!read) return refuse(read.error());
    std::vector<documents::ColumnLook> looks{{.title = "工作表"}, {.title = "原行号", .type = documents::ColumnType::integer}};
    for (const auto& title : read->titles) looks.push_back({.title = title});
    looks.push_back({.title = "未采用原因", .width = 40, .is_reason = true});
    return documents::table_bytes(documents::TableFormat::xlsx, "未采用的行", looks, [&](documents::TableWriter& writer) {
        for (const Remark& remark : read->remarks) {
            if (!remark.is_left_out) continue;
            std::vector<std::string> cells{remark.sheet, std::to_string(remark.number)};
            cells.insert(cells.end(), remark.shown.begin(), remark.shown.end());
            cells.resize(looks.size() - 1);
            cells.push_back(remark.detail);
            writer.row(cells);
        }
    });
}

Result<Json> compare_lists(Context& context, const Caller& caller, ListId from, ListId to) {
    const auto earlier = list_for(context, caller, from);
    if (!earlier) return refuse(earlier.error());
    const auto later = list_for(context, caller, to);
    if (!later) return refuse(later.error());
    Sides sides{rows_of(context.database, from), rows_of(context.database, to), {}, {}};
    sides.left = compared(*earlier, sides.from);
    sides.right = compared(*later, sides.to);
    Json out = Changes(context, sides).run();
    out["from"] = list_json(context, *earlier);
    out["to"] = list_json(context, *later);
    return out;
}

}  // namespace yanlu::reconciliation
