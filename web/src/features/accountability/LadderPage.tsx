// 约谈与问责: who was notified how often this year and what follows; the notifications; admonitions, letters and records on their way.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { day } from "../../ui/format";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { NumberLink, PageHead, Tabs } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { options } from "../../ui/words";
import { use_may } from "../session/session";
import { CasesTab } from "./CasesTab";
import { NotificationsTab } from "./NotificationsTab";
import { CaseState, NextStep, next_step_zh, path_of } from "./words";

export default function LadderPage() {
  const { filters, replace_all } = use_filters();
  const may_enter = use_may("accountability.enter_notification");
  const may_read_records = use_may("accountability.read_records");
  const may_propose = use_may("accountability.propose_record");
  return (
    <>
      <PageHead
        title="约谈与问责"
        about="按年度累计上级和本市的通报：被省府办通报的提议约谈，同一账号一年内两次以上因突出问题被通报的提议发函建议关停、注销。系统只提议，由人决定。"
        actions={
          <>
            {may_propose ? <Link to="/accountability/records/new"><Button>提议问责</Button></Link> : null}
            {may_enter ? <Link to="/accountability/notifications/new"><Button type="primary">登记通报</Button></Link> : null}
          </>
        }
      />
      <Tabs
        chosen={filters["tab"]}
        choose={(tab) => replace_all(tab ? { tab } : {})}
        tabs={[
          { key: undefined, label: "通报次数", content: () => <LadderTab /> },
          { key: "notifications", label: "通报", content: () => <NotificationsTab /> },
          { key: "admonitions", label: "约谈", content: () => <CasesTab kind="admonition" /> },
          { key: "advices", label: "关停（注销）建议函", content: () => <CasesTab kind="closure_advice" /> },
          ...(may_read_records ? [{ key: "records", label: "问责", content: () => <CasesTab kind="accountability" /> }] : []),
        ]}
      />
    </>
  );
}

type Line = Schema["LadderLine"];

function columns_of(filters: Filters): Column<Line>[] {
  const year = (filters["as_of"] ?? "").slice(0, 4);
  const list = (row: Line) => `/accountability?tab=notifications${row.account ? `&account_id=${row.account.id}` : `&under=${row.unit.id}`}${year ? `&year=${year}` : ""}`;
  return [
    { key: "account", title: "账号", width: "20%", cell: (row) => (row.account ? <Link className="row-title" to={`/accounts/${row.account.id}`}>{row.account.name}</Link> : <Link className="row-title" to={`/units/${row.unit.id}`}>{row.unit.name}（单位）</Link>) },
    { key: "platform", is_short: true, title: "平台", cell: (row) => row.account?.platform_zh ?? "—" },
    { key: "unit", is_short: true, title: "主办单位", cell: (row) => row.unit.short_name },
    { key: "total", is_short: true, is_number: true, title: "通报", cell: (row) => <NumberLink value={row.notifications_total} to={list(row)} /> },
    { key: "provincial", is_short: true, is_number: true, title: "省", cell: (row) => row.provincial },
    { key: "city", is_short: true, is_number: true, title: "市", cell: (row) => row.city },
    { key: "counted", is_short: true, is_number: true, title: "计入次数", cell: (row) => <span title="因突出问题被省、市通报的次数">{row.counted_for_letter}</span> },
    { key: "last", is_short: true, title: "最近通报", cell: (row) => day(row.last_issued_on) },
    { key: "next", title: "下一步", cell: (row) => <NextStep value={row.next_step} text={row.next_step_zh} /> },
    { key: "cases", title: "已有事项", cell: (row) => (row.cases.length === 0 ? "—" : row.cases.map((one) => <div key={one.id}><Link to={`/accountability/${path_of[one.kind]}/${one.id}`}>{one.kind_zh}</Link> <CaseState value={one.state} text={one.state_zh} /></div>)) },
  ];
}

function LadderTab() {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = { as_of: filters["as_of"], next_step: filters["next_step"] as Schema["LadderNextStep"] | undefined, q: filters["q"], under: number(filters["under"]) };
  const found = useQuery({
    queryKey: ["accountability", "ladder", query, cursor],
    queryFn: () => take(api.GET("/accountability/ladder", { params: { query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const own = Object.fromEntries(Object.entries(filters).filter(([name]) => name in query));
  return (
    <>
      {found.data ? <p className="soft small" style={{ marginBottom: 8 }}>{found.data.head.year} 年度，截至 {day(found.data.head.as_of)}；计入 {found.data.head.least_for_letter} 次的提议发函。</p> : null}
      <FilterBar name="ladder" filters={own} replace_all={replace_all}>
        <TextFilter label="账号名称" value={filters["q"]} set={(q) => set({ q })} width={160} />
        <ChoiceFilter label="下一步" value={filters["next_step"]} set={(next_step) => set({ next_step })} choices={options(next_step_zh)} width={220} />
        <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={170} />
        <DayFilter label="截至" value={filters["as_of"]} set={(as_of) => set({ as_of })} />
        <ExportButtons path="/accountability/ladder/export" filters={own} />
      </FilterBar>
      <DataTable
        name="ladder"
        columns={columns_of(filters)}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => `${row.account?.id ?? 0}-${row.notified_unit_id}`}
        empty={{ what: "本年度没有被通报的账号", how: "由市府办登记或导入省、市的通报，每份通报对每个账号计一次。" }}
      />
    </>
  );
}
