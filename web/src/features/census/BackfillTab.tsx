// 存量补录: accounts taken over from old ledgers, what each still lacks, and how far each area has come.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Progress } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { count } from "../../ui/format";
import { number, use_filters } from "../../ui/page_state";
import { Card } from "../../ui/parts";
import { Word } from "../../ui/words_of_state";

type Row = Schema["BackfillPage"]["items"][number];

const columns: Column<Row>[] = [
  { key: "name", title: "账号", cell: (row) => <Link className="row-title" to={`/accounts/${row.id}`}>{row.name}<span className="soft small row-sub">{row.platform_zh} {row.platform_account_id}</span></Link>, width: "30%" },
  { key: "host", title: "主办单位", cell: (row) => row.host_unit.name },
  { key: "missing", title: "还缺", cell: (row) => <Missing row={row} />, width: "40%" },
];

function Missing({ row }: { row: Row }) {
  if (row.missing.length === 0) return <Word tone="green">已齐，待确认补录</Word>;
  return <ul className="bare-list">{row.missing.map((item) => <li key={item.code}><Word tone="orange">{item.zh}</Word></li>)}</ul>;
}

export function BackfillTab() {
  const { filters, cursor, set, replace_all } = use_filters();
  const group = number(filters["group"]);
  const found = useQuery({
    queryKey: ["backfill", group, cursor],
    queryFn: () => take(api.GET("/backfill", { params: { query: { group, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const groups = (found.data?.groups ?? []).map((item) => ({ value: String(item.unit.id), label: `${item.unit.name}（${item.completed}/${item.taken_over}）` }));
  return (
    <>
      {found.data ? <Head page={found.data} /> : null}
      <FilterBar name="backfill" filters={filters} replace_all={(next) => replace_all({ tab: "backfill", ...next })}>
        <ChoiceFilter label="镇街、部门" value={filters["group"]} set={(next) => set({ group: next })} choices={groups} width={240} />
      </FilterBar>
      <DataTable
        name="backfill"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有待补录的账号", how: "由历史台账导入或直接登记的账号，补齐责任人和两项备案前会列在这里。" }}
      />
    </>
  );
}

function Head({ page }: { page: Schema["BackfillPage"] }) {
  const share = page.taken_over === 0 ? 100 : Math.floor((page.completed * 100) / page.taken_over);
  return (
    <Card title="补录进度" extra={<span className="soft small">应于 {page.due_on} 前完成</span>}>
      <Progress percent={share} aria-label="补录进度" />
      <p className="soft">接管的存量账号 {count(page.taken_over)} 个，已补录 {count(page.completed)} 个，待补录 {count(page.taken_over - page.completed)} 个。</p>
    </Card>
  );
}
