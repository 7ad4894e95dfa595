// The sheets of a campaign, filtered by what a figure counted.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { minute } from "../../ui/format";
import { flag, number, use_filters } from "../../ui/page_state";
import { sheet_states, SheetStateWord } from "./census_words";

type Sheet = Schema["CensusSheetSummary"];

const columns: Column<Sheet>[] = [
  { key: "unit", title: "单位", cell: (row) => <Link className="row-title" to={`/census-sheets/${row.id}`}>{row.unit.name}</Link>, width: "30%" },
  { key: "group", title: "所属", cell: (row) => row.group?.short_name ?? "—" },
  { key: "state", is_short: true, title: "状态", cell: (row) => <SheetStateWord sheet={row} /> },
  { key: "lines", title: "账号", is_number: true, cell: (row) => row.lines },
  { key: "answered", title: "已核对", is_number: true, cell: (row) => row.answered_lines },
  { key: "corrections", title: "更正、补报", is_number: true, cell: (row) => row.corrections },
  { key: "reminders", title: "催报", is_number: true, cell: (row) => row.reminders },
  { key: "signed_at", is_short: true, title: "报送时间", cell: (row) => <>{minute(row.signed_at)}{row.is_on_paper ? <span className="soft small row-sub">纸质签字</span> : null}</> },
];

export function SheetsTab({ census }: { census: Schema["CensusDetail"] }) {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = {
    state: filters["state"] as "open" | undefined,
    group: number(filters["group"]),
    q: filters["q"],
    late: flag(filters["late"]),
    declares_none: flag(filters["declares_none"]),
  };
  const found = useQuery({
    queryKey: ["census", census.id, "sheets", query, cursor],
    queryFn: () => take(api.GET("/censuses/{id}/sheets", { params: { path: { id: census.id }, query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const groups = census.groups.map((group) => ({ value: String(group.unit.id), label: group.unit.name }));
  return (
    <>
      <FilterBar name="census-sheets" filters={filters} replace_all={(next) => replace_all({ tab: "sheets", ...next })}>
        <TextFilter label="单位名称" value={filters["q"]} set={(q) => set({ q })} />
        <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={sheet_states} />
        <ChoiceFilter label="所属镇街、部门" value={filters["group"]} set={(group) => set({ group })} choices={groups} width={180} />
        <ChoiceFilter label="迟报" value={filters["late"]} set={(late) => set({ late })} choices={[{ value: "true", label: "仅迟报" }, { value: "false", label: "未迟报" }]} />
      </FilterBar>
      <DataTable
        name="census-sheets"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有符合条件的摸查表", how: "请调整筛选条件；摸查启动后每个单位有一张摸查表。" }}
      />
    </>
  );
}
