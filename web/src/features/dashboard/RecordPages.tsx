// The records behind a number of a dashboard or a monthly report: exactly what was counted, as known then.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { minute } from "../../ui/format";
import { flag, number, use_filters, type Filters } from "../../ui/page_state";
import { Nothing, NumberLink, PageHead } from "../../ui/parts";
import { record_columns } from "../findings/record_columns";
import { measure_zh } from "./measures";

/** What the address of a number says, if it says it whole. */
function question_of(filters: Filters) {
  const [known, at, since, until] = ["known", "at", "since", "until"].map((name) => number(filters[name]));
  const measure = filters["measure"];
  if (measure === undefined || known === undefined || at === undefined || since === undefined || until === undefined) return undefined;
  return {
    measure, known, at, since, until,
    under: number(filters["under"]),
    account_id: number(filters["account_id"]),
    severity: filters["severity"] as Schema["Severity"] | undefined,
    rule: filters["rule"],
    kind: filters["kind"],
    about_unit: flag(filters["about_unit"]),
  };
}

const instant = (ms: number) => minute(new Date(ms).toISOString());

function Head({ filters, total, path }: { filters: Filters; total: number | undefined; path?: string }) {
  const navigate = useNavigate();
  const question = question_of(filters);
  const when = question ? `状态截至 ${instant(question.at)}，数据生成于 ${instant(question.known)}` : "";
  return (
    <PageHead
      title={`统计明细：${measure_zh(filters["measure"])}`}
      about={`${total === undefined ? "" : `共 ${total} 条 · `}${when}。数字生成以后的办理情况见各条当前状态。`}
      actions={
        <>
          <Button onClick={() => void navigate(-1)}>返回</Button>
          {path ? <ExportButtons path={path} filters={filters} /> : null}
        </>
      }
    />
  );
}

function NoQuestion() {
  return <Nothing what="没有可以显示的明细" how={<>请从<Link to="/dashboard">数据看板</Link>上的数字进入。</>} />;
}

export function DashboardRecordsPage() {
  const { filters, cursor } = use_filters();
  const question = question_of(filters);
  const found = useQuery({
    queryKey: ["dashboard-records", question, cursor],
    queryFn: () => take(api.GET("/dashboard/records", { params: { query: { ...question!, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
    enabled: question !== undefined,
  });
  if (!question) return <NoQuestion />;
  return (
    <>
      <Head filters={filters} total={found.data?.total} path="/dashboard/records/export" />
      <DataTable name="dashboard-records" columns={record_columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "没有符合条件的问题" }} />
    </>
  );
}

type Account = { account: Schema["AccountReference"]; host_unit: Schema["UnitReference"]; findings: number };

function account_columns(filters: Filters): Column<Account>[] {
  const records = (id: number, unit: number) => `/dashboard/records?${new URLSearchParams({ ...filters, measure: "failing", under: String(unit), account_id: String(id) }).toString()}`;
  return [
    { key: "name", title: "账号", cell: (row) => <Link className="row-title" to={`/accounts/${row.account.id}`}>{row.account.name}</Link>, width: "36%" },
    { key: "platform", is_short: true, title: "平台", cell: (row) => row.account.platform_zh },
    { key: "host_unit", title: "主办单位", cell: (row) => <Link to={`/units/${row.host_unit.id}`}>{row.host_unit.name}</Link> },
    { key: "findings", is_short: true, title: "查出问题", cell: (row) => <NumberLink value={row.findings} to={records(row.account.id, row.host_unit.id)} /> },
  ];
}

export function DashboardAccountsPage() {
  const { filters, cursor } = use_filters();
  const question = question_of(filters);
  const found = useQuery({
    queryKey: ["dashboard-accounts", question, cursor],
    queryFn: () => take(api.GET("/dashboard/accounts", { params: { query: { ...question!, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
    enabled: question !== undefined,
  });
  if (!question) return <NoQuestion />;
  return (
    <>
      <Head filters={filters} total={found.data?.total} />
      <DataTable name="dashboard-accounts" columns={account_columns(filters)} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.account.id} empty={{ what: "没有符合条件的账号" }} />
    </>
  );
}
