// The accounts of a sheet with their answers. What is right is confirmed by one button; a row opens only where something is wrong.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, etag, take, type Schema } from "../../api/client";
import { Card, Nothing } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { AdditionDialog } from "./AdditionDialog";
import { DecisionWord, VerdictWord } from "./census_words";
import { CorrectDialog, NotOursDialog } from "./LineDialogs";

type Detail = Schema["CensusSheetDetail"];
type Line = Schema["CensusLine"];
type Answers = Schema["CensusAnswersInput"];
type Opened = { line: Line; what: "correct" | "not_ours" } | { line?: Line; what: "add" };

/** Sends answers and puts the sheet that comes back in the place of the old one. */
export function use_answer(sheet: Detail, done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Answers) => take(api.PUT("/census-sheets/{id}/answers", { params: { path: { id: sheet.id }, header: { "If-Match": etag(sheet.version) } }, body })),
    onError: () => void client.invalidateQueries({ queryKey: ["census-sheet", sheet.id] }),
    onSuccess: (after) => {
      client.setQueryData(["census-sheet", sheet.id], after);
      void client.invalidateQueries({ queryKey: ["census-sheets"] });
      done?.();
    },
  });
}

export function SheetLines({ sheet, is_open }: { sheet: Detail; is_open: boolean }) {
  const [opened, open] = useState<Opened>();
  const { message } = App.useApp();
  const answer = use_answer(sheet);
  const confirm_rest = () => answer.mutate({ confirms_rest: true }, { onSuccess: () => void message.success("其余账号已记为一致，请提交签署") });
  const { unanswered } = sheet.tally;
  const close = () => open(undefined);
  return (
    <Card title={`账号 ${sheet.lines.length} 个`} extra={<TallyWords tally={sheet.tally} />}>
      {answer.error ? <ProblemView error={answer.error} /> : null}
      {is_open ? (
        <div className="form-actions">
          {unanswered > 0 ? <Button type="primary" loading={answer.isPending} onClick={confirm_rest}>其余 {unanswered} 个均与登记一致</Button> : null}
          <Button onClick={() => open({ what: "add" })}>补报账号</Button>
          <Checkbox checked={sheet.declares_none} disabled={answer.isPending} onChange={(event) => answer.mutate({ declares_none: event.target.checked })}>本单位未开设政务新媒体（零报告）</Checkbox>
        </div>
      ) : null}
      {sheet.lines.length === 0 ? <Nothing what={sheet.declares_none ? "零报告：本单位没有账号" : "登记中没有本单位的账号"} how="有账号的请补报；确实没有的，勾选零报告后提交。" /> : null}
      <ul className="bare-list">
        {sheet.lines.map((line) => (
          <LineRow key={line.id} line={line} sheet={sheet} is_open={is_open} is_busy={answer.isPending} answer={answer.mutate} open={open} />
        ))}
      </ul>
      {opened?.what === "correct" ? <CorrectDialog sheet={sheet} line={opened.line} close={close} /> : null}
      {opened?.what === "not_ours" ? <NotOursDialog sheet={sheet} line={opened.line} close={close} /> : null}
      {opened?.what === "add" ? <AdditionDialog sheet={sheet} line={opened.line} close={close} /> : null}
    </Card>
  );
}

function TallyWords({ tally }: { tally: Detail["tally"] }) {
  const words = [`一致 ${tally.confirmed}`, `需更正 ${tally.corrected}`, `非本单位 ${tally.not_ours}`, `补报 ${tally.added}`];
  return <span className="soft small">{tally.unanswered > 0 ? `未核对 ${tally.unanswered} · ` : ""}{words.join(" · ")}</span>;
}

type RowProps = { line: Line; sheet: Detail; is_open: boolean; is_busy: boolean; answer: (body: Answers) => void; open: (opened: Opened) => void };

function LineRow({ line, sheet, is_open, is_busy, answer, open }: RowProps) {
  return (
    <li className="census-line">
      <div className="census-line-head">
        <span>
          {line.account_id === null ? <span className="row-title">{line.said.name}</span> : <Link className="row-title" to={`/accounts/${line.account_id}`}>{line.recorded?.name}</Link>}
          <span className="soft"> {line.said.platform_zh} {line.said.platform_account_id}</span>
        </span>
        <VerdictWord verdict={line.verdict} text={line.verdict_zh} />
      </div>
      <LineFacts line={line} sheet={sheet} />
      {is_open ? <LineButtons line={line} is_busy={is_busy} answer={answer} open={open} /> : null}
    </li>
  );
}

function LineFacts({ line, sheet }: { line: Line; sheet: Detail }) {
  const facts = [
    line.unit.id === sheet.unit.id ? "" : `主办 ${line.unit.name}`,
    `认证主体 ${line.recorded?.certified_host || line.said.certified_host || "未登记"}`,
    line.account_state_zh ?? "",
    ...line.filings.map((filing) => `${filing.system}${filing.state}`),
  ];
  return (
    <div className="soft small">
      <div>{facts.filter(Boolean).join(" · ")}</div>
      {line.said.link ? <div className="break">{line.said.link}</div> : null}
      {line.differences.map((item) => <div key={item.field}>{item.zh}：<del>{item.before || "（空）"}</del> → <strong>{item.said}</strong></div>)}
      {line.note ? <div>说明：{line.note}</div> : null}
      {line.decision ? <div><DecisionWord decision={line.decision} text={line.decision_zh} />{line.decision_note ? `：${line.decision_note}` : ""}</div> : null}
    </div>
  );
}

function LineButtons({ line, is_busy, answer, open }: Omit<RowProps, "sheet" | "is_open">) {
  if (line.verdict === "added") {
    return (
      <span className="row-actions">
        <Button size="small" onClick={() => open({ line, what: "add" })}>修改</Button>
        <Button size="small" danger disabled={is_busy} onClick={() => answer({ removed: [line.id] })}>删除</Button>
      </span>
    );
  }
  return (
    <span className="row-actions" role="group" aria-label={`核对 ${line.recorded?.name ?? ""}`}>
      <Button size="small" disabled={is_busy} aria-pressed={line.verdict === "confirmed"} type={line.verdict === "confirmed" ? "primary" : "default"} onClick={() => answer({ lines: [{ id: line.id, verdict: "confirmed" }] })}>一致</Button>
      <Button size="small" onClick={() => open({ line, what: "correct" })}>更正</Button>
      <Button size="small" onClick={() => open({ line, what: "not_ours" })}>非本单位</Button>
    </span>
  );
}
