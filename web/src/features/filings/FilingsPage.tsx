// 备案: what is to be filed where by when, with lights; sheets for each system out, receipts in.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons, export_address } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { count, day } from "../../ui/format";
import { flag, number, use_filters, type Filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { filing_occasion_zh, filing_state_zh, options } from "../../ui/words";
import { FilingState, TimeLeft } from "../../ui/words_of_state";
import { use_may } from "../session/session";

type Filing = Schema["Filing"];

const columns: Column<Filing>[] = [
  { key: "account", title: "账号", cell: (row) => <Link className="row-title" to={`/filings/${row.id}`}>{row.account.name}<span className="soft small row-sub">{row.account.platform_zh}</span></Link>, width: "20%" },
  { key: "system", title: "备案系统", cell: (row) => row.filing_system_zh },
  { key: "occasion", is_short: true, title: "事项", cell: (row) => row.occasion_zh },
  { key: "effective_on", is_short: true, title: "生效日期", cell: (row) => day(row.effective_on) },
  { key: "due_on", is_short: true, title: "期限", sort: "due_on", cell: (row) => day(row.due_on) },
  { key: "time_left", title: "剩余时间", cell: (row) => <Left filing={row} /> },
  { key: "state", is_short: true, title: "状态", cell: (row) => <FilingState state={row.state} text={row.state_zh} /> },
  { key: "receipt", title: "备案编号", cell: (row) => row.receipt_number || "—" },
  { key: "host_unit", is_short: true, title: "主办单位", cell: (row) => <Link to={`/units/${row.host_unit.id}`}>{row.host_unit.short_name}</Link> },
  { key: "filed_on", is_short: true, title: "备案日期", cell: (row) => day(row.settled_on), is_hidden_at_first: true },
  { key: "id", title: "编号", cell: (row) => row.id, is_number: true, is_hidden_at_first: true },
];

function Left({ filing }: { filing: Filing }) {
  if (filing.state === "filed" || filing.state === "waived") return <span className="soft">{filing.is_late ? "逾期备案" : "—"}</span>;
  return <TimeLeft light={filing.light} text={filing.time_left_zh} is_provisional={filing.is_provisional} />;
}

/** Without a choice of state the list holds what is still to be done. */
export function shown_of(filters: Filters): Filters {
  const { all, ...rest } = filters;
  return all || rest["state"] || rest["overdue"] ? rest : { ...rest, is_open: "true" };
}

function query_of(filters: Filters) {
  return {
    sort: filters["sort"] as "due_on" | undefined,
    q: filters["q"],
    system: filters["system"],
    state: filters["state"] as Schema["FilingState"] | undefined,
    occasion: filters["occasion"] as Schema["FilingOccasion"] | undefined,
    is_open: flag(filters["is_open"]),
    overdue: flag(filters["overdue"]),
    under: number(filters["under"]),
    account_id: number(filters["account_id"]),
  };
}

export default function FilingsPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const shown = shown_of(filters);
  const found = useQuery({
    queryKey: ["filings", shown, cursor],
    queryFn: () => take(api.GET("/filings", { params: { query: { ...query_of(shown), cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead
        title="备案"
        about="账号开设、变更、关停、注销后须在各备案系统办理的事项，以及知会市政府办公室的事项，按期限排列。"
        actions={<Actions filters={shown} />}
      />
      <StateTabs counts={found.data?.counts} filters={filters} set={set} />
      <Bar filters={filters} set={set} replace_all={replace_all} />
      <DataTable
        name="filings"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        sort={filters["sort"]}
        set_sort={(sort) => set({ sort })}
        empty={{ what: "没有符合条件的备案事项", how: "账号开设、变更、关停、注销登记后，备案事项自动出现在这里。" }}
      />
    </>
  );
}

function Actions({ filters }: { filters: Filters }) {
  const may_fill = use_may("filings.save_form");
  const may_export = use_may("filings.export_filings");
  const may_import = use_may("filings.import_receipts");
  return (
    <>
      {may_import ? <Link className="button-link" to="/imports?kind=filing_receipts">批量登记回执</Link> : null}
      {may_fill ? <Packages filters={filters} /> : null}
      {may_export ? <ExportButtons path="/filings/export" filters={filters} /> : null}
    </>
  );
}

/** The forms of one system, filled in, for what the filter shows. */
function Packages({ filters }: { filters: Filters }) {
  const systems = use_systems();
  const items = systems
    .filter((system) => system.kind === "filing")
    .map((system) => ({
      key: system.code,
      label: <a href={export_address("/filings/package", { ...filters, system: system.code }, "xlsx")} download>{system.zh}</a>,
    }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button>导出填报表 ▾</Button>
    </Dropdown>
  );
}

function use_systems(): Schema["FilingSystem"][] {
  return useQuery({ queryKey: ["filing-systems"], queryFn: () => take(api.GET("/filing-systems")), staleTime: 300_000 }).data?.items ?? [];
}

type BarProps = Pick<ReturnType<typeof use_filters>, "filters" | "set" | "replace_all">;

function Bar({ filters, set, replace_all }: BarProps) {
  const systems = use_systems().map((system) => ({ value: system.code, label: system.short_zh }));
  return (
    <FilterBar name="filings" filters={filters} replace_all={replace_all}>
      <TextFilter label="账号、单位或备案编号" value={filters["q"]} set={(q) => set({ q })} width={200} />
      <ChoiceFilter label="备案系统" value={filters["system"]} set={(system) => set({ system })} choices={systems} width={130} />
      <ChoiceFilter label="事项" value={filters["occasion"]} set={(occasion) => set({ occasion })} choices={options(filing_occasion_zh)} width={120} />
      <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={options(filing_state_zh)} width={120} />
      <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={200} />
    </FilterBar>
  );
}

type TabsProps = { counts: Schema["FilingPage"]["counts"] | undefined; filters: Filters; set: (changes: Record<string, string | undefined>) => void };

function StateTabs({ counts, filters, set }: TabsProps) {
  const of = (value: number | undefined) => (value === undefined ? "" : ` ${count(value)}`);
  const open = counts ? counts.due + counts.submitted : undefined;
  const choose = (to: Record<string, string | undefined>) => set({ all: undefined, state: undefined, overdue: undefined, ...to });
  const tabs = [
    { zh: `未办结${of(open)}`, is_on: !filters["state"] && !filters["overdue"] && !filters["all"], to: {} },
    { zh: `已逾期${of(counts?.overdue)}`, is_on: filters["overdue"] === "true", to: { overdue: "true" } },
    { zh: `已提交${of(counts?.submitted)}`, is_on: filters["state"] === "submitted", to: { state: "submitted" } },
    { zh: `已备案${of(counts?.filed)}`, is_on: filters["state"] === "filed", to: { state: "filed" } },
    { zh: `全部${of(counts?.total)}`, is_on: filters["all"] === "true", to: { all: "true" } },
  ];
  return (
    <div className="state-tabs" role="group" aria-label="按状态">
      {tabs.map((tab) => (
        <button type="button" key={tab.zh.split(" ")[0]} aria-pressed={tab.is_on} onClick={() => choose(tab.to)}>
          {tab.zh}
        </button>
      ))}
    </div>
  );
}
