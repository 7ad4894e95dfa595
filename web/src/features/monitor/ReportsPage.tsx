// 第三方监测: the reports, fast ones on top, and the contracts under which they come. Both sides see the same list, the company only its own.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { minute } from "../../ui/format";
import { use_filters, type Filters } from "../../ui/page_state";
import { PageHead, Tabs } from "../../ui/parts";
import { Severity, TimeLeft } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { CommissionDialog } from "./CommissionDialog";
import { Fast, report_states, ReportStateWord, Standing, use_codes, use_commissions, type Commission, type Report } from "./words";

type State = Schema["MonitorReportState"] | "open";

export default function ReportsPage() {
  const { filters, set } = use_filters();
  const [is_new, begin] = useState(false);
  const navigate = useNavigate();
  const may_commission = use_may("monitor_reports.commission");
  const may_hand_in = use_may("monitor_reports.hand_in");
  return (
    <>
      <PageHead
        title="第三方监测"
        about="监测公司按委托合同报送问题，市府办核实后转入问题整改；同一账号同一时间的同一问题自动合并。"
        actions={
          <>
            {may_hand_in ? (
              <>
                <a className="button-link" href={`${base_url}/monitor-template`} download>下载报送模板</a>
                <Link className="button-link" to="/imports?kind=monitor_reports">表格报送</Link>
                <Button type="primary" onClick={() => void navigate("/monitor-reports/new")}>报送问题</Button>
              </>
            ) : null}
            {may_commission ? <Button onClick={() => begin(true)}>登记委托</Button> : null}
          </>
        }
      />
      <Tabs
        tabs={[
          { key: undefined, label: "监测问题", content: () => <Reports /> },
          { key: "commissions", label: "监测委托", content: () => <Commissions /> },
        ]}
        chosen={filters["tab"]}
        choose={(tab) => set({ tab })}
      />
      {is_new ? <CommissionDialog close={() => begin(false)} /> : null}
    </>
  );
}

const columns: Column<Report>[] = [
  {
    key: "account",
    title: "账号和问题",
    width: "30%",
    cell: (row) => (
      <>
        <Link className="row-title" to={`/monitor-reports/${row.id}`}>{row.account_name}</Link>
        <div className="soft small">{row.code} {row.code_zh}</div>
      </>
    ),
  },
  { key: "severity", title: "严重程度", is_short: true, cell: (row) => <><Severity value={row.severity} /> <Fast report={row} /></> },
  { key: "platform", title: "平台", is_short: true, cell: (row) => row.platform_zh },
  { key: "host_unit", title: "主办单位", cell: (row) => row.host_unit?.name ?? <span className="soft">{row.kind_zh}</span> },
  { key: "found_on", title: "发现日期", is_short: true, cell: (row) => row.found_on },
  { key: "state", title: "状态", is_short: true, cell: (row) => <><ReportStateWord report={row} />{row.reason_zh ? <div className="soft small">{row.reason_zh}</div> : null}</> },
  { key: "due", title: "剩余时间", is_short: true, cell: (row) => (row.due_at ? <TimeLeft light={row.light} text={row.time_left_zh} /> : "—") },
  { key: "number", title: "监测编号", is_short: true, cell: (row) => row.number },
  { key: "handed_in_at", title: "报送时间", is_short: true, cell: (row) => <>{minute(row.handed_in_at)}{row.is_late ? <div className="soft small">迟报</div> : null}</> },
];

function query_of(filters: Filters) {
  const flag = (text: string | undefined) => (text === undefined ? undefined : text === "true");
  const id = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return {
    commission_id: id(filters["commission_id"]),
    state: filters["state"] as State | undefined,
    code: filters["code"],
    kind: filters["kind"] as Schema["MonitorReportKind"] | undefined,
    reason_code: filters["reason_code"],
    late: flag(filters["late"]),
    fast: flag(filters["fast"]),
    month: filters["month"],
    merged_into: id(filters["merged_into"]),
    finding_id: id(filters["finding_id"]),
    q: filters["q"],
  };
}

function Reports() {
  const { filters, cursor, set, replace_all } = use_filters();
  const codes = use_codes();
  const commissions = use_commissions();
  const found = useQuery({
    queryKey: ["monitor-reports", filters, cursor],
    queryFn: () => take(api.GET("/monitor-reports", { params: { query: { ...query_of(filters), cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const code_choices = (codes.data?.items ?? []).map((item) => ({ value: item.code, label: `${item.code} ${item.zh}` }));
  const commission_choices = (commissions.data?.items ?? []).map((item) => ({ value: String(item.id), label: `${item.company.short_name} ${item.number}` }));
  return (
    <>
      <div className="state-tabs" role="group" aria-label="按状态">
        {report_states.map((item) => (
          <button type="button" key={item.zh} aria-pressed={filters["state"] === item.value} onClick={() => set({ state: item.value })}>{item.zh}</button>
        ))}
      </div>
      <FilterBar name="monitor-reports" filters={filters} replace_all={replace_all}>
        <TextFilter label="编号、账号或描述" value={filters["q"]} set={(q) => set({ q })} />
        <ChoiceFilter label="问题代码" value={filters["code"]} set={(code) => set({ code })} choices={code_choices} width={200} />
        <ChoiceFilter label="委托" value={filters["commission_id"]} set={(commission_id) => set({ commission_id })} choices={commission_choices} width={200} />
        <ChoiceFilter label="类别" value={filters["kind"]} set={(kind) => set({ kind })} choices={[{ value: "account", label: "已登记账号" }, { value: "unregistered", label: "疑似未登记账号" }]} />
        <ExportButtons path="/monitor-reports/export" filters={without_tab(filters)} />
      </FilterBar>
      <DataTable
        name="monitor-reports"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        row_tone={(row) => (row.is_fast && row.state === "to_verify" ? "row-marked" : undefined)}
        empty={{ what: "没有监测问题", how: "监测公司通过页面、表格或接口报送后，会列在这里。" }}
      />
    </>
  );
}

function without_tab(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => name !== "tab"));
}

const commission_columns: Column<Commission>[] = [
  { key: "title", title: "委托", width: "30%", cell: (row) => <><Link className="row-title" to={`/monitor-commissions/${row.id}`}>{row.title}</Link><div className="soft small">合同 {row.number}</div></> },
  { key: "company", title: "监测公司", cell: (row) => row.company.name },
  { key: "period", title: "期限", is_short: true, cell: (row) => `${row.starts_on} 至 ${row.ends_on}` },
  { key: "scope", title: "范围", cell: (row) => (row.scope.units.length === 0 ? "全市" : row.scope.units.map((unit) => unit.short_name).join("、")) },
  { key: "verifier", title: "核实人", is_short: true, cell: (row) => row.verifier?.name ?? "市府办经办人" },
  { key: "standing", title: "状态", is_short: true, cell: (row) => <Standing commission={row} /> },
];

function Commissions() {
  const { cursor } = use_filters();
  const found = useQuery({
    queryKey: ["monitor-commissions", cursor],
    queryFn: () => take(api.GET("/monitor-commissions", { params: { query: { cursor, limit: 50 } } })),
  });
  return (
    <DataTable
      name="monitor-commissions"
      columns={commission_columns}
      page={found.data}
      error={found.error}
      retry={() => void found.refetch()}
      row_key={(row) => row.id}
      empty={{ what: "还没有监测委托", how: "市府办登记委托合同后，监测公司才能报送。" }}
    />
  );
}
