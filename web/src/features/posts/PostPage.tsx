// One post: its text with hits marked in place, each judged by key or button; versions kept side by side.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { digest, minute } from "../../ui/format";
import { MarkedText } from "../../ui/MarkedText";
import { number, use_filters } from "../../ui/page_state";
import { Card, Facts, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { FindingState, Severity, Word } from "../../ui/words_of_state";
import { Counterparts } from "./Counterparts";

type Detail = Schema["PostDetail"];
type PostHit = Schema["PostHit"];

export default function PostPage() {
  const id = Number(useParams()["id"]);
  const { filters, set } = use_filters();
  const version = number(filters["version"]);
  const { data, error, refetch } = useQuery({
    queryKey: ["post", id, version],
    queryFn: () => take(api.GET("/posts/{id}", { params: { path: { id }, query: { version } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead kind={`${data.account.platform_zh} · 发布内容`} title={data.title || data.summary} marks={<Marks post={data} />} notes={<Notes post={data} />} />
      <Judged post={data} />
      <div className="columns">
        <div className="column-main">
          <Counterparts post_id={data.id} />
          <Versions post={data} choose={(chosen) => set({ version: chosen === data.versions ? undefined : String(chosen) })} />
        </div>
        <div className="column-side">
          {data.findings ? <Findings findings={data.findings} /> : null}
        </div>
      </div>
    </>
  );
}

function Marks({ post }: { post: Detail }) {
  return (
    <>
      {post.hits > 0 ? <Severity value={post.worst_severity} /> : <Word tone="green">未检出</Word>}
      {post.is_gone ? <Word tone="grey">已删除</Word> : null}
      {post.versions > 1 ? <Word tone="orange">第 {post.version} 版，共 {post.versions} 版</Word> : null}
    </>
  );
}

function Notes({ post }: { post: Detail }) {
  return (
    <>
      <Link to={`/accounts/${post.account.id}`}>{post.account.name}</Link>（{post.host_unit.name}）· 发布于 {minute(post.published_at)} · 采集于 {minute(post.observed_at)}
      {/^https?:\/\//.test(post.url) ? (
        <>
          {" · "}
          <a href={post.url} target="_blank" rel="noopener noreferrer">查看原网页</a>
        </>
      ) : null}
    </>
  );
}

function can_judge(hit: { id?: number; allowed_actions?: Schema["AllowedAction"][] }): boolean {
  return (hit.allowed_actions ?? []).some((action) => action.action === "triage_hit" && action.is_allowed);
}

function Judged({ post }: { post: Detail }) {
  const [doubted, doubt] = useState<PostHit>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const judge = useMutation({
    mutationFn: ({ hit, triage, reason, remember }: { hit: PostHit; triage: Schema["Triage"]; reason?: string; remember?: Remember }) =>
      take(api.POST("/hits/{id}/triage", { params: { path: { id: hit.id } }, body: { triage, reason, remember } })),
    onSuccess: (after) => {
      doubt(undefined);
      void message.success(`已处置为“${after.triage_zh}”`);
      void client.invalidateQueries({ queryKey: ["post", post.id] });
    },
  });
  const may_judge = post.post_hits.some(can_judge);
  return (
    <Card title="原文与检测">
      {judge.error && !doubted ? <ProblemView error={judge.error} /> : null}
      <MarkedText
        title={post.title}
        text={post.text}
        hits={post.post_hits}
        judge={
          may_judge
            ? { can: can_judge, accept: (hit) => judge.mutate({ hit: hit as PostHit, triage: "warning" }), false_alarm: (hit) => { judge.reset(); doubt(hit as PostHit); } }
            : undefined
        }
      />
      {doubted ? (
        <FalseAlarm hit={doubted} error={judge.error} is_busy={judge.isPending} close={() => doubt(undefined)} send={(reason, remember) => judge.mutate({ hit: doubted, triage: "false_alarm", reason, remember })} />
      ) : null}
    </Card>
  );
}

type FalseAlarmProps = { hit: PostHit; error: unknown; is_busy: boolean; close: () => void; send: (reason: string, remember: Remember | undefined) => void };
type Remember = { reach: "account" | "everywhere"; valid_to?: string };

function FalseAlarm({ hit, error, is_busy, close, send }: FalseAlarmProps) {
  const [reason, set_reason] = useState("");
  const [reach, set_reach] = useState<"once" | Remember["reach"]>("once");
  const [valid_to, set_valid_to] = useState("");
  const remember = reach === "once" ? undefined : { reach, valid_to: valid_to || undefined };
  return (
    <Modal open title="记为误报" okText="误报" okButtonProps={{ disabled: reason.trim() === "", loading: is_busy }} onOk={() => send(reason.trim(), remember)} onCancel={close}>
      <p>
        “{hit.excerpt}”（{hit.kind_zh}）将不再作为问题，并计入该规则的误报率。
      </p>
      {error ? <ProblemView error={error} /> : null}
      <label htmlFor="false-alarm-reason">误报理由</label>
      <Input.TextArea id="false-alarm-reason" autoSize={{ minRows: 2 }} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
      <Radio.Group className="label-below" aria-label="以后" value={reach} onChange={(event) => set_reach(event.target.value as typeof reach)} options={[{ value: "once", label: "仅此一处" }, { value: "account", label: "本账号不再提示" }, { value: "everywhere", label: "全市不再提示" }]} />
      {reach === "once" ? null : <label className="day-filter label-below"><span className="soft">截止日期（不填为一年）</span><Input type="date" value={valid_to} onChange={(event) => set_valid_to(event.target.value)} /></label>}
    </Modal>
  );
}

function Versions({ post, choose }: { post: Detail; choose: (version: number) => void }) {
  return (
    <Card title="版本">
      <ol className="timeline">
        {post.post_versions.map((version) => (
          <li key={version.version}>
            <div className="timeline-head">
              <button type="button" className="link" aria-current={version.version === post.version} onClick={() => choose(version.version)}>
                第 {version.version} 版
              </button>
              {version.is_gone ? <Word tone="grey">发现已删除</Word> : null}
              {version.version === post.version ? <span className="soft">当前显示</span> : null}
            </div>
            <div className="soft small">
              采集于 {minute(version.observed_at)} · 校验值 <code title={version.digest}>{digest(version.digest)}</code>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Findings({ findings }: { findings: Schema["FindingReference"][] }) {
  return (
    <Card title="相关问题">
      {findings.length === 0 ? <Facts facts={[{ name: "问题", value: "没有由本条内容登记的问题", is_wide: true }]} /> : null}
      <ul className="plain-list">
        {findings.map((finding) => (
          <li key={finding.id} className="line">
            <Link className="row-title" to={`/findings/${finding.id}`}>{finding.title}</Link>
            <FindingState state={finding.state} text={finding.state_zh} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
