// Accounts that overlap: groups first, then the pairs by rank, each with the posts that show it.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { percent } from "../../ui/format";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { Card } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { Proposal } from "./words";

type Pair = Schema["ConsolidationPair"];
type Run = Schema["ConsolidationRun"];

export function OverlapsTab({ run, filters, set }: { run: Run; filters: Filters; set: ReturnType<typeof use_filters>["set"] }) {
  const { cursor } = use_filters();
  const query = { under: number(filters["under"]), account_id: number(filters["account_id"]), from_score: number(filters["from_score"]) };
  const found = useQuery({
    queryKey: ["consolidation", "pairs", run.id, query, cursor],
    queryFn: () => take(api.GET("/consolidation/runs/{id}/pairs", { params: { path: { id: run.id }, query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      {query.account_id === undefined ? <Groups run={run} /> : null}
      <div className="filter-bar" role="search" aria-label="筛选">
        <UnitPicker label="单位（含下级）" value={query.under} onChange={(unit) => set({ under: unit?.toString() })} width={170} />
        {query.account_id === undefined ? null : <button type="button" className="link" onClick={() => set({ account_id: undefined })}>查看全部账号</button>}
        <span className="soft small">重合度 = 相近内容占比 × 70% + 话题相似 × 20% + 名称与定位相似 × 10%；全市统一转载的内容不计。</span>
      </div>
      <DataTable
        name="consolidation-pairs"
        columns={columns_for(run)}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.place}
        empty={{ what: "没有重合的账号", how: "两个账号有相近的内容、话题或定位时列在这里。" }}
      />
    </>
  );
}

export function columns_for(run: { id: number }): Column<Pair>[] {
  const side = (one: Schema["ConsolidationSide"]) => (
    <>
      <Link className="row-title" to={`/consolidation/runs/${run.id}/accounts/${one.account_id}`}>{one.name}</Link>
      <div className="soft small">{one.platform_zh} · {one.host_unit.short_name}</div>
      <div className="small"><Proposal value={one.proposal} /></div>
    </>
  );
  return [
    { key: "place", title: "名次", is_number: true, cell: (row) => row.place },
    { key: "a", title: "账号甲", cell: (row) => side(row.a), width: "18%" },
    { key: "b", title: "账号乙", cell: (row) => side(row.b), width: "18%" },
    { key: "score", title: "重合度", is_number: true, cell: (row) => <strong>{percent(row.score)}</strong> },
    { key: "parts", is_short: true, title: "构成", cell: (row) => <Parts pair={row} /> },
    { key: "relation", is_short: true, title: "关系", cell: (row) => row.relation_zh },
    { key: "examples", title: "相近内容举例", cell: (row) => <Examples pair={row} />, width: "30%" },
  ];
}

function Parts({ pair }: { pair: Pair }) {
  return (
    <div className="small">
      <div>相近内容 {percent(pair.shared_posts)}（{pair.shared_of_a} 篇 / {pair.shared_of_b} 篇）</div>
      <div>话题 {percent(pair.topics)} · 定位 {percent(pair.purpose)}</div>
    </div>
  );
}

function Examples({ pair }: { pair: Pair }) {
  if (pair.examples.length === 0) return <span className="soft">—</span>;
  return (
    <ul className="bare-list small">
      {pair.examples.slice(0, 3).map((post) => (
        <li key={post.post_a}>
          <Link to={`/posts/${post.post_a}`}>{post.title_a || "无标题"}</Link>
          {" / "}
          <Link to={`/posts/${post.post_b}`}>{post.title_b || "无标题"}</Link>
          <span className="soft"> {percent(post.similarity)}</span>
        </li>
      ))}
    </ul>
  );
}

function Groups({ run }: { run: Run }) {
  const { data } = useQuery({ queryKey: ["consolidation", "groups", run.id], queryFn: () => take(api.GET("/consolidation/runs/{id}/groups", { params: { path: { id: run.id } } })) });
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={`功能相近的账号组（重合度 ${percent(data.from_score)} 以上，互相连成一组）`}>
      <ul className="plain-list">
        {data.items.slice(0, 20).map((group) => (
          <li key={group.accounts[0]?.account_id}>
            {group.accounts.map((account, index) => (
              <span key={account.account_id}>
                {index > 0 ? " — " : ""}
                <Link to={`/consolidation/runs/${run.id}/accounts/${account.account_id}`}>{account.name}</Link>
                <span className="soft small">（{account.platform_zh}，综合分 {account.worth}，{account.proposal_zh}）</span>
              </span>
            ))}
            {group.size > group.accounts.length ? <span className="soft small"> 另有 {group.size - group.accounts.length} 个管理范围外的账号</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
