// 单位名称: what the inspection protects by itself, as the tree of units has it with its history.
import { useQuery } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { FilterBar, TextFilter } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";

type UnitName = Schema["ProtectedUnitName"];

function treatment_of(name: UnitName): string {
  if (name.former_since) return `${name.former_since} 起为旧名${name.now ? `，现名 ${name.now}` : "，无承接单位"}`;
  return name.is_searched ? "差一字即提示" : "较短，只保护不检查";
}

const columns: Column<UnitName>[] = [
  { key: "name", title: "名称", cell: (name) => <strong>{name.name}</strong> },
  { key: "from", title: "启用", cell: (name) => name.valid_from ?? "—", is_short: true },
  { key: "treatment", title: "检查", cell: treatment_of },
];

export function UnitNames() {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = { q: filters["q"], cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["unit-names", query], queryFn: () => take(api.GET("/unit-names", { params: { query } })) });
  return (
    <>
      <FilterBar name="unit-names" filters={filters} replace_all={replace_all}>
        <TextFilter label="名称" value={filters["q"]} set={(q) => set({ q })} />
      </FilterBar>
      <DataTable name="unit-names" columns={columns} page={data} error={error} retry={() => void refetch()} row_key={(name) => name.number} empty={{ what: "没有单位名称", how: "在单位管理中登记的单位自动列在这里" }} />
    </>
  );
}
