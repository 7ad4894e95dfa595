// The unit's own answer on one page: confirm all, correct one, add what is missing, submit, sign.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { minute } from "../../ui/format";
import { Card, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { due_words, SheetStateWord } from "./census_words";
import { SheetLines } from "./SheetLines";
import { SheetStepDialog } from "./SheetStepDialog";

type Detail = Schema["CensusSheetDetail"];

export default function SheetPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { data, error, refetch } = useQuery({ queryKey: ["census-sheet", id], queryFn: () => take(api.GET("/census-sheets/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  const is_open = data.allowed_actions.some((each) => each.action === "answer" && each.is_allowed);
  return (
    <>
      <RecordHead
        kind="摸查表"
        title={`${data.unit.name}：${data.census.title}`}
        marks={<><SheetStateWord sheet={data} />{data.census.state === "running" ? <span className="soft">{due_words(data.census)}</span> : <span className="soft">{data.census.state_zh}</span>}</>}
        notes={<>摸查 <Link to={`/censuses/${data.census.id}`}>{data.census.title}</Link> · 基准日 {data.census.reference_day} · {data.census.answered_by_zh}</>}
        actions={<ActionBar actions={steps_of(data)} act={set_action} dangerous={["send_back"]} />}
      />
      <div className="columns">
        <div className="column-main">
          {data.census.instructions ? <Card title="填报要求"><div className="note-body">{data.census.instructions}</div></Card> : null}
          <SheetLines sheet={data} is_open={is_open} />
        </div>
        <div className="column-side">
          <Statement sheet={data} />
          <Files sheet={data} />
          <Notes notes={data.notes} />
        </div>
      </div>
      {action ? <SheetStepDialog sheet={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

/** Answering is done in the lines; the bar holds what follows. */
function steps_of(sheet: Detail): Schema["AllowedAction"][] {
  const primary = sheet.state === "to_answer" ? "submit" : "sign";
  return sheet.allowed_actions.filter((each) => each.action !== "answer").map((each) => ({ ...each, is_primary: each.action === primary }));
}

function Statement({ sheet }: { sheet: Detail }) {
  return (
    <Card title="承诺">
      <blockquote className="article-quote">{sheet.statement}</blockquote>
      {sheet.signed_at ? (
        <p className="soft">
          {sheet.is_on_paper ? `纸质签字，由 ${sheet.signed_by} 登记` : `由 ${sheet.signed_by} 签署`}，{minute(sheet.signed_at)}
          <br />校验码 <code>{sheet.signed_digest.slice(0, 8)}</code>
        </p>
      ) : (
        <p className="soft">由科室负责人或单位领导在系统内签署；领导不登录的，打印情况表签字盖章后上传扫描件。</p>
      )}
    </Card>
  );
}

function Files({ sheet }: { sheet: Detail }) {
  const address = (what: string) => `${base_url}/census-sheets/${sheet.id}/${what}`;
  return (
    <Card title="打印和表格">
      <ul className="bare-list">
        <li><a href={address("statement")} download>情况表（Word，供打印签字）</a></li>
        <li><a href={address("form")} download>填报表（Excel，可填好后导入）</a></li>
        {sheet.scan_file_name ? <li><a href={address("scan")} download>签字扫描件：{sheet.scan_file_name}</a></li> : null}
      </ul>
    </Card>
  );
}

function Notes({ notes }: { notes: Detail["notes"] }) {
  if (notes.length === 0) return null;
  return (
    <Card title="经过">
      <ul className="plain-list">
        {notes.map((note) => (
          <li key={note.id}>
            {note.event_zh}<div className="soft small">{note.person_name || "系统"}{note.unit_name ? `（${note.unit_name}）` : ""} · {minute(note.at)}</div>
            {note.note ? <div className="note-body">{note.note}</div> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
