// One release: its text, its corrections, the posts that carry it and what they say otherwise.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Facts, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Word } from "../../ui/words_of_state";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may } from "../session/session";
import { EnterDialog } from "./EnterDialog";
import { MatchDialog } from "./MatchDialog";
import { deviation, ReleaseState, Verdicts, verdicts, type Match, type ReleaseDetail, type Verdict } from "./words";

export default function ReleasePage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const may_read_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({ queryKey: ["release", id], queryFn: () => take(api.GET("/releases/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  const close = () => set_action(undefined);
  return (
    <>
      <RecordHead
        kind={["通稿", data.number].filter(Boolean).join(" · ")}
        title={data.title}
        marks={<ReleaseState of={data} />}
        notes={<>{data.issuer} · {data.entered_by.name} 登记于 {minute(data.entered_at)}</>}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={["withdraw"]} />}
      />
      <div className="columns">
        <div className="column-main">
          {data.state === "in_force" ? null : <Ended release={data} />}
          <Matches release={data} />
          <Card title="正文">
            <div className="note-body">{data.text}</div>
          </Card>
        </div>
        <div className="column-side">
          <Card title="发布要求">
            <Facts facts={[{ name: "生效日期", value: data.valid_from }, { name: "限发时刻", value: data.embargo_until ? minute(data.embargo_until) : "不限" }]} />
          </Card>
          <History release={data} />
          {may_read_ledger ? <RecordLedger kind="release" id={data.id} /> : null}
        </div>
      </div>
      {action?.action === "correct" ? <EnterDialog corrects={data} close={close} /> : null}
      {action?.action === "withdraw" ? <Withdrawal release={data} close={close} /> : null}
    </>
  );
}

function Ended({ release }: { release: ReleaseDetail }) {
  return (
    <Card title={release.state_zh}>
      <Facts facts={[{ name: "办理人", value: release.ended_by?.name ?? "—" }, { name: "时间", value: minute(release.ended_at) }, { name: "原因", value: release.end_reason, is_wide: true }]} />
      {release.successor_id ? <Link to={`/releases/${release.successor_id}`}>查看更正后的通稿</Link> : null}
    </Card>
  );
}

function History({ release }: { release: ReleaseDetail }) {
  return (
    <Card title="更正记录">
      <ol className="timeline">
        {release.history.map((each, place) => (
          <li key={each.id}>
            <div className="timeline-head">
              {each.id === release.id ? <strong>第 {place + 1} 稿</strong> : <Link to={`/releases/${each.id}`}>第 {place + 1} 稿</Link>}
              <ReleaseState of={each} />
            </div>
            <div className="soft small">{each.entered_by.name} · {minute(each.entered_at)}{each.end_reason ? ` · ${each.end_reason}` : ""}</div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Matches({ release }: { release: ReleaseDetail }) {
  const { filters, cursor, set, replace_all } = use_filters();
  const [shown, show] = useState<Match>();
  const query = { verdict: filters["verdict"] as Verdict | undefined, cursor };
  const { data, error, refetch } = useQuery({
    queryKey: ["release", release.id, "matches", query],
    queryFn: () => take(api.GET("/releases/{id}/matches", { params: { path: { id: release.id }, query } })),
  });
  const choices = verdicts.map(({ value, label }) => ({ value, label: `${label} ${release.counts[value]}` }));
  const columns: Column<Match>[] = [
    { key: "account", title: "账号", cell: (match) => <>{match.post.account.name}<div className="soft small">{match.post.account.platform_zh} · {match.post.host_unit.name}</div></> },
    { key: "post", title: "发布内容", cell: (match) => <><Link className="row-title" to={`/posts/${match.post.id}`}>{match.post.title || match.post.summary}</Link>{match.post.is_gone ? <Word tone="grey">已删除</Word> : null}</> },
    { key: "at", title: "发布时间", cell: (match) => minute(match.post.published_at) },
    { key: "verdict", title: "比对结果", cell: (match) => <Verdicts of={match.verdicts} /> },
    { key: "deviation", title: "出入", cell: (match) => (match.facts + match.words > 0 ? <Button size="small" onClick={() => show(match)}>{deviation(match)}</Button> : "—"), is_short: true },
  ];
  return (
    <Card title={`使用情况：${release.counts.total} 条`} extra={<ExportButtons path={`/releases/${release.id}/matches/export`} filters={filters} />}>
      <FilterBar name="release-matches" filters={filters} replace_all={replace_all}>
        <ChoiceFilter label="比对结果" value={filters["verdict"]} set={(verdict) => set({ verdict })} choices={choices} width={180} />
      </FilterBar>
      <DataTable name="release-matches" columns={columns} page={data} error={error} retry={() => void refetch()} row_key={(match) => match.id} empty={{ what: "没有使用这篇通稿的发布内容", how: "发布内容采集后自动比对" }} />
      {shown ? <MatchDialog match={shown} close={() => show(undefined)} /> : null}
    </Card>
  );
}

function Withdrawal({ release, close }: { release: ReleaseDetail; close: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reason, set_reason] = useState("");
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: () => take(api.POST("/releases/{id}/withdraw", { params: { path: { id: release.id }, header: { "Idempotency-Key": key } }, body: { reason: reason.trim() } })),
    onSuccess: (after) => {
      client.setQueryData(["release", release.id], after);
      void client.invalidateQueries({ queryKey: ["releases"] });
      void message.success("已撤回");
      close();
    },
  });
  return (
    <Modal open title="撤回通稿" okText="撤回" cancelText="取消" okButtonProps={{ danger: true, disabled: reason.trim() === "", loading: send.isPending }} onOk={() => send.mutate()} onCancel={close}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <p>撤回后仍按这篇通稿发布的内容，会提示“使用已撤回稿”。</p>
      <label htmlFor="withdrawal-reason">撤回原因</label>
      <Input.TextArea id="withdrawal-reason" autoSize={{ minRows: 2 }} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
    </Modal>
  );
}
