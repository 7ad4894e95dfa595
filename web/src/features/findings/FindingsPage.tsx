// 问题整改: findings within the scope, by state, with filters in the address and actions on many at once.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { count, day } from "../../ui/format";
import { flag, number, use_filters, type Filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { options, severity_zh, source_zh } from "../../ui/words";
import { FindingState, Flag, Severity, TimeLeft } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { BatchActions } from "./BatchActions";

type Finding = Schema["Finding"];
type Light = NonNullable<Finding["flag"]>["light"];

const light_zh: Record<Light, string> = { green: "正常", yellow: "临近期限", red: "已逾期", follow_up: "督办", notice: "列入通报" };

const columns: Column<Finding>[] = [
  { key: "title", title: "问题", cell: (row) => <Link className="row-title" to={`/findings/${row.id}`}>{row.title}</Link>, width: "30%" },
  { key: "severity", is_short: true, title: "程度", cell: (row) => <Severity value={row.severity} /> },
  { key: "state", is_short: true, title: "状态", cell: (row) => <FindingState state={row.state} text={row.state_zh} /> },
  { key: "time_left", title: "剩余时间", sort: "due_at", cell: (row) => (row.is_final ? "—" : <TimeLeft light={row.light} text={row.time_left_zh} is_provisional={row.due_is_provisional} />) },
  { key: "flag", is_short: true, title: "督办", cell: (row) => <Flag flag={row.flag} /> },
  { key: "host_unit", is_short: true, title: "主办单位", cell: (row) => <Link to={`/units/${row.host_unit.id}`}>{row.host_unit.short_name}</Link> },
  { key: "account", title: "账号", cell: (row) => (row.account ? <Link to={`/accounts/${row.account.id}`}>{row.account.name}<span className="soft small row-sub">{row.account.platform_zh}</span></Link> : "—") },
  { key: "holder", title: "当前承办", cell: (row) => row.holder },
  { key: "rule", title: "规则", cell: (row) => <Link to={`/rules/${encodeURIComponent(row.rule)}`}>{row.rule_title}</Link>, is_hidden_at_first: true },
  { key: "opened_at", is_short: true, title: "发现时间", sort: "opened_at", cell: (row) => day(row.opened_at) },
  { key: "order_number", title: "整改单号", cell: (row) => row.order_number ?? "—", is_hidden_at_first: true },
  { key: "source", title: "来源", is_short: true, cell: (row) => row.source_zh, is_hidden_at_first: true },
  { key: "id", title: "编号", cell: (row) => row.id, is_number: true, is_hidden_at_first: true },
];

function query_of(filters: Filters) {
  return {
    sort: filters["sort"] as "due_at" | undefined,
    state: filters["state"] as Schema["FindingState"] | undefined,
    severity: filters["severity"] as Schema["Severity"] | undefined,
    rule: filters["rule"],
    under: number(filters["under"]),
    account_id: number(filters["account_id"]),
    overdue: flag(filters["overdue"]),
    is_open: flag(filters["is_open"]),
    q: filters["q"],
    source: filters["source"] as Schema["FindingSource"] | undefined,
    light: filters["light"] as Light | undefined,
  };
}

export default function FindingsPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [chosen, choose] = useState<number[]>([]);
  const found = useQuery({
    queryKey: ["findings", filters, cursor],
    queryFn: () => take(api.GET("/findings", { params: { query: { ...query_of(filters), cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead
        title="问题整改"
        about="规则检出和人工登记的问题，从核实、派发、整改到复核办结。只显示您范围内的问题。"
        actions={
          <>
            {use_may("supervision.register_finding") ? <Link to="/findings/new"><Button type="primary">登记问题</Button></Link> : null}
            <ExportButtons path="/findings/export" filters={filters} />
          </>
        }
      />
      <StateTabs counts={found.data?.counts} state={filters["state"]} choose={(state) => set({ state })} />
      <Bar filters={filters} set={set} replace_all={replace_all} />
      <DataTable
        name="findings"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        sort={filters["sort"]}
        set_sort={(sort) => set({ sort })}
        selection={{ ids: chosen, set: choose }}
        batch={<BatchActions ids={chosen} cleared={() => choose([])} />}
        empty={{ what: "没有符合条件的问题", how: "规则每天评估一次，检出的问题会出现在这里。" }}
      />
    </>
  );
}

type BarProps = Pick<ReturnType<typeof use_filters>, "filters" | "set" | "replace_all">;

function Bar({ filters, set, replace_all }: BarProps) {
  const rules = useQuery({ queryKey: ["rules"], queryFn: () => take(api.GET("/rules")), staleTime: 300_000 });
  const rule_choices = (rules.data?.items ?? []).map((rule) => ({ value: rule.id, label: rule.title }));
  return (
    <FilterBar name="findings" filters={filters} replace_all={replace_all}>
      <TextFilter label="标题中的词" value={filters["q"]} set={(q) => set({ q })} width={180} />
      <ChoiceFilter label="程度" value={filters["severity"]} set={(severity) => set({ severity })} choices={options(severity_zh)} width={100} />
      <ChoiceFilter label="规则" value={filters["rule"]} set={(rule) => set({ rule })} choices={rule_choices} width={200} />
      <ChoiceFilter label="督办" value={filters["light"]} set={(light) => set({ light })} choices={options(light_zh)} width={120} />
      <ChoiceFilter label="来源" value={filters["source"]} set={(source) => set({ source })} choices={options(source_zh)} width={120} />
      <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={200} />
      <ChoiceFilter label="期限" value={filters["overdue"]} set={(overdue) => set({ overdue })} choices={[{ value: "true", label: "已逾期" }, { value: "false", label: "未逾期" }]} width={100} />
      <ChoiceFilter label="办理" value={filters["is_open"]} set={(is_open) => set({ is_open })} choices={[{ value: "true", label: "未办结" }, { value: "false", label: "已结束" }]} width={100} />
    </FilterBar>
  );
}

type TabsProps = { counts: Schema["FindingPage"]["counts"] | undefined; state: string | undefined; choose: (state: string | undefined) => void };

function StateTabs({ counts, state, choose }: TabsProps) {
  const total = counts?.reduce((sum, item) => sum + item.count, 0);
  return (
    <div className="state-tabs" role="group" aria-label="按状态">
      <button type="button" aria-pressed={!state} onClick={() => choose(undefined)}>
        全部{total === undefined ? "" : ` ${count(total)}`}
      </button>
      {counts
        ?.filter((item) => item.count > 0 || item.state === state)
        .map((item) => (
          <button type="button" key={item.state} aria-pressed={item.state === state} onClick={() => choose(item.state)}>
            {item.state_zh} {count(item.count)}
          </button>
        ))}
    </div>
  );
}
