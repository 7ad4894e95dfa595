// 全部名单: every list taken in, newest first.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { count, minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import type { List } from "./words";

const columns: Column<List>[] = [
  { key: "file_name", title: "名单", cell: (row) => <Link className="row-title" to={`/reconciliations/lists/${row.id}`}>{row.file_name}</Link> },
  { key: "source", title: "来源", cell: (row) => row.source_zh },
  { key: "as_of", title: "日期", is_short: true, cell: (row) => row.as_of },
  { key: "rows_taken", title: "采用", is_number: true, cell: (row) => count(row.rows_taken) },
  { key: "rows_left_out", title: "未采用", is_number: true, cell: (row) => count(row.rows_left_out) },
  { key: "created_at", title: "导入时间", is_short: true, cell: (row) => minute(row.created_at) },
];

export default function ListsPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const sources = useQuery({ queryKey: ["reconciliation-sources"], queryFn: () => take(api.GET("/reconciliation-sources")) });
  const found = useQuery({
    queryKey: ["reconciliation-lists", filters, cursor],
    queryFn: () => take(api.GET("/reconciliation-lists", { params: { query: { source: filters["source"], cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const choices = (sources.data?.items ?? []).map((item) => ({ value: item.source, label: item.zh }));
  return (
    <>
      <PageHead title="比对名单" about="历次导入的名单。每次比对时本系统的登记也留下一份，可在“来源”中选“本系统账号登记”查看。" />
      <FilterBar name="reconciliation-lists" filters={filters} replace_all={replace_all}>
        <ChoiceFilter label="来源" value={filters["source"]} set={(source) => set({ source })} choices={choices} width={260} />
      </FilterBar>
      <DataTable name="reconciliation-lists" columns={columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "还没有名单", how: "从“备案比对”页导入。" }} />
    </>
  );
}
