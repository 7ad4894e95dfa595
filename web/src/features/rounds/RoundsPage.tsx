// 检查: the rounds, one's own check lists, the watch list.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { NumberLink, PageHead, Tabs } from "../../ui/parts";
import { use_may } from "../session/session";
import { MyCheckLists } from "./MyCheckLists";
import { WatchListTab } from "./WatchListTab";
import { period_of, rate, round_states, RoundStateWord } from "./words";

type Round = Schema["Round"];

export default function RoundsPage() {
  const { filters, set } = use_filters();
  const may_run = use_may("rounds.run_round");
  const may_inspect = use_may("rounds.inspect");
  const may_watch = use_may("rounds.read_watch_list");
  const tabs = [
    { key: "rounds", label: "检查轮次", content: () => <Rounds /> },
    ...(may_inspect ? [{ key: "mine", label: "我的检查表", content: () => <MyCheckLists /> }] : []),
    ...(may_watch ? [{ key: "watch", label: "重点关注名单", content: () => <WatchListTab /> }] : []),
  ];
  return (
    <>
      <PageHead
        title="检查"
        about="按国家检查指标对政务新媒体进行全面检查或抽查：先抽取账号，机器和人工分别检查，办结后结果冻结。"
        actions={may_run ? <Link to="/rounds/new"><Button type="primary">新建检查</Button></Link> : null}
      />
      <Tabs tabs={tabs} chosen={filters["tab"]} choose={(tab) => set({ tab, state: undefined, q: undefined, standing: undefined })} />
    </>
  );
}

function Figure({ value, to }: { value: number | null; to: string }) {
  return value === null ? <span className="soft">—</span> : <NumberLink value={value} to={to} />;
}

const columns: Column<Round>[] = [
  { key: "title", title: "检查", cell: (row) => <><Link className="row-title" to={`/rounds/${row.id}`}>{row.title}</Link>{row.is_proposed ? <span className="soft small row-sub">系统拟定</span> : null}</>, width: "26%" },
  { key: "state", is_short: true, title: "状态", cell: (row) => <RoundStateWord round={row} /> },
  { key: "kind", title: "方式", cell: (row) => (row.kind === "full" ? row.kind_zh : `${row.kind_zh} ${row.share_percent}%`) },
  { key: "scope", title: "内容", cell: (row) => row.scope_zh },
  { key: "period", title: "检查期", cell: (row) => period_of(row) },
  { key: "drawn", title: "抽查账号", is_number: true, cell: (row) => <NumberLink value={row.accounts_drawn} to={`/rounds/${row.id}?tab=accounts`} /> },
  { key: "failed", title: "不合格", is_number: true, cell: (row) => <Figure value={row.failed} to={`/rounds/${row.id}?tab=accounts&verdict=failed`} /> },
  { key: "not_observed", title: "未检查", is_number: true, cell: (row) => row.not_observed ?? <span className="soft">—</span> },
  { key: "rate", title: "合格率", is_number: true, cell: (row) => (row.passed === null || row.failed === null ? "—" : rate(row.passed, row.passed + row.failed)) },
];

function Rounds() {
  const { filters, cursor, set, replace_all } = use_filters();
  const state = filters["state"] as Schema["RoundState"] | undefined;
  const found = useQuery({ queryKey: ["rounds", state, cursor], queryFn: () => take(api.GET("/rounds", { params: { query: { state, cursor, limit: 50 } } })) });
  return (
    <>
      <FilterBar name="rounds" filters={filters} replace_all={replace_all}>
        <ChoiceFilter label="状态" value={state} set={(next) => set({ state: next })} choices={round_states} />
      </FilterBar>
      <DataTable
        name="rounds"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "还没有检查轮次", how: "市府办或主管单位新建后会出现在这里；每月、每季度结束后系统也会自动拟定。" }}
      />
    </>
  );
}
