// Figures of the dashboard, put into the sentences of rulebook/messages.
#include "overview/monthly_report.hpp"

#include <algorithm>
#include <map>

#include "documents/official_paper.hpp"
#include "overview/frame.hpp"
#include "overview/statements.hpp"
#include "storage/read_snapshot.hpp"

namespace yanlu::overview {
namespace {

using Words = std::map<std::string, std::string>;
constexpr std::size_t most_named = 5;

std::string percent(const Json& per_mille) {
    if (per_mille.is_null()) return "—";
    const auto value = per_mille.get<std::int64_t>();
    return std::to_string(value / 10) + "." + std::to_string(value % 10) + "%";
}

std::string text_of(const Json& value) { return value.is_null() ? "—" : std::to_string(value.get<std::int64_t>()); }

// The named counts of a panel as {key} → figure.
void add_counts(Words& words, const Json& items, const std::string& prefix = {}) {
    for (const Json& item : items) words[prefix + item["key"].get<std::string>()] = text_of(item["value"]);
}

std::string listed(const std::vector<std::string>& parts, const std::string& none) {
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : "、") + part;
    return out.empty() ? none : out;
}

std::string found_by_kind(const Frame& frame, const Json& kinds) {
    std::vector<std::string> parts;
    for (const Json& series : kinds["series"]) {
        const auto count = series["points"].back()["value"].get<std::int64_t>();
        if (count > 0)
            parts.push_back(
                frame.context.rulebook.message("overview.report.of_kind", {{"kind", series["zh"]}, {"count", std::to_string(count)}}));
    }
    return listed(parts, frame.word("report.none"));
}

std::string worst_rows(const Frame& frame, const Json& rows) {
    std::vector<std::string> parts;
    for (const Json& row : rows["items"]) {
        const Json& cells = row["cells"];  // accounts, stale, open, overdue, found
        if (parts.size() == most_named || cells[2]["value"] == 0) break;
        parts.push_back(frame.context.rulebook.message(
            "overview.report.of_row",
            {{"name", row["name"]}, {"open", text_of(cells[2]["value"])}, {"overdue", text_of(cells[3]["value"])}}));
    }
    return listed(parts, frame.word("report.none"));
}

Words words_of(const Frame& frame, const Json& board, std::int64_t opened, std::int64_t cancelled) {
    Words words{{"day", documents::written_date(frame.day)},
                {"place", frame.place.title()},
                {"opened", std::to_string(opened)},
                {"cancelled", std::to_string(cancelled)},
                {"kinds", found_by_kind(frame, board["kinds"])},
                {"worst", worst_rows(frame, board["rows"])},
                {"closed_in_time", percent(board["rectification"]["per_mille"])},
                {"filed_in_time", percent(board["filings"]["per_mille"])}};
    for (const Json& number : board["numbers"]) {
        if (number["is_rate"] == true) continue;
        words[number["key"]] = text_of(number["value"]);
        words["before_" + number["key"].get<std::string>()] = text_of(number["before"]["value"]);
    }
    add_counts(words, board["flow"]["nodes"]);
    add_counts(words, board["rectification"]["items"]);
    add_counts(words, board["filings"]["items"], "filing_");
    for (const char* key : {"expected", "observed", "failed", "blocked"}) words[key] = text_of(board["coverage"][key]);
    return words;
}

Json sentences_of(const Frame& frame, const Words& words) {
    Json out = Json::array();
    for (const char* part : {"accounts", "watched", "found", "rectified", "filed", "worst"})
        out.push_back({{"heading", frame.word(std::string("report.heading.") + part)},
                       {"text", frame.context.rulebook.message(std::string("overview.report.text.") + part, words)}});
    return out;
}

std::string month_in_words(Date day) { return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月"; }

Json counts_of_month(const Frame& frame) {
    const std::string month = frame.day.iso().substr(0, 7);
    const std::string base = "/statistics/accounts?as_of=" + frame.day.iso() + "&under=" + std::to_string(frame.place.unit.id.value);
    return *frame.context.database.one(
        sql::opened_and_cancelled,
        [&](const storage::Row& row) {
            return Json{{"opened", counted(row.integer(0), base + "&opened_in=" + month)},
                        {"cancelled", counted(row.integer(1), base + "&cancelled_in=" + month)}};
        },
        frame.place.scope.path_from, frame.place.scope.path_to, frame.day.iso(), month);
}

Json report_of(const Frame& frame, bool is_whole) {
    const Json board = dashboard_json(frame);
    Json report = counts_of_month(frame);
    const Words words = words_of(frame, board, report["opened"]["value"], report["cancelled"]["value"]);
    report["title"] = frame.context.rulebook.message("overview.report.title",
                                                     {{"place", frame.place.unit.facts.name}, {"month", month_in_words(frame.day)}});
    report["month"] = frame.day.iso().substr(0, 7);
    report["is_whole"] = is_whole;
    report["sentences"] = sentences_of(frame, words);
    report["dashboard"] = board;
    return report;
}

}  // namespace

Result<Json> read_monthly_report(Context& context, const organisation::Caller& caller, const MonthQuestion& question) {
    const storage::ReadSnapshot snapshot(context.database);
    const Date today = context.clock.today();
    const Date first = question.first_day.value_or(first_of_month(today));
    if (first > today) return invalid("overview.month_to_come", "month", {{"month", first.iso().substr(0, 7)}});
    const Date last = month_after(first) - 1;
    const DashboardQuestion board{.place = {.under = question.under}, .as_of = std::min(last, today), .stretch = Stretch::month};
    return page_for(context, caller, "month|", board, [&](const Frame& frame) { return report_of(frame, last < today); });
}

}  // namespace yanlu::overview
