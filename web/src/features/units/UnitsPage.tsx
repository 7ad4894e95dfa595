// 单位: the tree within the scope on the left, the units of the chosen branch as a list on the right.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Tree } from "antd";
import { useMemo, useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { number, use_filters } from "../../ui/page_state";
import { Card, NumberLink, PageHead, Waiting } from "../../ui/parts";
import { options, unit_kind_zh, unit_state_zh } from "../../ui/words";
import { Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { NewUnitDialog } from "./UnitDialogs";
import { branches, type Branch } from "./tree";

const columns: Column<Schema["Unit"]>[] = [
  { key: "name", title: "单位", cell: (row) => <Link className="row-title" to={`/units/${row.id}`}>{row.name}</Link>, width: "34%" },
  { key: "kind", is_short: true, title: "类别", cell: (row) => row.kind_zh },
  { key: "supervising_unit", is_short: true, title: "主管单位", cell: (row) => row.supervising_unit?.short_name ?? "—" },
  { key: "accounts", title: "账号", is_number: true, cell: (row) => <NumberLink value={row.accounts} to={`/accounts?host_unit_id=${row.id}`} /> },
  { key: "open_findings", title: "未办结问题", is_number: true, cell: (row) => <NumberLink value={row.open_findings} to={`/findings?under=${row.id}&is_open=true`} /> },
  { key: "state", is_short: true, title: "状态", cell: (row) => (row.state === "active" ? <Word tone="green">{row.state_zh}</Word> : <Word tone="grey">{row.state_zh}</Word>) },
  { key: "area", title: "地区", cell: (row) => row.area, is_hidden_at_first: true },
  { key: "credit_code", title: "统一社会信用代码", cell: (row) => <code>{row.credit_code ?? "—"}</code>, is_hidden_at_first: true },
  { key: "is_covered", title: "备案义务", cell: (row) => (row.is_covered ? "适用" : "不适用"), is_hidden_at_first: true },
];

export default function UnitsPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [is_new, open_new] = useState(false);
  const may_create = use_may("organisation.create_unit");
  const under = number(filters["under"]);
  const query = { q: filters["q"], kind: filters["kind"] as Schema["UnitKind"] | undefined, state: filters["state"] as Schema["UnitState"] | undefined, under, cursor, limit: 50 };
  const found = useQuery({ queryKey: ["units", query], queryFn: () => take(api.GET("/units", { params: { query } })), placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title="单位" about="主管、主办单位的隶属关系。谁能看到什么，由这棵树决定。" actions={may_create ? <Button type="primary" onClick={() => open_new(true)}>新增单位</Button> : undefined} />
      <div className="tree-and-list">
        <Card title="单位树" className="tree-card">
          <UnitTree chosen={under} choose={(id) => set({ under: id === undefined ? undefined : String(id) })} />
        </Card>
        <div className="tree-list">
          <FilterBar name="units" filters={filters} replace_all={replace_all}>
            <TextFilter label="名称或信用代码" value={filters["q"]} set={(q) => set({ q })} />
            <ChoiceFilter label="类别" value={filters["kind"]} set={(kind) => set({ kind })} choices={options(unit_kind_zh)} width={150} />
            <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={options(unit_state_zh)} width={110} />
          </FilterBar>
          <DataTable name="units" columns={columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "没有符合条件的单位" }} />
        </div>
      </div>
      {is_new ? <NewUnitDialog close={() => open_new(false)} /> : null}
    </>
  );
}

function UnitTree({ chosen, choose }: { chosen: number | undefined; choose: (id: number | undefined) => void }) {
  const { data } = useQuery({ queryKey: ["units", "tree"], queryFn: () => take(api.GET("/units/tree")), staleTime: 60_000 });
  const roots = useMemo(() => branches(data?.items ?? []), [data]);
  if (!data) return <Waiting />;
  return (
    <Tree<Branch>
      aria-label="单位树"
      blockNode
      height={620}
      treeData={roots}
      defaultExpandedKeys={roots.map((root) => root.key)}
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelect={(keys) => choose(keys[0] === undefined ? undefined : Number(keys[0]))}
    />
  );
}
