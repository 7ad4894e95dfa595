// One finding: evidence first, then rule and article, then what happened, with the actions always at hand.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { ArticleLink } from "../../ui/ArticleLink";
import { day, digest, minute } from "../../ui/format";
import { MarkedText } from "../../ui/MarkedText";
import { Card, Facts, Waiting, type Fact } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Timeline } from "../../ui/Timeline";
import { FindingState, Flag, Severity, TimeLeft } from "../../ui/words_of_state";
import { FindingPapers } from "../papers/FindingPapers";
import { use_may } from "../session/session";
import { ActionDialog } from "./ActionDialog";
import { dangerous } from "./action_input";
import { FindingFiles } from "./FindingFiles";
import { LookBackCard } from "./LookBackCard";
import { AlertsCard, AnswersCard, DesksCard, OrderCard } from "./OrderCards";

type Detail = Schema["FindingDetail"];

export default function FindingPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { data, error, refetch } = useQuery({
    queryKey: ["finding", id],
    queryFn: () => take(api.GET("/findings/{id}", { params: { path: { id } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead
        kind={data.order_number ? `${data.order_number} · 问题 ${data.id} 号` : `问题 ${data.id} 号`}
        title={data.title}
        marks={<Marks finding={data} />}
        notes={<Place finding={data} />}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={dangerous} />}
      />
      <div className="columns">
        <div className="column-main">
          <Evidence finding={data} />
          <OrderCard finding={data} />
          <AnswersCard finding={data} />
          <Ground finding={data} />
          <Notes notes={data.notes} />
          <DesksCard finding={data} />
        </div>
        <div className="column-side">
          <LookBackCard finding={data} />
          <AlertsCard finding={data} />
          <FindingPapers finding={data} />
          <History finding={data} />
        </div>
      </div>
      {action ? <ActionDialog finding={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Marks({ finding }: { finding: Detail }) {
  return (
    <>
      <FindingState state={finding.state} text={finding.state_zh} />
      <Severity value={finding.severity} />
      {finding.is_final ? null : <TimeLeft light={finding.light} text={finding.time_left_zh} is_provisional={finding.due_is_provisional} />}
      <Flag flag={finding.flag} />
      {finding.last_day ? <span className="soft">违规情形已于 {day(finding.last_day)} 消失</span> : null}
    </>
  );
}

function Place({ finding }: { finding: Detail }) {
  return (
    <>
      主办单位 <Link to={`/units/${finding.host_unit.id}`}>{finding.host_unit.name}</Link>
      {finding.account ? (
        <>
          {" · "}账号 <Link to={`/accounts/${finding.account.id}`}>{finding.account.name}</Link>（{finding.account.platform_zh}）
        </>
      ) : null}
      {finding.is_final ? null : <> · 当前承办：{finding.holder}</>}
    </>
  );
}

export function Evidence({ finding }: { finding: Detail }) {
  const facts: Fact[] = finding.evidence.map((field) => ({ name: field.zh, value: field.value === null ? "—" : String(field.value) }));
  const post = finding.post;
  return (
    <Card title="证据" extra={finding.evidence_digest ? <code title={finding.evidence_digest}>校验值 {digest(finding.evidence_digest)}</code> : null}>
      <Facts facts={[{ name: "来源", value: finding.source_zh }, ...facts, { name: "首次发现", value: day(finding.first_day) }, { name: "登记时间", value: minute(finding.opened_at) }]} />
      <FindingFiles finding={finding.id} files={finding.files.filter((file) => file.part === "evidence" || file.part === "proof")} />
      {post ? (
        <>
          <p className="soft">
            <Link to={`/posts/${post.id}`}>原文</Link>，发布于 {minute(post.published_at)}，采集于 {minute(post.observed_at)}
            {post.is_gone ? "，现已删除" : ""}
          </p>
          <MarkedText title={post.title} text={post.text} hits={post.post_hits} />
        </>
      ) : null}
    </Card>
  );
}

function Ground({ finding }: { finding: Detail }) {
  return (
    <Card title="依据">
      <Facts
        facts={[
          { name: "规则", value: <Link to={`/rules/${encodeURIComponent(finding.rule)}`}>{finding.rule_title}</Link> },
          { name: "条款", value: <ArticleLink article={finding.article} /> },
          { name: "规则版本", value: <code>{finding.rule_version}</code> },
          { name: "工作日历版本", value: <code>{finding.calendar_version}</code> },
          ...(finding.due_at ? [{ name: "办理期限", value: minute(finding.due_at) }] : []),
          ...(finding.verified_by ? [{ name: "核实人", value: [finding.verified_by.name, finding.confirmed_by?.name].filter(Boolean).join("、") }] : []),
        ]}
      />
      {finding.article.text ? <blockquote className="article-quote">{finding.article.text}</blockquote> : null}
    </Card>
  );
}

function Notes({ notes }: { notes: Schema["FindingNote"][] }) {
  if (notes.length === 0) return null;
  return (
    <Card title="办理意见">
      {notes.map((note) => (
        <div key={note.id} className="note">
          <div className="soft small">
            {note.event_zh} · {note.person.name}
            {note.unit ? `（${note.unit.short_name}）` : ""} · {minute(note.created_at)}
          </div>
          <div className="note-body">{note.body}</div>
        </div>
      ))}
    </Card>
  );
}

function History({ finding }: { finding: Detail }) {
  const is_linked = use_may("ledger.read_entries");
  return (
    <Card title="经过">
      <Timeline events={finding.timeline} is_linked={is_linked} />
    </Card>
  );
}
