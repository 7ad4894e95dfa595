// One admonition, letter or accountability record: what it rests on, what was decided, how far it has come, what to do next.
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { day } from "../../ui/format";
import { Card, Facts, Waiting, type Fact } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { AccountState, Word } from "../../ui/words_of_state";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may } from "../session/session";
import { CaseDialog } from "./CaseDialog";
import { Commitments } from "./Commitments";
import { CaseState, evidence_kind_zh, kind_zh, measure_zh, path_of, type Kind } from "./words";

export type Detail = Schema["LadderCaseDetail"];

export function read_case(kind: Kind, id: number): Promise<Detail> {
  const params = { path: { id } };
  if (kind === "admonition") return take(api.GET("/accountability/admonitions/{id}", { params }));
  if (kind === "closure_advice") return take(api.GET("/accountability/advices/{id}", { params }));
  return take(api.GET("/accountability/records/{id}", { params }));
}

export default function CasePage({ kind }: { kind: Kind }) {
  const id = Number(useParams()["id"]);
  const [chosen, choose] = useState<{ action: Schema["AllowedAction"]; commitment?: number }>();
  const may_read_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({ queryKey: ["accountability", "case", kind, id], queryFn: () => read_case(kind, id) });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  const of_whole = data.allowed_actions.filter((action) => !action.action.endsWith("_commitment"));
  return (
    <>
      <RecordHead
        kind={`${kind_zh[kind]} ${data.id} 号`}
        title={data.account?.name ?? data.unit.name}
        marks={<Marks subject={data} />}
        notes={<Notes subject={data} />}
        actions={<ActionBar actions={of_whole} act={(action) => choose({ action })} dangerous={["decline", "drop", "revoke", "reject"]} />}
      />
      {data.is_basis_gone && data.is_open ? <Alert type="warning" showIcon className="problem" title="计入的通报已撤销或更正，不再符合条件" description="提议还没有决定的，请撤销提议；已发函的，请研定是否撤销建议。" /> : null}
      <div className="columns">
        <div className="column-main">
          <Course subject={data} />
          {kind === "admonition" ? <Commitments subject={data} choose={(action, commitment) => choose({ action, commitment })} /> : null}
          {kind === "accountability" ? <EvidenceCard subject={data} /> : <Basis subject={data} />}
        </div>
        <div className="column-side">
          <Persons subject={data} />
          {may_read_ledger ? <RecordLedger kind={kind} id={data.id} /> : null}
        </div>
      </div>
      {chosen ? <CaseDialog kind={kind} subject={data} action={chosen.action} commitment_id={chosen.commitment} close={() => choose(undefined)} /> : null}
    </>
  );
}

function Marks({ subject }: { subject: Detail }) {
  return (
    <>
      <CaseState value={subject.state} text={subject.state_zh} />
      {subject.account ? <AccountState state={subject.account.state} text={`账号${subject.account.state_zh}`} /> : null}
      {subject.due_at ? <Word tone={subject.is_overdue ? "red" : "grey"}>{subject.is_overdue ? "已逾期" : "期限"} {day(subject.due_day)}</Word> : null}
    </>
  );
}

function Notes({ subject }: { subject: Detail }) {
  const may_read_papers = use_may("papers.read");
  return (
    <>
      {subject.account ? <>{subject.account.platform_zh} · <Link to={`/accounts/${subject.account.id}`}>账号页面</Link> · </> : null}
      单位 <Link to={`/units/${subject.unit.id}`}>{subject.unit.name}</Link>
      {subject.kind === "closure_advice" ? <> · 主管单位 {subject.supervising_unit_name}</> : null}
      {subject.paper_id && may_read_papers ? <> · <Link to={`/papers/${subject.paper_id}`}>公文</Link></> : null}
    </>
  );
}

export function Basis({ subject }: { subject: Detail }) {
  return (
    <Card title={`计入的通报（${subject.counted} 份，仍有效 ${subject.still_counting} 份）`}>
      <ol className="bare-list">
        {subject.notifications.map((one) => (
          <li key={one.id} className="line spread">
            <div>
              <Link to={`/accountability/notifications/${one.id}`}>{one.document_number || one.issuer}</Link>
              <div className="soft small">{[one.issuer, day(one.issued_on), one.cause_zh, one.account?.name].filter(Boolean).join(" · ")}</div>
            </div>
            {one.state === "withdrawn" ? <Word tone="grey">{day(one.withdrawn_on)} 撤销</Word> : one.is_prominent ? <Word tone="orange">突出问题</Word> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What was said at each step, in the order of the work. */
export function Course({ subject }: { subject: Detail }) {
  const said = subject.content;
  const file = (one: Schema["Attachment"] | undefined) => (one ? <a href={`${base_url}/accountability/${path_of[subject.kind]}/${subject.id}/files/${one.id}`} download>{one.file_name}</a> : "");
  const facts: Fact[] = [
    { name: "情形", value: said.matter_zh },
    { name: "发生日期", value: said.occurred_on ? day(said.occurred_on) : "" },
    { name: "事实", value: said.facts, is_wide: true },
    { name: "后果", value: said.consequences, is_wide: true },
    { name: "上级决定", value: said.superior_decision },
    { name: "延期至", value: said.postponed_to ? day(said.postponed_to) : "" },
    { name: "延期理由", value: said.postponed_because, is_wide: true },
    { name: "约谈对象", value: said.addressee ? `${said.addressee.name}${said.addressee.title ? `（${said.addressee.title}）` : ""}` : "" },
    { name: "约定日期", value: said.appointed_for ? day(said.appointed_for) : "" },
    { name: "地点", value: said.place },
    { name: "约谈日期", value: said.held_on ? day(said.held_on) : "" },
    { name: "纪要", value: said.minutes, is_wide: true },
    { name: "纪要附件", value: file(said.minutes_file) },
    { name: "文号", value: said.letter_number },
    { name: "建议", value: said.measure ? measure_zh[said.measure] : "" },
    { name: "主送", value: said.addressed_to },
    { name: "发函日期", value: said.issued_on ? day(said.issued_on) : "" },
    { name: "再次建议", value: said.advised_again_on ? day(said.advised_again_on) : "" },
    { name: "主管单位答复", value: said.answer, is_wide: true },
    { name: "答复日期", value: said.answered_on ? day(said.answered_on) : "" },
    { name: "复函文号", value: said.reply_number },
    { name: "移送机关", value: said.transferred_to },
    { name: "移送日期", value: said.transferred_on ? day(said.transferred_on) : "" },
    { name: "结果", value: said.result, is_wide: true },
    { name: "结果文号", value: said.result_number },
    { name: "结果日期", value: said.concluded_on ? day(said.concluded_on) : "" },
    { name: "结果附件", value: file(said.result_file) },
    { name: "研定意见", value: said.reason, is_wide: true },
  ].filter((fact) => fact.value);
  return <Card title="办理情况">{facts.length > 0 ? <Facts facts={facts} /> : <p className="soft">{waits_for[subject.kind]}</p>}</Card>;
}

const waits_for: Record<Kind, string> = {
  admonition: "系统已提议，等待研定：安排约谈、延期或不予约谈。",
  closure_advice: "系统已提议，等待研定：发函或不予发函。",
  accountability: "等待研定。",
};

function Persons({ subject }: { subject: Detail }) {
  const persons = subject.kind === "accountability" ? (subject.content.persons ?? []) : subject.addressees;
  if (subject.kind === "closure_advice") return null;
  return (
    <Card title={subject.kind === "accountability" ? "当时的责任人" : "通报时的责任人"}>
      {persons.length === 0 ? <p className="soft">当时没有登记责任人</p> : null}
      <ul className="bare-list">
        {persons.map((person) => (
          <li key={`${person.duty}-${person.name}`}>
            {person.name}（{person.duty_zh}{person.title ? `，${person.title}` : ""}）{person.is_still === false ? <Word tone="grey">现已不任</Word> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function EvidenceCard({ subject }: { subject: Detail }) {
  const may_export = use_may("accountability.export_evidence");
  const address: Record<string, string> = { finding: "/findings", post: "/posts", notification: "/accountability/notifications" };
  return (
    <Card title={`证据（${subject.evidence.length} 项）`} extra={may_export ? <a href={`${base_url}/accountability/records/${subject.id}/evidence`} download>下载证据包</a> : null}>
      {subject.evidence.length === 0 ? <p className="soft">还没有证据，补充证据后才能移送。</p> : null}
      <ul className="bare-list">
        {subject.evidence.map((one) => (
          <li key={one.id}>
            <div className="soft small">{evidence_kind_zh[one.kind]}{one.note ? ` · ${one.note}` : ""}</div>
            {one.kind === "file" ? <a href={`${base_url}/accountability/records/${subject.id}/files/${one.subject_id}`} download>{one.title}</a> : <Link to={`${address[one.kind]}/${one.subject_id}`}>{one.title || `${one.subject_id} 号`}</Link>}
            <div className="soft small" style={{ overflowWrap: "anywhere" }}>SHA-256 {one.digest}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
