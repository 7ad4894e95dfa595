// Sheet by sheet; a mapping names columns by title, so that sheets with their columns in another order are read as well.
#include "reconciliation/list_reader.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "documents/cell_values.hpp"

namespace yanlu::reconciliation {
namespace {

using documents::Cell;
using documents::CellKind;
constexpr std::size_t longest_kept = 500;

std::string cut(std::string_view text) {
    const std::string_view trimmed = trim(text);
    return count_code_points(trimmed) > longest_kept ? shorten(trimmed, longest_kept) : std::string(trimmed);
}

class ListReader {
public:
    ListReader(const std::string& bytes, const Rulebook& rulebook, const ColumnMapping& mapping, const std::string& platform)
        : bytes_(bytes),
          rulebook_(rulebook),
          settings_(rulebook.part<Settings>()),
          platforms_(rulebook.part<registry::Platforms>()),
          mapping_(mapping),
          platform_(platforms_.find(platform)) {}

    Result<ReadList> run() {
        const auto sheets = scan(bytes_, settings_);
        if (!sheets) return refuse(sheets.error());
        for (const auto& sheet : *sheets) {
            if (!has_columns(sheet.head)) {
                out_.sheets_left_out.push_back(sheet.head.sheet);
                continue;
            }
            if (out_.titles.empty()) out_.titles = sheet.head.titles;
            head_ = &sheet.head;
            if (const auto done = each_row(bytes_, sheet.head, [&](const documents::Row& row) { return take(row); }); !done)
                return refuse(done.error());
        }
        if (out_.titles.empty()) return invalid("reconciliation.no_name_column", "mapping", {{"title", title_of("name")}});
        return std::move(out_);
    }

private:
    std::string title_of(const std::string& field) const {
        const auto found = mapping_.find(field);
        return found == mapping_.end() ? std::string() : found->second;
    }
    bool has_columns(const SheetHead& head) const {
        return head.last_head_row != 0 && std::ranges::find(head.titles, title_of("name")) != head.titles.end();
    }
    const Cell* cell(const documents::Row& row, const std::string& field) const {
        const std::string title = title_of(field);
        if (title.empty()) return nullptr;
        const auto at = static_cast<std::size_t>(std::ranges::find(head_->titles, title) - head_->titles.begin());
        return at < row.cells.size() ? &row.cells[at] : nullptr;
    }
    std::string text(const documents::Row& row, const std::string& field) const {
        const Cell* found = cell(row, field);
        return found ? cut(found->text) : std::string();
    }
    void remark(const documents::Row& row, const std::string& field, const std::string& code,
                std::map<std::string, std::string> args = {}) {
        out_.remarks.push_back({head_->sheet, row.number, title_of(field), rulebook_.message(code, args), false, {}});
    }
    void leave_out(const documents::Row& row, const std::string& field, const std::string& code,
                   std::map<std::string, std::string> args = {}) {
        remark(row, field, code, std::move(args));
        out_.remarks.back().is_left_out = true;
        for (const Cell& each : row.cells) out_.remarks.back().shown.push_back(cut(each.text));
        ++out_.rows_left_out;
    }

    Result<void> take(const documents::Row& row) {
        if (++out_.rows_read > most_list_rows)
            return invalid("reconciliation.too_many_rows", "file", {{"most", std::to_string(most_list_rows)}});
        ListRow made;
        made.sheet = head_->sheet;
        made.number = row.number;
        made.account.name = text(row, "name");
        if (made.account.name.empty()) {
            leave_out(row, "name", "reconciliation.row_without_name");
            return {};
        }
        read_platform(row, made.account);
        read_link(row, made.account);
        read_id(row, made.account);
        read_rest(row, made.account);
        if (is_repeated(row, made.account)) return {};
        for (const Cell& each : row.cells) made.cells.push_back(cut(each.text));
        out_.rows.push_back(std::move(made));
        return {};
    }

    void read_platform(const documents::Row& row, ListedAccount& account) {
        const std::string said = text(row, "platform");
        if (platform_ && said.empty()) {
            account.platform = platform_->code;
            account.family = settings_.family(platform_->code);
            return;
        }
        const SaidPlatform found = settings_.platform(said);
        account.platform = found.code;
        account.family = found.family;
        if (!said.empty() && found.family.empty())
            remark(row, "platform", "reconciliation.platform_unknown", {{"said", shorten(said, 40)}});
    }

    // One form of link may belong to several platforms (mp.weixin.qq.com).
    bool fits(const std::string& family, const registry::Recognised& found) const {
        const auto is_it = [&](const registry::Platform* platform) { return settings_.family(platform->code) == family; };
        return family.empty() || is_it(found.platform) || std::ranges::any_of(found.others, is_it);
    }

    void read_link(const documents::Row& row, ListedAccount& account) {
        const std::string said = text(row, "link");
        if (said.empty()) return;
        const registry::Recognised found = platforms_.recognise(said);
        account.link = found.link;
        if (!found.platform) return;
        if (!fits(account.family, found))
            return remark(row, "link", "reconciliation.link_of_other_platform", {{"platform", found.platform->zh}});
        if (account.family.empty()) account.family = settings_.family(found.platform->code);
        if (account.platform.empty() && found.is_sure) account.platform = found.platform->code;
        account.link_id = found.platform_account_id;
    }

    void read_id(const documents::Row& row, ListedAccount& account) {
        const Cell* found = cell(row, "platform_account_id");
        if (!found || found->kind == CellKind::empty) return;
        if (found->kind == CellKind::digits_lost) return remark(row, "platform_account_id", "reconciliation.id_rounded");
        account.platform_account_id = half_width(cut(found->text));
        const registry::Platform* platform = platforms_.find(account.platform);
        if (platform && !platforms_.checked_id(*platform, account.platform_account_id))
            remark(row, "platform_account_id", "reconciliation.id_unlike",
                   {{"id", shorten(account.platform_account_id, 40)}, {"platform", platform->zh}, {"meaning", platform->id_zh}});
    }

    void read_rest(const documents::Row& row, ListedAccount& account) {
        account.host_unit = text(row, "host_unit");
        account.certified_host = text(row, "certified_host");
        if (const std::string former = text(row, "former_name"); !former.empty()) account.former_names.push_back(former);
        if (const std::string said = text(row, "state"); !said.empty()) {
            const auto life = settings_.life(said);
            if (life)
                account.life = *life;
            else
                remark(row, "state", "reconciliation.state_unknown", {{"said", shorten(said, 40)}});
        }
        const Cell* opened = cell(row, "opened_on");
        if (!opened || opened->kind == CellKind::empty || trim(opened->text).empty()) return;
        account.opened_on = documents::as_date(*opened);
        if (!account.opened_on) remark(row, "opened_on", "reconciliation.not_a_date", {{"said", shorten(opened->text, 40)}});
    }

    bool is_repeated(const documents::Row& row, const ListedAccount& account) {
        const std::string& id = id_of(account);
        const std::string key = id.empty() ? account.platform + "\n" + account.name + "\n" + account.host_unit : account.family + "\n" + id;
        const auto [first, is_new] = first_rows_.try_emplace(key, Place{head_->sheet, row.number});
        if (is_new) return false;
        leave_out(row, id.empty() ? "name" : "platform_account_id", "reconciliation.row_repeated",
                  {{"row", std::to_string(first->second.number)}, {"sheet", first->second.sheet}});
        return true;
    }

    struct Place {
        std::string sheet;
        std::size_t number = 0;
    };
    const std::string& bytes_;
    const Rulebook& rulebook_;
    const Settings& settings_;
    const registry::Platforms& platforms_;
    const ColumnMapping& mapping_;
    const registry::Platform* platform_;
    const SheetHead* head_ = nullptr;
    std::unordered_map<std::string, Place> first_rows_;
    ReadList out_;
};

}  // namespace

Result<ReadList> read_list(const std::string& bytes, const Rulebook& rulebook, const ColumnMapping& mapping, const std::string& platform) {
    return ListReader(bytes, rulebook, mapping, platform).run();
}

}  // namespace yanlu::reconciliation
