// 监测运行: what each run expected, observed, could not read and was kept from reading. Not observed is neither pass nor failure.
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { count, minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { Word } from "../../ui/words_of_state";

const numbers: { key: keyof Schema["CollectionRun"]; title: string }[] = [
  { key: "expected", title: "应监测" },
  { key: "observed", title: "已监测" },
  { key: "failed", title: "读取失败" },
  { key: "blocked", title: "平台拒绝" },
  { key: "posts_read", title: "读到内容" },
  { key: "posts_new", title: "新增" },
  { key: "posts_changed", title: "修改" },
  { key: "posts_gone", title: "删除" },
  { key: "posts_refused", title: "拒收" },
];

const columns: Column<Schema["CollectionRun"]>[] = [
  { key: "started_at", title: "开始时间", cell: (row) => <span className="tabular">{minute(row.started_at)}</span> },
  { key: "source", title: "来源", cell: (row) => row.source },
  ...numbers.map((item) => ({
    key: item.key,
    title: item.title,
    is_number: true,
    cell: (row: Schema["CollectionRun"]) => <Figure name={item.key} value={Number(row[item.key])} />,
  })),
];

function Figure({ name, value }: { name: string; value: number }) {
  if (value > 0 && (name === "failed" || name === "posts_refused")) return <Word tone="orange">{count(value)}</Word>;
  if (value > 0 && name === "blocked") return <Word tone="grey">{count(value)}</Word>;
  return <>{count(value)}</>;
}

export default function CollectionPage() {
  const { cursor } = use_filters();
  const found = useQuery({
    queryKey: ["collection-runs", cursor],
    queryFn: () => take(api.GET("/collection-runs", { params: { query: { cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title="监测运行" about="每次采集应监测、已监测、读取失败、平台拒绝的账号数。没有监测到的，既不算合格也不算不合格；平台拒绝不是账号的过错。" />
      <DataTable name="collection" columns={columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "还没有监测运行", how: "导入发布内容或启用采集后，每次运行在此留下一行。" }} />
    </>
  );
}
