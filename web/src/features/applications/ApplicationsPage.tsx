// 开设申请: applications that the post takes part in or oversees, by state; several may be signed at once.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { count, day } from "../../ui/format";
import { flag, number, use_filters, type Filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { TimeLeft } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { ApplicationState } from "./ApplicationState";
import { BatchSigning } from "./BatchSigning";

type Application = Schema["Application"];

const columns: Column<Application>[] = [
  { key: "name", title: "账号", cell: (row) => <><Link className="row-title" to={`/applications/${row.id}`}>{row.name || "（未命名草稿）"}</Link><span className="soft small row-sub">{row.platform_zh || "未选平台"}</span></>, width: "24%" },
  { key: "host_unit", title: "申请单位", cell: (row) => <Link to={`/units/${row.host_unit.id}`}>{row.host_unit.short_name}</Link> },
  { key: "state", is_short: true, title: "状态", cell: (row) => <ApplicationState state={row.state} text={row.state_zh} /> },
  { key: "step", title: "当前环节", cell: (row) => (row.holder ? <>{row.step_zh ?? ""}<span className="soft small row-sub">{row.holder}</span></> : "—") },
  { key: "time_left", title: "剩余时间", sort: "due_at", cell: (row) => (row.due_at ? <TimeLeft light={row.light} text={row.time_left_zh} is_provisional={row.due_is_provisional} /> : "—") },
  { key: "exceptions", title: "例外事项", cell: (row) => row.exceptions.map((item) => item.zh).join("、") || "—" },
  { key: "number", title: "批准文号", cell: (row) => row.approval_number ?? "—" },
  { key: "submitted_at", is_short: true, title: "报送", cell: (row) => (row.submitted_at ? day(row.submitted_at) : "—") },
  { key: "updated_at", is_short: true, title: "更新", sort: "updated_at", cell: (row) => day(row.updated_at), is_hidden_at_first: true },
];

function query_of(filters: Filters) {
  return {
    sort: filters["sort"] as "due_at" | undefined,
    state: filters["state"] as Schema["ApplicationState"] | undefined,
    platform: filters["platform"],
    under: number(filters["under"]),
    is_exception: flag(filters["is_exception"]),
    is_mine: flag(filters["is_mine"]),
    q: filters["q"],
  };
}

export default function ApplicationsPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [chosen, choose] = useState<number[]>([]);
  const found = useQuery({
    queryKey: ["applications", filters, cursor],
    queryFn: () => take(api.GET("/applications", { params: { query: { ...query_of(filters), cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const rows = (found.data?.items ?? []).filter((row) => chosen.includes(row.id));
  return (
    <>
      <PageHead title="开设申请" about="开设政务新媒体先申请、经批准后开设。镇街（园区）和市直部门报市政府办公室，下属单位报主管单位；内设机构不得开设。" actions={<Actions filters={filters} />} />
      <StateTabs counts={found.data?.counts} state={filters["state"]} choose={(state) => set({ state })} />
      <Bar filters={filters} set={set} replace_all={replace_all} />
      <DataTable
        name="applications"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        sort={filters["sort"]}
        set_sort={(sort) => set({ sort })}
        selection={{ ids: chosen, set: choose }}
        batch={<BatchSigning rows={rows} cleared={() => choose([])} />}
        empty={{ what: "没有符合条件的申请", how: "主办单位的人员点“新申请”填写，报送后出现在审批人的待办中。" }}
      />
    </>
  );
}

function Actions({ filters }: { filters: Filters }) {
  const navigate = useNavigate();
  const may_write = use_may("opening.write_application");
  const may_delegate = use_may("opening.delegate");
  return (
    <>
      {may_delegate ? <Button onClick={() => void navigate("/delegations")}>委托审批</Button> : null}
      <ExportButtons path="/applications/export" filters={filters} />
      {may_write ? <Button type="primary" onClick={() => void navigate("/applications/new")}>新申请</Button> : null}
    </>
  );
}

type BarProps = Pick<ReturnType<typeof use_filters>, "filters" | "set" | "replace_all">;

function Bar({ filters, set, replace_all }: BarProps) {
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: Infinity });
  const choices = (platforms.data?.items ?? []).map((item) => ({ value: item.code, label: item.zh }));
  return (
    <FilterBar name="applications" filters={filters} replace_all={replace_all}>
      <TextFilter label="账号名称" value={filters["q"]} set={(q) => set({ q })} width={180} />
      <ChoiceFilter label="平台" value={filters["platform"]} set={(platform) => set({ platform })} choices={choices} />
      <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={200} />
      <ChoiceFilter label="办理" value={filters["is_mine"]} set={(is_mine) => set({ is_mine })} choices={[{ value: "true", label: "等我办理" }, { value: "false", label: "其他" }]} width={110} />
      <ChoiceFilter label="例外" value={filters["is_exception"]} set={(is_exception) => set({ is_exception })} choices={[{ value: "true", label: "有例外事项" }, { value: "false", label: "无例外事项" }]} width={130} />
    </FilterBar>
  );
}

type TabsProps = { counts: Schema["ApplicationPage"]["counts"] | undefined; state: string | undefined; choose: (state: string | undefined) => void };

function StateTabs({ counts, state, choose }: TabsProps) {
  const total = counts?.reduce((sum, item) => sum + item.count, 0);
  return (
    <div className="state-tabs" role="group" aria-label="按状态">
      <button type="button" aria-pressed={!state} onClick={() => choose(undefined)}>
        全部{total === undefined ? "" : ` ${count(total)}`}
      </button>
      {counts
        ?.filter((item) => item.count > 0 || item.state === state)
        .map((item) => (
          <button type="button" key={item.state} aria-pressed={item.state === state} onClick={() => choose(item.state)}>
            {item.state_zh} {count(item.count)}
          </button>
        ))}
    </div>
  );
}
