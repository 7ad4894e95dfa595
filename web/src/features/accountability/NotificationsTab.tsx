// 通报: what was entered, imported or came from our own papers; each opens its history and what hangs on it.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { day } from "../../ui/format";
import { flag, number, use_filters } from "../../ui/page_state";
import { UnitPicker } from "../../ui/UnitPicker";
import { options } from "../../ui/words";
import { Word } from "../../ui/words_of_state";
import { use_session } from "../session/session";
import { cause_zh, level_zh } from "./words";

type Item = Schema["Notification"];

const columns: Column<Item>[] = [
  { key: "document", title: "文号", width: "20%", cell: (row) => <Link className="row-title" to={`/accountability/notifications/${row.id}`}>{row.document_number || row.title || row.issuer}</Link> },
  { key: "issued_on", is_short: true, title: "通报日期", cell: (row) => day(row.issued_on) },
  { key: "issuer", is_short: true, title: "通报机关", cell: (row) => row.issuer },
  { key: "account", title: "账号", cell: (row) => (row.account ? <Link to={`/accounts/${row.account.id}`}>{row.account.name}</Link> : "（单位）") },
  { key: "unit", is_short: true, title: "单位", cell: (row) => row.unit.short_name },
  { key: "cause", is_short: true, title: "原因", cell: (row) => row.cause_zh },
  { key: "prominent", is_short: true, title: "突出问题", cell: (row) => (row.is_prominent ? <Word tone="orange">突出</Word> : "否") },
  { key: "state", is_short: true, title: "状态", cell: (row) => (row.state === "withdrawn" ? <Word tone="grey">{day(row.withdrawn_on)} 撤销</Word> : <Word tone="green">有效</Word>) },
];

export function NotificationsTab() {
  const { filters, cursor, set, replace_all } = use_filters();
  const this_year = Number(use_session().as_of?.slice(0, 4) ?? new Date().getFullYear());
  const query = {
    q: filters["q"],
    level: filters["level"] as Schema["NotificationLevel"] | undefined,
    cause: filters["cause"] as Schema["NotificationCause"] | undefined,
    state: filters["state"] as Schema["NotificationState"] | undefined,
    year: number(filters["year"]),
    account_id: number(filters["account_id"]),
    under: number(filters["under"]),
    is_prominent: flag(filters["is_prominent"]),
  };
  const found = useQuery({
    queryKey: ["accountability", "notifications", query, cursor],
    queryFn: () => take(api.GET("/accountability/notifications", { params: { query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const own = Object.fromEntries(Object.entries(filters).filter(([name]) => name in query));
  const years = Array.from({ length: 5 }, (_, back) => String(this_year - back)).map((value) => ({ value, label: `${value} 年` }));
  return (
    <>
      <FilterBar name="notifications" filters={own} replace_all={(next) => replace_all({ tab: "notifications", ...next })}>
        <TextFilter label="文号、标题、账号" value={filters["q"]} set={(q) => set({ q })} width={170} />
        <ChoiceFilter label="年度" value={filters["year"]} set={(year) => set({ year })} choices={years} width={110} />
        <ChoiceFilter label="层级" value={filters["level"]} set={(level) => set({ level })} choices={options(level_zh)} width={90} />
        <ChoiceFilter label="原因" value={filters["cause"]} set={(cause) => set({ cause })} choices={options(cause_zh)} width={160} />
        <ChoiceFilter label="是否突出" value={filters["is_prominent"]} set={(is_prominent) => set({ is_prominent })} choices={[{ value: "true", label: "突出问题" }, { value: "false", label: "一般问题" }]} width={120} />
        <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={[{ value: "standing", label: "有效" }, { value: "withdrawn", label: "已撤销" }]} width={100} />
        <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={170} />
        <ExportButtons path="/accountability/notifications/export" filters={own} />
      </FilterBar>
      <DataTable
        name="notifications"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有符合条件的通报", how: "点“登记通报”逐份登记，或在“表格导入”中选择“上级通报”成批导入。" }}
      />
    </>
  );
}
