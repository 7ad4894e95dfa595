// 落实情况: issued proposals and how far each has come; done only when the account is cancelled or the app removed.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { day } from "../../ui/format";
import { flag, number, use_filters, type Filters } from "../../ui/page_state";
import { UnitPicker } from "../../ui/UnitPicker";
import { options } from "../../ui/words";
import { AccountState, Word } from "../../ui/words_of_state";
import { case_state_zh, CaseState, measure_zh, Proposal } from "./words";

type Item = Schema["ConsolidationCase"];

const columns: Column<Item>[] = [
  { key: "account", title: "账号", cell: (row) => <Link className="row-title" to={`/consolidation/cases/${row.id}`}>{row.account.name}</Link>, width: "20%" },
  { key: "platform", is_short: true, title: "平台", cell: (row) => row.account.platform_zh },
  { key: "host_unit", is_short: true, title: "主办单位", cell: (row) => row.host_unit.short_name },
  { key: "measure", is_short: true, title: "措施", cell: (row) => <Proposal value={row.measure} /> },
  { key: "target", title: "并入", cell: (row) => row.target?.name ?? "—" },
  { key: "state", is_short: true, title: "进展", cell: (row) => <CaseState value={row.state} text={row.state_zh} /> },
  { key: "account_state", is_short: true, title: "账号状态", cell: (row) => <AccountState state={row.account.state} text={row.account.state_zh} /> },
  { key: "due_at", is_short: true, title: "期限", cell: (row) => (row.is_overdue ? <Word tone="red">{day(row.due_day)} 逾期</Word> : day(row.due_day)) },
  { key: "steps", is_short: true, title: "步骤", cell: (row) => `${row.progress.filter((step) => step.is_done).length} / ${row.progress.length}` },
];

type Props = { filters: Filters } & Pick<ReturnType<typeof use_filters>, "set" | "replace_all">;

export function CasesTab({ filters, set, replace_all }: Props) {
  const { cursor } = use_filters();
  const query = {
    state: filters["state"] as Schema["ConsolidationState"] | undefined,
    measure: filters["measure"] as Schema["ConsolidationMeasure"] | undefined,
    under: number(filters["under"]),
    account_id: number(filters["account_id"]),
    is_open: flag(filters["is_open"]),
    is_overdue: flag(filters["is_overdue"]),
  };
  const found = useQuery({
    queryKey: ["consolidation", "cases", query, cursor],
    queryFn: () => take(api.GET("/consolidation/cases", { params: { query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const own = Object.fromEntries(Object.entries(filters).filter(([name]) => name in query));
  return (
    <>
      <FilterBar name="consolidation-cases" filters={own} replace_all={(next) => replace_all({ tab: "cases", ...next })}>
        <ChoiceFilter label="进展" value={filters["state"]} set={(state) => set({ state })} choices={options(case_state_zh)} width={120} />
        <ChoiceFilter label="措施" value={filters["measure"]} set={(measure) => set({ measure })} choices={options(measure_zh)} width={110} />
        <ChoiceFilter label="办理情况" value={filters["is_open"]} set={(is_open) => set({ is_open })} choices={[{ value: "true", label: "办理中" }, { value: "false", label: "已办结" }]} width={120} />
        <ChoiceFilter label="是否逾期" value={filters["is_overdue"]} set={(is_overdue) => set({ is_overdue })} choices={[{ value: "true", label: "已逾期" }, { value: "false", label: "未逾期" }]} width={120} />
        <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={170} />
        <ExportButtons path="/consolidation/cases/export" filters={own} />
      </FilterBar>
      <DataTable
        name="consolidation-cases"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有符合条件的事项", how: "在“评估与建议”中选择账号并下发建议后，进展列在这里。" }}
      />
    </>
  );
}
