// The records behind a number of the statistics: the same question, as a list.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { day } from "../../ui/format";
import { flag, number, use_filters, type Filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { account_state_zh, unit_kind_zh } from "../../ui/words";
import { AccountState, Word, type Tone } from "../../ui/words_of_state";

type Account = Schema["StatisticsAccount"];
type Filing = Schema["StatisticsFiling"];
type Punctuality = Schema["Punctuality"];

const tones: Record<Punctuality, Tone> = { on_time: "green", late: "orange", open: "blue", overdue: "red" };
const punctuality_zh: Record<Punctuality, string> = { on_time: "按期", late: "逾期补办", open: "期限内未办", overdue: "逾期未办" };

const account_columns: Column<Account>[] = [
  { key: "name", title: "账号", cell: (row) => <Link className="row-title" to={`/accounts/${row.id}`}>{row.name}</Link>, width: "28%" },
  { key: "platform", is_short: true, title: "平台", cell: (row) => row.platform_zh },
  { key: "state", is_short: true, title: "状态", cell: (row) => <AccountState state={row.state} text={row.state_zh} /> },
  { key: "host_unit", title: "主办单位", cell: (row) => <Link to={`/units/${row.host_unit.id}`}>{row.host_unit.name}</Link> },
  { key: "is_covered", is_short: true, title: "备案义务", cell: (row) => (row.is_covered ? "范围内" : "范围外") },
  { key: "opened_on", is_short: true, title: "开设日期", cell: (row) => day(row.opened_on) },
];

const filing_columns: Column<Filing>[] = [
  { key: "name", title: "账号", cell: (row) => <Link className="row-title" to={`/accounts/${row.account.id}`}>{row.account.name}</Link>, width: "22%" },
  { key: "platform", is_short: true, title: "平台", cell: (row) => row.account.platform_zh },
  { key: "host_unit", title: "主办单位", cell: (row) => row.account.host_unit.name },
  { key: "system", title: "备案系统", cell: (row) => row.system_zh },
  { key: "occasion", is_short: true, title: "事项", cell: (row) => row.occasion_zh },
  { key: "effective_on", is_short: true, title: "生效日期", cell: (row) => day(row.effective_on) },
  { key: "due_on", is_short: true, title: "期限", cell: (row) => day(row.due_on) },
  { key: "acted_on", is_short: true, title: "办理日期", cell: (row) => day(row.acted_on) },
  { key: "punctuality", is_short: true, title: "办理情况", cell: (row) => <Word tone={tones[row.punctuality]}>{row.punctuality_zh}</Word> },
];

function back_to(filters: Filters): string {
  const query = new URLSearchParams();
  for (const name of ["as_of", "under"]) if (filters[name]) query.set(name, filters[name]);
  return `/statistics?${query.toString()}`;
}

/** What was asked, in words. */
function asked(filters: Filters): string {
  const state = filters["state"] as Schema["AccountState"] | undefined;
  const kind = filters["unit_kind"] as Schema["UnitKind"] | undefined;
  const punctuality = filters["punctuality"] as Punctuality | undefined;
  const covered = flag(filters["is_covered"]);
  return [
    filters["as_of"] ? `截至 ${filters["as_of"]}` : "截至今天",
    flag(filters["is_in_force"]) ? "在用" : "",
    state ? account_state_zh[state] : "",
    kind ? unit_kind_zh[kind] : "",
    covered === undefined ? "" : covered ? "备案义务范围内" : "备案义务范围外",
    filters["opened_in"] ? `${filters["opened_in"]} 开设` : "",
    filters["cancelled_in"] ? `${filters["cancelled_in"]} 注销` : "",
    filters["due_in"] ? `期限在 ${filters["due_in"]}` : "",
    punctuality ? punctuality_zh[punctuality] : "",
  ].filter((part) => part !== "").join(" · ");
}

function Head({ title, path, filters }: { title: string; path: string; filters: Filters }) {
  const actions = (
    <>
      <Link to={back_to(filters)}><Button>返回统计</Button></Link>
      <ExportButtons path={path} filters={filters} />
    </>
  );
  return <PageHead title={title} about={asked(filters)} actions={actions} />;
}

export function StatisticsAccountsPage() {
  const { filters, cursor } = use_filters();
  const query = {
    as_of: filters["as_of"],
    under: number(filters["under"]),
    area: number(filters["area"]),
    unit_kind: filters["unit_kind"] as Schema["UnitKind"] | undefined,
    platform: filters["platform"],
    state: filters["state"] as Schema["AccountState"] | undefined,
    is_in_force: flag(filters["is_in_force"]),
    is_covered: flag(filters["is_covered"]),
    opened_in: filters["opened_in"],
    cancelled_in: filters["cancelled_in"],
  };
  const found = useQuery({ queryKey: ["statistics", "accounts", query, cursor], queryFn: () => take(api.GET("/statistics/accounts", { params: { query: { ...query, cursor, limit: 50 } } })), placeholderData: keepPreviousData });
  return (
    <>
      <Head title="统计明细：账号" path="/statistics/accounts/export" filters={filters} />
      <DataTable name="statistics-accounts" columns={account_columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "没有符合条件的账号" }} />
    </>
  );
}

export function StatisticsFilingsPage() {
  const { filters, cursor } = use_filters();
  const query = {
    as_of: filters["as_of"],
    under: number(filters["under"]),
    area: number(filters["area"]),
    due_in: filters["due_in"],
    filing_system: filters["filing_system"],
    punctuality: filters["punctuality"] as Punctuality | undefined,
  };
  const found = useQuery({ queryKey: ["statistics", "filings", query, cursor], queryFn: () => take(api.GET("/statistics/filings", { params: { query: { ...query, cursor, limit: 50 } } })), placeholderData: keepPreviousData });
  return (
    <>
      <Head title="统计明细：备案" path="/statistics/filings/export" filters={filters} />
      <DataTable name="statistics-filings" columns={filing_columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "没有符合条件的备案" }} />
    </>
  );
}
