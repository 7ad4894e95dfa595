// 仿冒举报: what the public reported as posing as an official account, the latest first.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { count, minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { ReportState } from "./state";

type Report = Schema["FakeReport"];

const columns: Column<Report>[] = [
  { key: "link", title: "被举报的账号", cell: (row) => <Link className="row-title break" to={`/fake-reports/${row.id}`}>{row.link}</Link> },
  { key: "verdict", title: "名录的回答", cell: (row) => row.verdict_zh },
  { key: "similar_account", title: "疑似仿冒", cell: (row) => (row.similar_account ? <Link to={`/accounts/${row.similar_account.id}`}>{row.similar_account.name}</Link> : "—") },
  { key: "times_reported", title: "举报次数", is_number: true, cell: (row) => count(row.times_reported) },
  { key: "state", title: "状态", is_short: true, cell: (row) => <ReportState report={row} /> },
  { key: "received_at", title: "收到时间", is_short: true, cell: (row) => <span className="tabular">{minute(row.received_at)}</span> },
];

const states: { value: Report["state"] | undefined; zh: string }[] = [
  { value: undefined, zh: "全部" },
  { value: "received", zh: "待核查" },
  { value: "forwarded", zh: "已转有关部门" },
  { value: "fake", zh: "仿冒属实" },
  { value: "genuine", zh: "属官方账号" },
  { value: "not_established", zh: "无法查实" },
];

export default function FakeReportsPage() {
  const { filters, cursor, set } = use_filters();
  const state = filters["state"] as Report["state"] | undefined;
  const found = useQuery({
    queryKey: ["fake-reports", state, cursor],
    queryFn: () => take(api.GET("/fake-reports", { params: { query: { state, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title="仿冒举报" about="公众在政务新媒体名录上举报的疑似仿冒账号。同一账号的多次举报合并为一件。" />
      <div className="state-tabs" role="group" aria-label="按状态">
        {states.map((item) => (
          <button type="button" key={item.zh} aria-pressed={state === item.value} onClick={() => set({ state: item.value })}>
            {item.zh}
          </button>
        ))}
      </div>
      <DataTable
        name="fake-reports"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有举报", how: "公众在 /register 页面举报后，会列在这里，并进入市府办经办人的待办。" }}
      />
    </>
  );
}
