// One issued proposal: what was proposed and why, what was decided, how far it has come, what to do next.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { ArticleLink } from "../../ui/ArticleLink";
import { day } from "../../ui/format";
import { Card, Facts, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { AccountState, Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { RecordLedger } from "../ledger/RecordLedger";
import { CaseDialog } from "./CaseDialog";
import { CaseState, Proposal } from "./words";

type Detail = Schema["ConsolidationCaseDetail"];

export default function CasePage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const may_read_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({ queryKey: ["consolidation", "case", id], queryFn: () => take(api.GET("/consolidation/cases/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead
        kind={`整合事项 ${data.id} 号`}
        title={data.account.name}
        marks={<Marks subject={data} />}
        notes={<>{data.account.platform_zh} · 主办单位 <Link to={`/units/${data.host_unit.id}`}>{data.host_unit.name}</Link> · <Link to={`/accounts/${data.account.id}`}>账号</Link> · <Link to={`/consolidation/runs/${data.run_id}/accounts/${data.account.id}`}>评估明细</Link></>}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={["decline"]} />}
      />
      <div className="columns">
        <div className="column-main">
          <Ground subject={data} />
          <Plan subject={data} />
        </div>
        <div className="column-side">
          <Steps subject={data} />
          {may_read_ledger ? <RecordLedger kind="consolidation_case" id={data.id} /> : null}
        </div>
      </div>
      {action ? <CaseDialog subject={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Marks({ subject }: { subject: Detail }) {
  return (
    <>
      <CaseState value={subject.state} text={subject.state_zh} />
      <Proposal value={subject.measure} />
      <AccountState state={subject.account.state} text={`账号${subject.account.state_zh}`} />
      {subject.due_at ? <Word tone={subject.is_overdue ? "red" : "grey"}>{subject.is_overdue ? "已逾期" : "期限"} {day(subject.due_day)}</Word> : null}
    </>
  );
}

function Ground({ subject }: { subject: Detail }) {
  return (
    <Card title="建议与理由">
      <p>
        建议<strong>{subject.proposal_zh}</strong>
        {subject.measure === subject.proposal ? null : <>，决定<strong>{subject.measure_zh}</strong></>}
        {subject.target ? <>，并入 <Link to={`/accounts/${subject.target.account_id}`}>{subject.target.name}</Link></> : null}
        {subject.reasons[0] ? <>。依据 <ArticleLink article={subject.reasons[0].article} /></> : null}
      </p>
      <ul className="plain-list">
        {subject.reasons.map((reason) => (
          <li key={reason.code}>{reason.text}</li>
        ))}
      </ul>
      {subject.decision_reason ? <p>研定意见：{subject.decision_reason}</p> : null}
    </Card>
  );
}

function Plan({ subject }: { subject: Detail }) {
  if (!subject.plan && !subject.notice_link && !subject.result && !subject.removal_evidence) return null;
  const facts = [
    { name: "实施方案", value: subject.plan, is_wide: true },
    { name: "计划完成", value: day(subject.due_on) },
    { name: "告知内容", value: subject.notice_text, is_wide: true },
    { name: "告知链接", value: subject.notice_link ? <a href={subject.notice_link} target="_blank" rel="noreferrer">{subject.notice_link}</a> : "", is_wide: true },
    { name: "告知日期", value: day(subject.noticed_on) },
    { name: "下架凭据", value: subject.removal_evidence, is_wide: true },
    { name: "下架日期", value: day(subject.removed_on) },
    { name: "整改结果", value: subject.result, is_wide: true },
  ];
  return <Card title="实施"><Facts facts={facts.filter((fact) => fact.value && fact.value !== "—")} /></Card>;
}

function Steps({ subject }: { subject: Detail }) {
  const is_leaving = subject.state === "adopted" || subject.state === "noticed";
  return (
    <Card title="进展">
      <ol className="bare-list">
        {subject.progress.map((step) => (
          <li key={step.step} className="line spread">
            <Word tone={step.is_done ? "green" : "grey"}>{step.zh}{step.is_done ? "" : "（未完成）"}</Word>
            <span className="soft small">{step.on ? day(step.on) : ""}</span>
          </li>
        ))}
      </ol>
      {is_leaving && subject.measure !== "rectify" ? (
        <>
          <p className="soft small">以账号注销（应用下架）为准：请在账号页面办理注销，注销完成后本事项自动办结。</p>
          <Link to={`/accounts/${subject.account.id}`}><Button>办理注销</Button></Link>
        </>
      ) : null}
    </Card>
  );
}
