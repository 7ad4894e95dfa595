// 操作留痕: every change of state, in order, with the checkpoint by which the whole record can be verified.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { count, digest, second } from "../../ui/format";
import { number, use_filters } from "../../ui/page_state";
import { Card, Facts, PageHead } from "../../ui/parts";

const columns: Column<Schema["LedgerEntry"]>[] = [
  { key: "sequence", title: "序号", is_number: true, cell: (row) => <Link to={`/ledger/${row.sequence}`}>{row.sequence}</Link> },
  { key: "recorded_at", title: "时间", cell: (row) => <span className="tabular">{second(row.recorded_at)}</span> },
  { key: "verb", title: "操作", cell: (row) => row.verb_zh },
  { key: "subject", title: "对象", cell: (row) => `${row.subject_kind_zh} ${row.subject_id}` },
  { key: "actor", title: "操作人", cell: (row) => row.actor },
  { key: "unit", title: "单位", cell: (row) => row.unit || "—" },
  { key: "state", is_short: true, title: "状态变化", cell: (row) => (row.to ? `${row.from ? `${row.from} → ` : ""}${row.to}` : "—") },
  { key: "reason", title: "事由", cell: (row) => row.reason || "—" },
  { key: "leaf", title: "校验值", cell: (row) => <code>{digest(row.leaf)}</code> },
];

const subjects = [
  { value: "finding", label: "问题" },
  { value: "account", label: "账号" },
  { value: "unit", label: "单位" },
  { value: "person", label: "人员" },
  { value: "appointment", label: "岗位" },
  { value: "import", label: "导入" },
  { value: "hit", label: "检测命中" },
];

export default function LedgerPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = { subject_kind: filters["subject_kind"], subject_id: number(filters["subject_id"]), verb: filters["verb"], cursor, limit: 50 };
  const found = useQuery({ queryKey: ["ledger", query], queryFn: () => take(api.GET("/ledger/entries", { params: { query } })), placeholderData: keepPreviousData });
  const checkpoint = useQuery({ queryKey: ["checkpoint"], queryFn: () => take(api.GET("/ledger/checkpoint")) });
  return (
    <>
      <PageHead title="操作留痕" about="每次变更一条，按序号连成一棵校验树；任何一条被修改、删除或调换次序都能被发现。" />
      {checkpoint.data ? (
        <Card title="校验点">
          <Facts facts={[{ name: "条数", value: count(checkpoint.data.size) }, { name: "算法", value: checkpoint.data.hash.toUpperCase() }, { name: "根校验值", value: <code className="break">{checkpoint.data.root}</code>, is_wide: true }]} />
        </Card>
      ) : null}
      <FilterBar name="ledger" filters={filters} replace_all={replace_all}>
        <ChoiceFilter label="对象" value={filters["subject_kind"]} set={(subject_kind) => set({ subject_kind })} choices={subjects} width={120} />
        <TextFilter label="对象编号" value={filters["subject_id"]} set={(subject_id) => set({ subject_id })} width={120} />
        <TextFilter label="操作代码" value={filters["verb"]} set={(verb) => set({ verb })} width={220} />
      </FilterBar>
      <DataTable name="ledger" columns={columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.sequence} empty={{ what: "没有符合条件的留痕" }} />
    </>
  );
}
