// Tables of a paper: totals against their columns, rows against themselves, lists against the counts of the text.
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "papers/domain/number_check.hpp"

namespace yanlu::papers {
namespace {

std::optional<std::int64_t> integer_of(std::string_view cell) {
    std::string digits;
    for (const char c : trim(cell)) {
        if (c != ',') digits += c;
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool is_whole = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
    return is_whole ? std::optional(value) : std::nullopt;
}

// "98.3%" → 983 with one decimal.
std::optional<Rate> rate_in(std::string_view cell) {
    std::string text(trim(cell));
    if (text.ends_with("％")) text = text.substr(0, text.size() - std::string_view("％").size()) + "%";
    if (!text.ends_with('%')) return std::nullopt;
    text.pop_back();
    const auto point = text.find('.');
    const int decimals = point == text.npos ? 0 : static_cast<int>(text.size() - point - 1);
    if (point != text.npos) text.erase(point, 1);
    const auto scaled = integer_of(text);
    return scaled ? std::optional(Rate{*scaled, decimals}) : std::nullopt;
}

class TableCheck {
public:
    TableCheck(const Table& table, std::string name, std::size_t line, std::vector<Contradiction>& out)
        : table_(table), name_(std::move(name)), line_(line), out_(out) {
        if (table_.heading_rows > 0 && table_.heading_rows <= table_.rows.size()) heads_ = table_.rows[table_.heading_rows - 1];
        first_ = std::min(table_.heading_rows, table_.rows.size());
        end_ = table_.rows.size();
        while (end_ > first_ && is_total(table_.rows[end_ - 1])) --end_;
    }

    void check() {
        for (std::size_t column = 0; column < heads_.size(); ++column) {
            if (heads_[column] == "序号") {
                check_order(column);
            } else if (end_ < table_.rows.size()) {
                check_total(column);
            }
        }
        for (std::size_t row = first_; row < table_.rows.size(); ++row) check_row(table_.rows[row]);
    }

    std::size_t rows() const { return end_ - first_; }
    std::optional<std::int64_t> total(std::string_view head) const {
        const auto column = column_of(head);
        if (end_ == table_.rows.size() || column == heads_.size()) return std::nullopt;
        return integer_of(cell(table_.rows[end_], column));
    }

private:
    static bool is_total(const std::vector<std::string>& row) {
        return std::ranges::any_of(row, [](const std::string& cell) { return cell == "合计" || cell == "总计" || cell == "合　计"; });
    }
    static const std::string& cell(const std::vector<std::string>& row, std::size_t column) {
        static const std::string none;
        return column < row.size() ? row[column] : none;
    }
    std::size_t column_of(std::string_view head) const {
        return static_cast<std::size_t>(std::ranges::find(heads_, head) - heads_.begin());
    }

    void check_order(std::size_t column) {
        for (std::size_t row = first_; row < end_; ++row) {
            const auto number = integer_of(cell(table_.rows[row], column));
            if (!number || *number == static_cast<std::int64_t>(row - first_ + 1)) continue;
            add("table_order", cell(table_.rows[row], column),
                {{"said", std::to_string(*number)}, {"right", std::to_string(row - first_ + 1)}});
            return;
        }
    }

    void check_total(std::size_t column) {
        const auto total = integer_of(cell(table_.rows[end_], column));
        if (!total) return;
        std::int64_t sum = 0;
        for (std::size_t row = first_; row < end_; ++row) {
            const auto value = integer_of(cell(table_.rows[row], column));
            if (!value) return;
            sum += *value;
        }
        if (sum != *total)
            add("table_total", heads_[column],
                {{"column", heads_[column]}, {"said", std::to_string(*total)}, {"sum", std::to_string(sum)}});
    }

    void check_row(const std::vector<std::string>& row) {
        const auto inspected = integer_of(cell(row, column_of("检查数")));
        const auto passed = integer_of(cell(row, column_of("合格数")));
        const auto failed = integer_of(cell(row, column_of("不合格数")));
        const auto rate = rate_in(cell(row, column_of("合格率")));
        const std::string label = row_name(row);
        if (inspected && passed && failed && *passed + *failed != *inspected)
            add("table_row", label,
                {{"row", label},
                 {"passed", std::to_string(*passed)},
                 {"failed", std::to_string(*failed)},
                 {"inspected", std::to_string(*inspected)}});
        if (!rate || !inspected || !passed) return;
        const auto right = rate_of(*passed, *inspected, rate->decimals);
        if (right && right->scaled != rate->scaled)
            add("table_rate", label, {{"row", label}, {"said", percent(*rate)}, {"right", percent(*right)}});
    }
    static std::string row_name(const std::vector<std::string>& row) {
        for (const auto& each : row) {
            if (!each.empty() && !integer_of(each)) return each;
        }
        return "";
    }

    void add(const char* code, const std::string& excerpt, std::map<std::string, std::string> args) {
        args["table"] = name_;
        out_.push_back({code, std::move(args), {line_, 0, 0}, excerpt});
    }

    const Table& table_;
    std::string name_;
    std::size_t line_;
    std::vector<Contradiction>& out_;
    std::vector<std::string> heads_;
    std::size_t first_ = 0, end_ = 0;
};

// What the text says of a count, or what is recorded.
std::optional<std::int64_t> count_of(const Reading& reading, const RecordedNumbers& recorded, Role role) {
    for (const auto& each : reading.quantities) {
        if (each.role == role && each.subject == Subject::account && !each.is_of_before) return each.count;
    }
    const auto found = recorded.counts.find(role);
    return found == recorded.counts.end() ? std::nullopt : std::optional(found->second);
}

void compare(const char* code, const std::string& name, std::size_t line, std::optional<std::int64_t> text, std::int64_t table,
             const std::string& what, std::vector<Contradiction>& out) {
    if (!text || *text == table) return;
    out.push_back(
        {code, {{"table", name}, {"what", what}, {"text", std::to_string(*text)}, {"rows", std::to_string(table)}}, {line, 0, 0}, name});
}

}  // namespace

void check_tables(const PaperText& text, const CheckedText& checked, const Reading& reading, const RecordedNumbers& recorded,
                  std::vector<Contradiction>& out) {
    const auto each = [&](const std::vector<Block>& blocks, const std::string& name, std::size_t line) {
        for (const Block& block : blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (!table) continue;
            TableCheck check(*table, name, line, out);
            check.check();
            const bool is_list_of_failing = name.find("不合格") != name.npos && name.find("名单") != name.npos;
            if (is_list_of_failing)
                compare("list_not_as_counted", name, line, count_of(reading, recorded, Role::failed),
                        static_cast<std::int64_t>(check.rows()), "不合格数", out);
            const std::pair<const char*, Role> totals[] = {
                {"检查数", Role::inspected}, {"合格数", Role::passed}, {"不合格数", Role::failed}};
            for (const auto& [head, role] : totals) {
                if (const auto total = check.total(head))
                    compare("table_not_as_text", name, line, count_of(reading, recorded, role), *total, head, out);
            }
        }
    };
    each(text.body, text.title, 0);
    std::size_t line = 2 + checked.body_lines.size();
    for (const auto& attachment : text.attachments) {
        each(attachment.blocks, attachment.title, line);
        line += 1 + static_cast<std::size_t>(std::ranges::count_if(
                        attachment.blocks, [](const Block& block) { return std::holds_alternative<std::string>(block); }));
    }
}

}  // namespace yanlu::papers
