// One kind of case as a list: admonitions, letters or accountability records.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { day } from "../../ui/format";
import { flag, number, use_filters } from "../../ui/page_state";
import { UnitPicker } from "../../ui/UnitPicker";
import { options } from "../../ui/words";
import { Word } from "../../ui/words_of_state";
import { CaseState, kind_zh, measure_zh, path_of, states_zh, type Kind } from "./words";

type Item = Schema["LadderCase"];

const title_of = (row: Item) => row.account?.name ?? row.unit.name;

function columns_of(kind: Kind): Column<Item>[] {
  const own: Record<Kind, Column<Item>[]> = {
    admonition: [
      { key: "addressee", is_short: true, title: "约谈对象", cell: (row) => row.content.addressee?.name ?? "—" },
      { key: "on", is_short: true, title: "约谈日期", cell: (row) => day(row.content.held_on ?? row.content.appointed_for ?? null) },
    ],
    closure_advice: [
      { key: "supervisor", is_short: true, title: "主管单位", cell: (row) => row.supervising_unit_name },
      { key: "letter", is_short: true, title: "文号", cell: (row) => row.content.letter_number ?? "—" },
      { key: "measure", is_short: true, title: "建议", cell: (row) => (row.content.measure ? measure_zh[row.content.measure] : "—") },
    ],
    accountability: [
      { key: "matter", is_short: true, title: "情形", cell: (row) => row.content.matter_zh ?? "—" },
      { key: "occurred_on", is_short: true, title: "发生日期", cell: (row) => day(row.content.occurred_on ?? null) },
      { key: "to", is_short: true, title: "移送机关", cell: (row) => row.content.transferred_to ?? "—" },
    ],
  };
  return [
    { key: "title", title: "账号（单位）", width: "22%", cell: (row) => <Link className="row-title" to={`/accountability/${path_of[kind]}/${row.id}`}>{title_of(row)}</Link> },
    { key: "unit", is_short: true, title: "单位", cell: (row) => row.unit.short_name },
    { key: "state", is_short: true, title: "进展", cell: (row) => <><CaseState value={row.state} text={row.state_zh} />{row.is_basis_gone && row.is_open ? <> <Word tone="orange">通报已撤销</Word></> : null}</> },
    ...(kind === "accountability" ? [] : [{ key: "counted", is_short: true, is_number: true, title: "计入通报", cell: (row: Item) => row.counted }]),
    ...own[kind],
    { key: "due", is_short: true, title: "期限", cell: (row) => (row.is_overdue ? <Word tone="red">{day(row.due_day)} 逾期</Word> : day(row.due_day)) },
    { key: "opened", is_short: true, title: "提议日期", cell: (row) => day(row.opened_on) },
  ];
}

export function CasesTab({ kind }: { kind: Kind }) {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = { state: filters["state"], under: number(filters["under"]), account_id: number(filters["account_id"]), is_open: flag(filters["is_open"]), is_overdue: flag(filters["is_overdue"]) };
  const found = useQuery({
    queryKey: ["accountability", kind, query, cursor],
    queryFn: () => list_cases(kind, { ...query, cursor, limit: 50 }),
    placeholderData: keepPreviousData,
  });
  const own = Object.fromEntries(Object.entries(filters).filter(([name]) => name in query));
  return (
    <>
      <FilterBar name={`ladder-${kind}`} filters={own} replace_all={(next) => replace_all({ tab: path_of[kind], ...next })}>
        <ChoiceFilter label="进展" value={filters["state"]} set={(state) => set({ state })} choices={options(states_zh[kind])} width={120} />
        <ChoiceFilter label="办理情况" value={filters["is_open"]} set={(is_open) => set({ is_open })} choices={[{ value: "true", label: "办理中" }, { value: "false", label: "已办结" }]} width={120} />
        <ChoiceFilter label="是否逾期" value={filters["is_overdue"]} set={(is_overdue) => set({ is_overdue })} choices={[{ value: "true", label: "已逾期" }, { value: "false", label: "未逾期" }]} width={120} />
        <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={170} />
        <ExportButtons path={`/accountability/${path_of[kind]}/export`} filters={own} />
      </FilterBar>
      <DataTable name={`ladder-${kind}`} columns={columns_of(kind)} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: `没有符合条件的${kind_zh[kind]}事项`, how: empty_how[kind] }} />
    </>
  );
}

const empty_how: Record<Kind, string> = {
  admonition: "登记省府办因四类问题的通报后，系统提议约谈。",
  closure_advice: "同一账号一年内第二次因突出问题被省、市通报时，系统提议发函。",
  accountability: "失声失语、雷言雷语、信谣传谣造成严重后果，或发生安全、泄密事故的，由负责人提议。",
};

type Query = { state?: string; under?: number; account_id?: number; is_open?: boolean; is_overdue?: boolean; cursor?: string; limit: number };

function list_cases(kind: Kind, query: Query): Promise<Schema["LadderCasePage"]> {
  const { state, ...rest } = query;
  if (kind === "admonition") return take(api.GET("/accountability/admonitions", { params: { query: { ...rest, state: state as Schema["AdmonitionState"] | undefined } } }));
  if (kind === "closure_advice") return take(api.GET("/accountability/advices", { params: { query: { ...rest, state: state as Schema["ClosureAdviceState"] | undefined } } }));
  return take(api.GET("/accountability/records", { params: { query: { ...rest, state: state as Schema["AccountabilityState"] | undefined } } }));
}
