// The lists of a day as files of three layouts, taken in and compared by those whose part it is; suspicions are decided some days later.
#include "documents/table_writer.hpp"
#include "reconciliation/reconciliations.hpp"
#include "registry/platforms.hpp"
#include "simulation/people.hpp"

namespace yanlu::simulation {
namespace {

// How a source prints its list; the columns in the order of cells_of.
struct Layout {
    const char* source;
    const char* kind;
    const char* file;
    documents::TableFormat format;
    std::vector<const char*> titles;
};

const std::vector<Layout>& layouts() {
    using documents::TableFormat;
    static const std::vector<Layout> all{
        {state_council,
         "filing_system",
         "国办系统导出.xlsx",
         TableFormat::xlsx,
         {"账号名称", "所属平台", "账号标识", "认证主体", "备案状态", "主办单位", "开通时间"}},
        {city_platform,
         "filing_system",
         "市级平台导出.csv",
         TableFormat::csv,
         {"新媒体名称", "新媒体类型", "唯一标识", "账号主体", "运营状态", "填报单位", "开设日期"}},
        {monitor_list, "monitor", "监测发现.csv", TableFormat::csv, {"账号名称", "平台", "账号ID", "认证信息", "监测状态"}}};
    return all;
}

std::vector<std::string> cells_of(const Stage& stage, const ListedAccount& row) {
    const auto* platform = stage.context.rulebook.part<registry::Platforms>().find(row.platform);
    return {row.name,      platform ? platform->zh : "微信公众号",   row.platform_account_id, row.certified_host, row.state,
            row.host_unit, row.opened_on ? row.opened_on->iso() : ""};
}

reconciliation::HandedIn file_of(const Stage& stage, const Layout& layout, Date day) {
    std::vector<documents::ColumnLook> columns;
    for (const char* title : layout.titles) columns.push_back({title});
    const auto rows = list_of(stage.plan, layout.source, day);
    return {layout.file, documents::table_bytes(layout.format, "名单", columns, [&](documents::TableWriter& out) {
                for (const auto& row : rows) {
                    auto cells = cells_of(stage, row);
                    cells.resize(columns.size());
                    out.row(cells);
                }
            })};
}

std::int64_t take_in(Stage& stage, const organisation::Caller& caller, const Layout& layout, Date day) {
    const Json scanned =
        stage.must(reconciliation::scan_file(stage.context, caller, file_of(stage, layout, day), layout.source), layout.file);
    reconciliation::NewList list;
    list.file = AttachmentId{scanned.at("file_id").get<std::int64_t>()};
    list.kind = layout.kind;
    list.source = layout.source;
    list.as_of = day;
    list.mapping = reconciliation::mapping_from(scanned.at("mapping"));
    return stage.must(reconciliation::take_in_list(stage.context, caller, list), layout.file).at("id").get<std::int64_t>();
}

void compare(Stage& stage, People& people, Date day) {
    const auto& clerk = people.office("city_office_clerk");
    reconciliation::NewRun run;
    run.as_of = day;
    for (const Layout& layout : layouts())
        run.lists.push_back(take_in(stage, layout.source == std::string(monitor_list) ? people.monitor() : clerk, layout, day));
    stage.must(reconciliation::run_reconciliation(stage.context, clerk, run), "comparison on " + day.iso());
}

// Who of the plan opened the account without asking; nobody of the city's if there is none.
std::optional<UnitId> owner_of(const Stage& stage, const std::string& name) {
    for (const auto& account : stage.plan.accounts) {
        if (account.entry == PlannedAccount::Entry::unauthorised && account.name == name) return stage.units[account.host];
    }
    return std::nullopt;
}

void decide(Stage& stage, People& people, Date day) {
    const auto& clerk = people.office("city_office_clerk");
    reconciliation::DifferenceFilter suspected;
    suspected.kind = "suspected_concealed";
    suspected.state = "open";
    const Json found = stage.must(reconciliation::list_differences(stage.context, clerk, suspected, {}), "suspicions of " + day.iso());
    for (const Json& item : found.at("items")) {
        const auto unit = owner_of(stage, item.at("name").get<std::string>());
        const reconciliation::Decision decision{unit ? "concealed" : "not_concealed", unit,
                                                unit ? "单位承认由其开设" : "系个人账号，与本市单位无关"};
        const reconciliation::DifferenceId id{item.at("id").get<std::int64_t>()};
        stage.must(reconciliation::decide_difference(stage.context, clerk, id, decision), "decision on " + day.iso());
    }
}

}  // namespace

void compare_lists(Stage& stage, People& people, Date day) {
    for (const PlannedComparison& comparison : stage.plan.comparisons) {
        if (comparison.day == day) compare(stage, people, day);
        if (comparison.decided_on == day) decide(stage, people, day);
    }
}

}  // namespace yanlu::simulation
