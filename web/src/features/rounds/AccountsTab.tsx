// The accounts of a round, filtered by what a figure counted: why each was drawn, who looks at it, what came out.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { flag, use_filters } from "../../ui/page_state";
import { draw_reasons, VerdictWord, verdicts } from "./words";

type Row = Schema["RoundAccount"];

const observations: Record<Row["observation"], string> = { "": "—", observed: "已监测", failed: "未监测到", blocked: "监测受阻" };

const columns: Column<Row>[] = [
  { key: "account", title: "账号", cell: (row) => <Link className="row-title" to={`/round-accounts/${row.id}`}>{row.account.name}</Link>, width: "22%" },
  { key: "platform", title: "平台", cell: (row) => row.platform_zh },
  { key: "unit", title: "主办单位", cell: (row) => row.unit.name },
  { key: "reason", is_short: true, title: "抽中原因", cell: (row) => row.reason_zh },
  { key: "ticket", title: "抽签号", cell: (row) => <code className="small">{row.ticket}</code>, is_hidden_at_first: true },
  { key: "inspector", title: "检查人", cell: (row) => row.inspector?.name ?? <span className="soft">未分派</span> },
  { key: "observation", title: "机器监测", cell: (row) => <>{observations[row.observation]}{row.watched_through ? <span className="soft small row-sub">至 {row.watched_through}</span> : null}</> },
  { key: "answered", title: "人工检查", is_number: true, cell: (row) => `${row.answered}/${row.expected}` },
  { key: "problems", title: "问题", is_number: true, cell: (row) => row.problems },
  { key: "verdict", is_short: true, title: "结论", cell: (row) => <VerdictWord row={row} /> },
];

export function AccountsTab({ round }: { round: Schema["RoundDetail"] }) {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = {
    verdict: filters["verdict"] as "failed" | undefined,
    area: filters["area"],
    platform: filters["platform"],
    reason: filters["reason"] as Schema["DrawReason"] | undefined,
    unassigned: flag(filters["unassigned"]),
    q: filters["q"],
  };
  const found = useQuery({
    queryKey: ["round", round.id, "accounts", query, cursor],
    queryFn: () => take(api.GET("/rounds/{id}/accounts", { params: { path: { id: round.id }, query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const areas = choices(round.strata.map((row) => [row.area_code, row.area_name]));
  const platforms = choices(round.strata.map((row) => [row.platform, row.platform_zh]));
  return (
    <>
      <FilterBar name="round-accounts" filters={filters} replace_all={(next) => replace_all({ tab: "accounts", ...next })}>
        <TextFilter label="账号、单位" value={filters["q"]} set={(q) => set({ q })} />
        <ChoiceFilter label="结论" value={filters["verdict"]} set={(verdict) => set({ verdict })} choices={verdicts} />
        <ChoiceFilter label="地区" value={filters["area"]} set={(area) => set({ area })} choices={areas} />
        <ChoiceFilter label="平台" value={filters["platform"]} set={(platform) => set({ platform })} choices={platforms} />
        <ChoiceFilter label="抽中原因" value={filters["reason"]} set={(reason) => set({ reason })} choices={draw_reasons} />
        <ChoiceFilter label="分派" value={filters["unassigned"]} set={(unassigned) => set({ unassigned })} choices={[{ value: "true", label: "未分派" }]} />
      </FilterBar>
      <DataTable
        name="round-accounts"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有符合条件的账号", how: "请调整筛选条件。" }}
      />
    </>
  );
}

function choices(pairs: (readonly [string, string])[]): { value: string; label: string }[] {
  return [...new Map(pairs)].map(([value, label]) => ({ value, label }));
}
