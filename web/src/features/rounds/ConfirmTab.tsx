// Veto items that wait for a second person: each with its evidence, decided by mouse or keys, sent together.
import { useQuery } from "@tanstack/react-query";
import { App, Button, Input, Radio } from "antd";
import { useRef, useState, type KeyboardEvent } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { CheckStepDialog, CheckView } from "./CheckView";
import { SendLooksDialog, type Look } from "./SendLooksDialog";

type Item = Schema["RoundCheckPage"]["items"][number];

const decisions = ["confirm", "reject"];
const may = (check: Item) => check.allowed_actions.some((each) => each.action === "confirm" && each.is_allowed);
const why_not = (check: Item) => check.allowed_actions.find((each) => each.action === "confirm")?.refusal?.detail;

export function ConfirmTab({ round }: { round: Schema["RoundDetail"] }) {
  const found = useQuery({
    queryKey: ["round", round.id, "checks", "to_confirm"],
    queryFn: () => take(api.GET("/rounds/{id}/checks", { params: { path: { id: round.id }, query: { state: "to_confirm", limit: 200 } } })),
  });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  if (found.data.items.length === 0) return <Nothing what="没有待核对的否决情形" how="机器或检查人发现单项否决情形后，须由另一人核对，才计入结果。" />;
  return <Looks round={round} items={found.data.items} total={found.data.total} />;
}

function Looks({ round, items, total }: { round: Schema["RoundDetail"]; items: Item[]; total: number }) {
  const [looks, decide] = useState<Record<number, Look>>({});
  const [is_sending, send] = useState(false);
  const [taken_back, take_back] = useState<{ check: Item; action: Schema["AllowedAction"] }>();
  const { message } = App.useApp();
  const list = useRef<HTMLDivElement>(null);
  const mine = items.filter(may);
  const chosen = mine.flatMap((check) => (looks[check.id] ? [{ check, look: looks[check.id]! }] : []));
  const without_reason = chosen.find(({ look }) => look.action === "reject" && !look.reason.trim());
  const put = (id: number, look: Look) => decide((now) => ({ ...now, [id]: look }));
  const ask = () => {
    if (chosen.length === 0) return;
    if (!without_reason) return send(true);
    void message.warning("不属实的请写明依据");
    list.current?.querySelector<HTMLTextAreaElement>(`[data-check="${without_reason.check.id}"] textarea`)?.focus();
  };
  const rest_is_true = () => decide((now) => ({ ...Object.fromEntries(mine.map((check) => [check.id, { action: "confirm", reason: "" } as Look])), ...now }));
  return (
    <div ref={list} onKeyDown={(event) => { if (event.key === "Enter" && event.ctrlKey) ask(); }}>
      <p className="soft small">逐项看证据后选择，一次提交。键盘：↑↓ 换项，Y 属实，N 不属实，Ctrl+回车 提交。{mine.length < total ? `您可以核对 ${mine.length} 项，其余由他人核对。` : ""}</p>
      {items.map((check) => (
        <LookCard key={check.id} check={check} look={looks[check.id]} put={(look) => put(check.id, look)} take_back={(action) => take_back({ check, action })} />
      ))}
      <div className="look-bar">
        <Button type="primary" disabled={chosen.length === 0} onClick={ask}>提交核对（{chosen.length}）</Button>
        <Button disabled={mine.length === chosen.length} onClick={rest_is_true}>其余全部属实</Button>
      </div>
      {is_sending ? <SendLooksDialog round={round.id} looks={chosen.map(({ check, look }) => ({ id: check.id, ...look }))} done={() => decide({})} close={() => send(false)} /> : null}
      {taken_back ? <CheckStepDialog check={taken_back.check} title={taken_back.check.title} action={taken_back.action} close={() => take_back(undefined)} /> : null}
    </div>
  );
}

function LookCard({ check, look, put, take_back }: { check: Item; look?: Look; put: (look: Look) => void; take_back: (action: Schema["AllowedAction"]) => void }) {
  const card = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    if (event.target !== card.current) return;
    const key = event.key.toLowerCase();
    if (key === "arrowdown" || key === "arrowup") {
      const other = key === "arrowdown" ? card.current?.nextElementSibling : card.current?.previousElementSibling;
      if (other instanceof HTMLElement && other.dataset["check"]) other.focus();
      event.preventDefault();
    }
    if (may(check) && key === "y") put({ action: "confirm", reason: "" });
    if (!may(check) || key !== "n") return;
    put({ action: "reject", reason: look?.reason ?? "" });
    event.preventDefault();
    requestAnimationFrame(() => card.current?.querySelector("textarea")?.focus());
  };
  return (
    <div ref={card} data-check={check.id} tabIndex={0} role="group" aria-label={`${check.account.name} ${check.title}`} className="look" onKeyDown={keys}>
      <Card title={check.title} extra={<Link to={`/round-accounts/${check.line_id}`}>{check.account.name}</Link>}>
        <p className="soft small">{check.platform_zh} · {check.unit_name}</p>
        <CheckView check={check} act={take_back} hides={may(check) ? [...decisions, "take_back"] : decisions} />
        {may(check) ? <Choice check={check} look={look} put={put} back={() => card.current?.focus()} /> : <p className="soft small">{why_not(check)}</p>}
      </Card>
    </div>
  );
}

function Choice({ check, look, put, back }: { check: Item; look?: Look; put: (look: Look) => void; back: () => void }) {
  return (
    <>
      <Radio.Group name={`look-${check.id}`} value={look?.action} onChange={(event) => put({ action: event.target.value as Look["action"], reason: look?.reason ?? "" })}
        options={[{ value: "confirm", label: "属实" }, { value: "reject", label: "不属实" }]} />
      {look?.action === "reject" ? (
        <Input.TextArea aria-label="不属实的依据" placeholder="依据（必填）" value={look.reason} autoSize={{ minRows: 1 }} maxLength={1000}
          onChange={(event) => put({ action: "reject", reason: event.target.value })} onKeyDown={(event) => { if (event.key === "Escape") back(); }} />
      ) : null}
    </>
  );
}
