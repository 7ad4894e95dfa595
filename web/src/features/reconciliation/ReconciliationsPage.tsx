// 备案比对: the newest list of each source, a comparison of the chosen ones with the registry, and the comparisons made so far.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { count, minute } from "../../ui/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { use_filters } from "../../ui/page_state";
import { Card, Nothing, NumberLink, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { use_session } from "../session/session";
import { difference_kinds, type List, type Run } from "./words";

export default function ReconciliationsPage() {
  const permissions = use_session().permissions;
  return (
    <>
      <PageHead
        title="备案比对"
        about="把本系统的登记与两个备案系统导出的名单、监测发现和平台方名单逐一比对，查出漏报、疑似瞒报、错报和不同步；拿不准的由人确认一次，以后不再问。"
        actions={permissions.includes("reconciliation.take_in_list") ? <TakeIn /> : undefined}
      />
      {permissions.includes("reconciliation.read_lists") ? <Sources may_run={permissions.includes("reconciliation.run")} /> : null}
      <Runs />
    </>
  );
}

function TakeIn() {
  const navigate = useNavigate();
  return <Button onClick={() => void navigate("/reconciliations/lists/new")}>导入名单</Button>;
}

type Source = Schema["ReconciliationSource"];

function Sources({ may_run }: { may_run: boolean }) {
  const found = useQuery({ queryKey: ["reconciliation-sources"], queryFn: () => take(api.GET("/reconciliation-sources")) });
  const [left_out, set_left_out] = useState<number[]>([]);
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  const shown = found.data.items.filter((item) => item.kind !== "registry" && (item.kind !== "platform_list" || item.newest));
  const lists = shown.flatMap((item) => (item.newest ? [item.newest.id] : []));
  const toggle = (id: number) => set_left_out((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));
  return (
    <Card title="参加比对的名单" extra={<Link to="/reconciliations/lists">全部名单</Link>}>
      <ul className="plain-list source-list">
        {shown.map((item) => (
          <SourceLine key={item.source} source={item} is_chosen={item.newest !== null && !left_out.includes(item.newest.id)} toggle={toggle} may_run={may_run} />
        ))}
      </ul>
      {may_run ? <Start lists={lists.filter((id) => !left_out.includes(id))} /> : null}
    </Card>
  );
}

type LineProps = { source: Source; is_chosen: boolean; toggle: (id: number) => void; may_run: boolean };

function SourceLine({ source, is_chosen, toggle, may_run }: LineProps) {
  const list = source.newest;
  return (
    <li className="line spread source-line">
      {may_run && list ? (
        <Checkbox checked={is_chosen} onChange={() => toggle(list.id)}>
          {source.zh}
        </Checkbox>
      ) : (
        <span>{source.zh}</span>
      )}
      <span className="soft small">{list ? <ListNote list={list} /> : <Link to={`/reconciliations/lists/new?source=${source.source}`}>还没有名单，去导入</Link>}</span>
    </li>
  );
}

export function ListNote({ list }: { list: List }) {
  return (
    <>
      <Link to={`/reconciliations/lists/${list.id}`}>{list.file_name}</Link>，{list.as_of}，{count(list.rows_taken)} 行
      {list.rows_left_out > 0 ? `，${count(list.rows_left_out)} 行未采用` : ""}
      {is_old(list.as_of) ? <> <Word tone="orange">超过 30 日，建议重新导出</Word></> : null}
    </>
  );
}

function is_old(as_of: string): boolean {
  return Date.now() - Date.parse(`${as_of}T00:00:00+08:00`) > 31 * 86_400_000;
}

function Start({ lists }: { lists: number[] }) {
  const navigate = useNavigate();
  const run = useMutation({
    mutationFn: () => take(api.POST("/reconciliations", { body: { list_ids: lists } })),
    onSuccess: (made) => void navigate(`/reconciliations/${made.id}`),
  });
  return (
    <>
      {run.error ? <ProblemView error={run.error} /> : null}
      <div className="form-actions">
        <Button type="primary" disabled={lists.length === 0} loading={run.isPending} onClick={() => run.mutate()}>
          与登记比对
        </Button>
        <span className="soft">{lists.length === 0 ? "请先导入并选择至少一份名单" : `本系统登记与所选 ${lists.length} 份名单比对，以今天的登记为准`}</span>
      </div>
    </>
  );
}

const columns: Column<Run>[] = [
  { key: "as_of", title: "比对日期", is_short: true, cell: (row) => <Link className="row-title" to={`/reconciliations/${row.id}`}>{row.as_of}</Link> },
  { key: "sources", title: "参加比对", cell: (row) => row.sources_zh.join("、") },
  { key: "accounts", title: "账号", is_number: true, cell: (row) => count(row.accounts) },
  ...difference_kinds.map((kind) => ({
    key: kind,
    title: kind_title(kind),
    is_number: true,
    cell: (row: Run) => <NumberLink value={row.counts.find((item) => item.kind === kind)?.total ?? 0} to={`/reconciliations/${row.id}?kind=${kind}`} />,
  })),
  { key: "doubts", title: "待确认配对", is_number: true, cell: (row) => <NumberLink value={row.doubts_open} to={`/reconciliations/${row.id}?tab=doubts`} /> },
  { key: "created_at", title: "比对时间", is_short: true, cell: (row) => minute(row.created_at), is_hidden_at_first: true },
];

function kind_title(kind: Schema["DifferenceKind"]): string {
  return { omitted: "漏报", suspected_concealed: "疑似瞒报", misreported: "错报", out_of_step: "不同步", cancelled_but_alive: "注销后仍在", alive_but_gone: "已不存在" }[kind];
}

function Runs() {
  const { cursor } = use_filters();
  const found = useQuery({ queryKey: ["reconciliations", cursor], queryFn: () => take(api.GET("/reconciliations", { params: { query: { cursor, limit: 20 } } })) });
  if (found.data?.items.length === 0) return <Card title="历次比对"><Nothing what="还没有做过比对" how="导入备案系统导出的名单后，点“与登记比对”。" /></Card>;
  return (
    <>
      <h2 className="table-title">历次比对</h2>
      <DataTable name="reconciliations" columns={columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "还没有做过比对" }} />
    </>
  );
}
