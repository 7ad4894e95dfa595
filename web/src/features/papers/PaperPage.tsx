// One paper: its text with the live check, the way to the signature, receipts, instructions. On a phone a leader reads and signs.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { day, digest, minute } from "../../ui/format";
import { Card, Facts, Waiting, type Fact } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Instructions } from "./Instructions";
import { file_address, PaperStateWord } from "./paper_words";
import { PaperStepDialog } from "./PaperStepDialog";
import { PaperText } from "./PaperText";
import { Receipts } from "./Receipts";
import { TextEditor } from "./TextEditor";

type Detail = Schema["PaperDetail"];

export default function PaperPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const [is_editing, edit] = useState(false);
  const { data, error, refetch } = useQuery({ queryKey: ["paper", id], queryFn: () => take(api.GET("/papers/{id}", { params: { path: { id } } })) });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  const act = (chosen: Schema["AllowedAction"]) => (chosen.action === "edit" ? edit(true) : set_action(chosen));
  return (
    <>
      <RecordHead
        kind={data.template_zh}
        title={data.title}
        marks={<><PaperStateWord state={data.state} text={data.state_zh} />{data.document_number ? <span>{data.document_number}</span> : null}{data.is_public ? <span className="soft">已公开</span> : null}</>}
        notes={<>{data.unit.name}{data.issued_at ? ` · ${day(data.issued_at.slice(0, 10))}印发` : ""} · <Source paper={data} /></>}
        actions={is_editing ? null : <ActionBar actions={steps_of(data)} act={act} dangerous={["withdraw", "drop", "send_back"]} />}
      />
      <div className="columns">
        <div className="column-main">
          {is_editing ? <TextEditor paper={data} close={() => edit(false)} /> : <><Contradictions paper={data} /><PaperText text={data.text} written_on={data.written_on} /></>}
        </div>
        <div className="column-side">
          <Files paper={data} />
          <State paper={data} />
          <Receipts paper={data} />
          <Instructions paper={data} />
          <History paper={data} />
        </div>
      </div>
      {action ? <PaperStepDialog paper={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

const primary: Record<string, string> = { draft: "submit", to_sign: "sign", in_oa: "record_oa", signed: "issue", issued: "sign_for" };

function steps_of(paper: Detail): Schema["AllowedAction"][] {
  return paper.allowed_actions.map((each) => ({ ...each, is_primary: each.action === primary[paper.state] }));
}

function Source({ paper }: { paper: Detail }) {
  if (paper.subject_kind === "round") return <Link to={`/rounds/${paper.subject_id}`}>检查轮次</Link>;
  if (paper.subject_kind === "finding") return <Link to={`/findings/${paper.subject_id}`}>问题 {paper.subject_id} 号</Link>;
  if (paper.corrects_id) return <Link to={`/papers/${paper.corrects_id}`}>更正前的公文</Link>;
  return <>{paper.kind_zh}</>;
}

function Contradictions({ paper }: { paper: Detail }) {
  const found = paper.contradictions ?? [];
  if (found.length === 0) return null;
  return (
    <Card title={`数据核对：${found.length} 处矛盾`}>
      <ul className="plain-list contradictions">
        {found.map((each, index) => <li key={index}><strong>{each.message}</strong><div className="soft small">…{each.excerpt}…</div></li>)}
      </ul>
    </Card>
  );
}

function Files({ paper }: { paper: Detail }) {
  const has_tables = paper.text.attachments.some((each) => each.blocks.some((block) => block.table)) || paper.text.body.some((block) => block.table);
  return (
    <Card title="文件">
      <ul className="bare-list">
        <li><a href={file_address(paper.id, "docx")} download>Word 文档（版式按 GB/T 9704）</a></li>
        <li><a href={file_address(paper.id, "pdf")} target="_blank" rel="noreferrer">预览 PDF</a></li>
        {has_tables ? <li><a href={file_address(paper.id, "workbook")} download>附表（Excel）</a></li> : null}
        {paper.has_scan ? <li><a href={file_address(paper.id, "scan")} download>签批件扫描件</a></li> : null}
        {paper.is_public && paper.state === "issued" ? <li><a href={`/register/notices/${paper.id}`} target="_blank" rel="noreferrer">公开页面</a></li> : null}
      </ul>
    </Card>
  );
}

function State({ paper }: { paper: Detail }) {
  const facts: Fact[] = [
    { name: "主送", value: paper.addressees.length > 3 ? `${paper.addressees.length} 个单位` : paper.addressees.map((unit) => unit.short_name).join("、") },
    ...(paper.copied_to.length > 0 ? [{ name: "抄送", value: paper.copied_to.map((unit) => unit.short_name).join("、") }] : []),
    ...(paper.drafted_by ? [{ name: "起草", value: paper.drafted_by.name }] : []),
    ...(paper.signed_by ? [{ name: "签发", value: paper.signed_by.name }] : paper.signed_at ? [{ name: "签发", value: "办公系统签批" }] : []),
    ...(paper.written_on ? [{ name: "成文日期", value: paper.written_on }] : []),
    { name: "正文校验值", value: <code title={paper.digest}>{digest(paper.digest)}</code> },
    ...(paper.reason ? [{ name: "原因", value: paper.reason }] : []),
    ...(paper.corrected_by_id ? [{ name: "更正文", value: <Link to={`/papers/${paper.corrected_by_id}`}>查看</Link> }] : []),
  ];
  return <Card title="办理情况"><Facts facts={facts} /></Card>;
}

function History({ paper }: { paper: Detail }) {
  const notes = paper.notes ?? [];
  if (notes.length === 0) return null;
  return (
    <Card title="经过">
      <ul className="plain-list">
        {notes.map((note) => (
          <li key={note.id}>
            {note.event_zh}<span className="soft small"> 第 {note.text_number} 稿</span>
            <div className="soft small">{note.person || "系统"}{note.unit ? `（${note.unit}）` : ""} · {minute(note.created_at)}</div>
            {note.body ? <div className="note-body">{note.body}</div> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
