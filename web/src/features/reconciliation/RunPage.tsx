// 一次比对: how many of each kind, the differences with what each list says and the step that mends them, and the pairs to confirm.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { count, minute } from "../../ui/format";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { use_session } from "../session/session";
import { Doubts } from "./Doubts";
import { Compared, Kind, Standing, type Difference, type Run } from "./words";

export default function RunPage() {
  const id = Number(useParams()["id"]);
  const { filters, set } = use_filters();
  const may_decide = use_session().permissions.includes("reconciliation.decide_pair");
  const { data, error, refetch } = useQuery({ queryKey: ["reconciliation", id], queryFn: () => take(api.GET("/reconciliations/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const is_doubts = filters["tab"] === "doubts" && may_decide;
  return (
    <>
      <PageHead title={`备案比对 ${data.as_of}`} about={<About run={data} />} actions={<ExportButtons path="/reconciliation-differences/export" filters={export_filters(filters, id)} />} />
      <KindTabs run={data} filters={filters} is_doubts={is_doubts} may_decide={may_decide} choose={set} />
      {is_doubts ? <Doubts run_id={id} /> : <Differences run_id={id} />}
    </>
  );
}

function export_filters(filters: Filters, id: number): Filters {
  const { tab: _tab, ...rest } = filters;
  return { ...rest, run_id: String(id) };
}

function About({ run }: { run: Schema["ReconciliationDetail"] }) {
  const lists = run.lists.filter((list) => list.kind !== "registry");
  return (
    <>
      本系统登记与 {lists.map((list, index) => <span key={list.id}>{index > 0 ? "、" : ""}{list.source_zh}（{list.as_of}，{count(list.rows_taken)} 行）</span>)} 比对，涉及 {count(run.accounts)} 个账号，
      {count(run.in_all_lists)} 个在登记和所选备案系统中都有。{run.decided_before > 0 ? `${count(run.decided_before)} 对按以前的认定配对。` : ""}比对于 {minute(run.created_at)}。
    </>
  );
}

type TabsProps = { run: Run; filters: Filters; is_doubts: boolean; may_decide: boolean; choose: (changes: Record<string, string | undefined>) => void };

function KindTabs({ run, filters, is_doubts, may_decide, choose }: TabsProps) {
  const total = run.counts.reduce((sum, item) => sum + item.total, 0);
  const kind = is_doubts ? "" : filters["kind"];
  return (
    <div className="state-tabs" role="group" aria-label="按类型">
      <button type="button" aria-pressed={!is_doubts && !kind} onClick={() => choose({ kind: undefined, tab: undefined })}>全部 {count(total)}</button>
      {run.counts.map((item) => (
        <button type="button" key={item.kind} aria-pressed={kind === item.kind} onClick={() => choose({ kind: item.kind, tab: undefined })}>
          {item.zh} {count(item.total)}
        </button>
      ))}
      {may_decide ? <button type="button" aria-pressed={is_doubts} onClick={() => choose({ tab: "doubts", kind: undefined })}>待确认配对 {count(run.doubts_open)}</button> : null}
    </div>
  );
}

function Said({ of }: { of: Difference }) {
  const [first, second] = of.said;
  return (
    <ul className="plain-list said">
      {of.said.map((said) => (
        <li key={said.list_id}>
          <span className="soft small">{said.source_zh}：</span>
          {of.field ? <Compared text={said.text} other={said === first ? second?.text : first?.text} /> : said.row === null ? <strong>没有</strong> : said.text}
          {said.source !== "registry" && said.row !== null ? <span className="soft small"> {said.sheet} 第 {said.row} 行</span> : null}
        </li>
      ))}
    </ul>
  );
}

const columns: Column<Difference>[] = [
  { key: "name", title: "账号", cell: (row) => <Link className="row-title" to={`/reconciliations/differences/${row.id}`}>{row.name}<span className="soft small row-sub">{row.platform_zh}</span></Link> },
  { key: "kind", title: "类型", is_short: true, cell: (row) => <span><Kind of={row} />{row.field_zh ? <span className="soft small row-sub">{row.field_zh}</span> : null}</span> },
  { key: "said", title: "各方所载", cell: (row) => <Said of={row} />, width: "34%" },
  { key: "unit", title: "责任单位", cell: (row) => (row.unit ? <Link to={`/units/${row.unit.id}`}>{row.unit.short_name}</Link> : <span className="soft">未能判断</span>) },
  { key: "mending", title: "如何处理", cell: (row) => <Mending of={row} /> },
  { key: "state", title: "状态", is_short: true, cell: (row) => <Standing of={row} /> },
];

export function Mending({ of }: { of: Difference }) {
  const { page, zh, where_zh } = of.mending;
  return (
    <span>
      {page ? <Link to={page}>{zh}</Link> : zh}
      {where_zh && page ? <span className="soft small row-sub">{where_zh}</span> : null}
    </span>
  );
}

function Differences({ run_id }: { run_id: number }) {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = {
    run_id,
    kind: filters["kind"] as Schema["DifferenceKind"] | undefined,
    state: filters["state"] as Schema["DifferenceState"] | undefined,
    under: number(filters["under"]),
    q: filters["q"],
    cursor,
    limit: 50,
  };
  const found = useQuery({ queryKey: ["reconciliation-differences", query], queryFn: () => take(api.GET("/reconciliation-differences", { params: { query } })), placeholderData: keepPreviousData });
  const states = [{ value: "open", label: "待处理" }, { value: "decided", label: "已认定" }, { value: "mended", label: "已纠正" }];
  return (
    <>
      <FilterBar name="reconciliation-differences" filters={filters} replace_all={replace_all}>
        <TextFilter label="账号或单位名称" value={filters["q"]} set={(q) => set({ q })} width={200} />
        <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={states} width={110} />
        <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={220} />
      </FilterBar>
      <DataTable name="reconciliation-differences" columns={columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "没有这样的差异", how: "各方名单一致，或不在您的范围内。" }} />
    </>
  );
}

