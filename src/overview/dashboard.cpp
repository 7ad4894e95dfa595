// The panels of one place under one snapshot.
#include "overview/dashboard.hpp"

#include "organisation/unit_view.hpp"
#include "overview/frame.hpp"
#include "overview/watch.hpp"
#include "storage/read_snapshot.hpp"

namespace yanlu::overview {
namespace {

Json place_json(const Place& place) {
    Json line = Json::array();
    for (const auto& unit : place.line) line.push_back(organisation::unit_reference(unit));
    return {{"kind", place.account         ? "account"
                     : place.is_whole_city ? "city"
                                           : "unit"},
            {"title", place.title()},
            {"unit", organisation::unit_reference(place.unit)},
            {"account_id", place.account ? Json(place.account.value) : Json(nullptr)},
            {"line", std::move(line)}};
}

std::string text_of(const Json& value) {
    return value.is_null() ? "" : value.is_string() ? value.get<std::string>() : std::to_string(value.get<std::int64_t>());
}

std::vector<documents::ColumnLook> looks(const std::string& head, const Json& columns) {
    std::vector<documents::ColumnLook> out{{.title = head, .width = 28}};
    for (const Json& column : columns) out.push_back({.title = column["zh"], .type = documents::ColumnType::integer});
    return out;
}

void write_rows(documents::TableWriter& writer, const Json& rows) {
    for (const Json& row : rows) {
        std::vector<std::string> cells{row["name"]};
        for (const Json& cell : row["cells"]) cells.push_back(text_of(cell["value"]));
        writer.row(cells);
    }
}

void write_series(documents::TableWriter& writer, const Json& kinds) {
    for (const Json& series : kinds["series"]) {
        std::vector<std::string> cells{series["zh"]};
        for (const Json& point : series["points"]) cells.push_back(text_of(point["value"]));
        writer.row(cells);
    }
}

}  // namespace

Json dashboard_json(const Frame& frame) {
    const bool is_today = frame.day == frame.context.clock.today();
    const Watched watched{frame.place.scope, frame.place.account};
    Json tables = table_panels(frame);
    return {{"as_of", frame.day.iso()},
            {"snapshot_at", rfc3339(frame.book.known)},
            {"from", frame.first_day().iso()},
            {"place", place_json(frame.place)},
            {"numbers", numbers_panel(frame)},
            {"figures", figures_panel(frame)},
            {"rows", std::move(tables["rows"])},
            {"heat", std::move(tables["heat"])},
            {"flow", flow_panel(frame)},
            {"rectification", rectification_panel(frame)},
            {"filings", filings_panel(frame)},
            {"kinds", kinds_panel(frame)},
            {"failing_next", is_today ? failing_next(frame.context, watched, frame.day) : Json::array()},
            {"coverage", coverage_of(frame.context, watched, frame.book.known)}};
}

Result<Json> read_dashboard(Context& context, const organisation::Caller& caller, const DashboardQuestion& question) {
    const storage::ReadSnapshot snapshot(context.database);
    return page_for(context, caller, "dashboard|", question, dashboard_json);
}

Result<std::string> export_dashboard(Context& context, const organisation::Caller& caller, const DashboardQuestion& question) {
    const storage::ReadSnapshot snapshot(context.database);
    const auto frame = frame_for(context, caller, question);
    if (!frame) return refuse(frame.error());
    const Json tables = table_panels(*frame);
    const Json kinds = kinds_panel(*frame);
    const std::string head = frame->word("head.rows");
    Json months = Json::array();
    for (const Json& month : kinds["months"]) months.push_back({{"zh", month}});
    return documents::table_bytes(documents::TableFormat::xlsx, frame->word("sheet.rows"), looks(head, tables["rows"]["columns"]),
                                  [&](documents::TableWriter& writer) {
                                      write_rows(writer, tables["rows"]["items"]);
                                      writer.sheet(frame->word("sheet.heat"), looks(head, tables["heat"]["columns"]));
                                      write_rows(writer, tables["heat"]["rows"]);
                                      writer.sheet(frame->word("sheet.kinds"), looks(frame->word("head.kinds"), months));
                                      write_series(writer, kinds);
                                  });
}

}  // namespace yanlu::overview
