// 账号: the registry within the scope, filtered and sorted by the server, exported exactly as filtered.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { day } from "../../ui/format";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { NumberLink, PageHead } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { account_kind_zh, account_state_zh, flag_zh, options } from "../../ui/words";
import { AccountState, Severity, Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";

type Account = Schema["Account"];

const columns: Column<Account>[] = [
  { key: "name", title: "账号", sort: "name", cell: (row) => <Link className="row-title" to={`/accounts/${row.id}`}>{row.name}</Link>, width: "20%" },
  { key: "platform", is_short: true, title: "平台", cell: (row) => row.platform_zh },
  { key: "state", is_short: true, title: "状态", cell: (row) => <AccountState state={row.state} text={row.state_zh} /> },
  { key: "host_unit", is_short: true, title: "主办单位", cell: (row) => <Link to={`/units/${row.host_unit.id}`}>{row.host_unit.short_name}</Link> },
  { key: "supervising_unit", is_short: true, title: "主管单位", cell: (row) => row.supervising_unit?.short_name ?? "—" },
  { key: "last_post_at", is_short: true, title: "最近发布", sort: "last_post_at", cell: (row) => day(row.last_post_at) },
  { key: "idle_days", title: "停更天数", is_number: true, cell: (row) => <Idle account={row} /> },
  { key: "open_findings", title: "未办结问题", sort: "open_findings", is_number: true, cell: (row) => <NumberLink value={row.open_findings} to={`/findings?account_id=${row.id}&is_open=true`} /> },
  { key: "worst", title: "最重程度", cell: (row) => <Severity value={row.worst_severity} /> },
  { key: "kind", is_short: true, title: "类别", cell: (row) => row.kind_zh, is_hidden_at_first: true },
  { key: "platform_account_id", title: "平台永久标识", cell: (row) => <code>{row.platform_account_id}</code>, is_hidden_at_first: true },
  { key: "certified_host", title: "认证主体", cell: (row) => row.certified_host || "—", is_hidden_at_first: true },
  { key: "opened_on", is_short: true, title: "开设日期", cell: (row) => day(row.opened_on), is_hidden_at_first: true },
];

/** Counted for publishing accounts; a service account owes no posts. */
function Idle({ account }: { account: Account }) {
  if (account.idle_days === null) return <span className="soft">未监测</span>;
  if (account.kind === "service_only") return <span className="soft">{account.idle_days}</span>;
  if (account.fails_on && account.idle_days >= 14) return <Word tone="red">{account.idle_days}</Word>;
  if (account.fails_on && account.idle_days >= 10) return <Word tone="orange">{account.idle_days}</Word>;
  return <>{account.idle_days}</>;
}

function query_of(filters: Filters) {
  return {
    sort: filters["sort"] as "name" | undefined,
    q: filters["q"],
    platform: filters["platform"],
    kind: filters["kind"] as Schema["AccountKind"] | undefined,
    state: filters["state"] as Schema["AccountState"] | undefined,
    host_unit_id: number(filters["host_unit_id"]),
    under: number(filters["under"]),
    min_idle_days: number(filters["min_idle_days"]),
    flag: filters["flag"] as keyof typeof flag_zh | undefined,
    as_of: filters["as_of"],
  };
}

export default function AccountsPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const found = useQuery({
    queryKey: ["accounts", filters, cursor],
    queryFn: () => take(api.GET("/accounts", { params: { query: { ...query_of(filters), cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title="账号" about="您范围内各单位主办的政务新媒体账号和应用。可查任一过去日期的登记情况。" actions={<Actions filters={filters} />} />
      <Bar filters={filters} set={set} replace_all={replace_all} />
      <DataTable
        name="accounts"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        sort={filters["sort"]}
        set_sort={(sort) => set({ sort })}
        empty={{ what: "没有符合条件的账号", how: "账号由登记、存量台账导入进入本表。" }}
      />
    </>
  );
}

function Actions({ filters }: { filters: Filters }) {
  const navigate = useNavigate();
  const may_create = use_may("registry.register_account");
  const may_find = use_may("life_cycle.find_unauthorised");
  return (
    <>
      <ExportButtons path="/accounts/export" filters={filters} />
      {may_find ? <Button onClick={() => void navigate("/accounts/unauthorised")}>认定擅自开设</Button> : null}
      {may_create ? <Button type="primary" onClick={() => void navigate("/accounts/new")}>登记账号</Button> : null}
    </>
  );
}

type BarProps = Pick<ReturnType<typeof use_filters>, "filters" | "set" | "replace_all">;

function Bar({ filters, set, replace_all }: BarProps) {
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: Infinity });
  const choices = (platforms.data?.items ?? []).map((platform) => ({ value: platform.code, label: platform.zh }));
  return (
    <FilterBar name="accounts" filters={filters} replace_all={replace_all}>
      <TextFilter label="名称、标识或链接" value={filters["q"]} set={(q) => set({ q })} width={170} />
      <ChoiceFilter label="平台" value={filters["platform"]} set={(platform) => set({ platform })} choices={choices} width={130} />
      <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={options(account_state_zh)} width={110} />
      <ChoiceFilter label="类别" value={filters["kind"]} set={(kind) => set({ kind })} choices={options(account_kind_zh)} width={110} />
      <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={150} />
      <ChoiceFilter label="情形" value={filters["flag"]} set={(flag) => set({ flag })} choices={options(flag_zh)} width={130} />
      <DayFilter label="截至" value={filters["as_of"]} set={(as_of) => set({ as_of })} />
    </FilterBar>
  );
}
