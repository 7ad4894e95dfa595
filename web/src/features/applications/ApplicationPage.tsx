// One application: what is applied for, its route with every signature, overlaps, what happened; the steps stay at hand, on a phone too.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { ArticleLink } from "../../ui/ArticleLink";
import { day, digest, minute } from "../../ui/format";
import { Card, Facts, Waiting, type Fact } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Timeline } from "../../ui/Timeline";
import { TimeLeft, Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { ActDialog } from "./ActDialog";
import { ApplicationState } from "./ApplicationState";
import { Overlaps } from "./CheckPanel";
import { dangerous } from "./act_input";
import { MaterialList } from "./Materials";

type Detail = Schema["ApplicationDetail"];

export default function ApplicationPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { data, error, refetch } = useQuery({
    queryKey: ["application", id],
    queryFn: () => take(api.GET("/applications/{id}", { params: { path: { id } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead kind={`开设申请 ${data.id} 号`} title={data.name || "未命名草稿"} marks={<Marks application={data} />} notes={<Notes application={data} />} actions={<Actions application={data} act={set_action} />} />
      <div className="columns">
        <div className="column-main">
          <Form application={data} />
          <Countersigns items={data.countersigns} />
          <Opinions acts={data.acts} />
          <Near application={data} />
        </div>
        <div className="column-side">
          <Route route={data.route} />
          <History application={data} />
        </div>
      </div>
      {action ? <ActDialog application={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Actions({ application, act }: { application: Detail; act: (action: Schema["AllowedAction"]) => void }) {
  const navigate = useNavigate();
  return (
    <>
      <ActionBar actions={application.allowed_actions} act={act} dangerous={dangerous} />
      <div className="action-bar">
        {application.may_write ? <Button onClick={() => void navigate(`/applications/${application.id}/edit`)}>修改</Button> : null}
        {application.content_number > 0 ? <Button href={`${base_url}/applications/${application.id}/approval.docx`}>打印审批表</Button> : null}
      </div>
    </>
  );
}

function Marks({ application }: { application: Detail }) {
  return (
    <>
      <ApplicationState state={application.state} text={application.state_zh} />
      {application.due_at ? <TimeLeft light={application.light} text={application.time_left_zh} is_provisional={application.due_is_provisional} /> : null}
      {application.exceptions.map((item) => (
        <Word key={item.code} tone="orange">例外：{item.zh}</Word>
      ))}
    </>
  );
}

function Notes({ application }: { application: Detail }) {
  return (
    <>
      申请单位 <Link to={`/units/${application.host_unit.id}`}>{application.host_unit.name}</Link>
      {application.approver_unit ? <> · 审批单位 {application.approver_unit.name}</> : null}
      {application.holder ? <> · 当前办理：{application.step_zh ? `${application.step_zh}，` : ""}{application.holder}</> : null}
      {application.approval_number ? <> · {application.approval_number}</> : null}
      {application.account_id ? <> · <Link to={`/accounts/${application.account_id}`}>账号页面</Link></> : null}
    </>
  );
}

export function Form({ application }: { application: Detail }) {
  const form = application.form;
  const holders = form.duty_holders.map((holder) => `${holder.duty_zh}：${holder.person_name}${holder.title ? `（${holder.title}）` : ""} ${holder.phone}`);
  const facts: Fact[] = [
    { name: "平台", value: form.platform_zh || "—" },
    { name: "类别", value: form.kind_zh },
    { name: "认证主体", value: form.certified_host || "—" },
    { name: "专项用途", value: form.is_for_event ? form.event : "无" },
    { name: "功能定位", value: <div className="note-body">{form.purpose || "—"}</div>, is_wide: true },
    ...(form.exception_reason ? [{ name: "例外理由", value: <div className="note-body">{form.exception_reason}</div>, is_wide: true }] : []),
    { name: "责任人", value: holders.length > 0 ? holders.map((text) => <div key={text}>{text}</div>) : "—", is_wide: true },
    { name: "申请材料", value: <MaterialList application={application} />, is_wide: true },
    ...(application.opened_on ? [{ name: "开设日期", value: day(application.opened_on) }] : []),
    ...(application.screenshot ? [{ name: "开设截图", value: <a href={`${base_url}/applications/${application.id}/materials/${application.screenshot.id}`} download>{application.screenshot.file_name}</a> }] : []),
  ];
  return (
    <Card title="申请内容" extra={<code title={application.content_digest}>校验值 {digest(application.content_digest)}</code>}>
      <Facts facts={facts} />
    </Card>
  );
}

function Route({ route }: { route: Schema["ApplicationRoute"] }) {
  if (route.steps.length === 0) return null;
  return (
    <Card title="审批流程" extra={route.article ? <ArticleLink article={route.article} /> : null}>
      <ol className="steps-list">
        {route.steps.map((step) => (
          <li key={step.code} aria-current={step.state === "current" ? "step" : undefined}>
            <strong>{step.zh}</strong> {step.state === "done" ? <Word tone="green">已签</Word> : step.state === "current" ? <Word tone="blue">办理中</Word> : <Word tone="grey">未到</Word>}
            <div className="soft small">{step.unit?.short_name}·{step.roles_zh}</div>
            {step.signature ? (
              <div className="small">
                {step.signature.person.name}
                {step.signature.on_behalf_of ? `（受${step.signature.on_behalf_of}委托）` : ""} {minute(step.signature.acted_at)}
                {step.signature.opinion ? <div className="note-body">{step.signature.opinion}</div> : null}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Countersigns({ items }: { items: Schema["ApplicationCountersign"][] }) {
  if (items.length === 0) return null;
  return (
    <Card title="会签">
      {items.map((item) => (
        <div key={item.id} className="note">
          <div className="soft small">{item.asked_by} 请 {item.unit?.name}{item.person ? `·${item.person}` : ""} 会签 · {minute(item.asked_at)}</div>
          <div className="note-body">{item.question}</div>
          {item.answered_at ? <div className="note-body">答复（{item.answered_by}，{minute(item.answered_at)}）：{item.answer}</div> : <div className="soft">{item.is_open ? `等待答复，至 ${minute(item.due_at)}` : "未答复，已不再等待"}</div>}
        </div>
      ))}
    </Card>
  );
}

function Opinions({ acts }: { acts: Schema["ApplicationAct"][] }) {
  const said = acts.filter((act) => act.opinion && act.event !== "countersign" && act.event !== "answer_countersign");
  if (said.length === 0) return null;
  return (
    <Card title="办理意见">
      {said.map((act, index) => (
        <div key={index} className="note">
          <div className="soft small">{act.event_zh}{act.step_zh ? ` · ${act.step_zh}` : ""} · {act.person.name}（{act.unit?.short_name ?? ""}·{act.role_zh}）· {minute(act.acted_at)}{act.is_void ? " · 已退回，不再计" : ""}</div>
          <div className="note-body">{act.opinion}</div>
        </div>
      ))}
    </Card>
  );
}

/** Whoever signs sees at once what exists already. */
function Near({ application }: { application: Detail }) {
  const form = application.form;
  const query = { host_unit_id: form.host_unit_id, platform: form.platform || undefined, name: form.name || undefined, purpose: form.purpose || undefined };
  const near = useQuery({
    queryKey: ["application-overlap", application.id, application.content_digest],
    queryFn: () => take(api.GET("/applications/overlap", { params: { query } })),
    enabled: !application.is_final,
  });
  return near.data ? <Overlaps overlaps={near.data.items} /> : null;
}

function History({ application }: { application: Detail }) {
  const is_linked = use_may("ledger.read_entries");
  return (
    <Card title="经过">
      <Timeline events={application.timeline} is_linked={is_linked} />
    </Card>
  );
}
