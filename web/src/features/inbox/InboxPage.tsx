// 待办 · 已办 · 我发起: all processes in one list by time left; the common step is taken without leaving the list.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { count, minute } from "../../ui/format";
import { use_filters, use_paging } from "../../ui/page_state";
import { Nothing, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Severity, TimeLeft, Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { Alerts } from "./Alerts";
import { page_of } from "./record_page";

// Forms load when the first step is taken, not with the first page.
const ActionDialog = lazy(() => import("../findings/ActionDialog").then((module) => ({ default: module.ActionDialog })));

type Item = Schema["InboxItem"];
type Box = "to_do" | "done" | "sent";
type Counts = Schema["InboxPage"]["counts"];

const boxes: { value: Box; label: string }[] = [
  { value: "to_do", label: "待办" },
  { value: "done", label: "已办" },
  { value: "sent", label: "我发起" },
];
const empty: Record<Box, { what: string; how: string }> = {
  to_do: { what: "没有待办事项", how: "派给您岗位的事项会按剩余时间排在这里。" },
  done: { what: "还没有办过的事项", how: "您办理过的事项会留在这里，随时可查。" },
  sent: { what: "没有等待他人办理的事项", how: "您派发、申请、催办后等待他人办理的事项会在这里。" },
};

export function InboxPage() {
  const { filters, cursor, set } = use_filters();
  const sees_findings = use_may("supervision.read_findings");
  const box = (boxes.find((item) => item.value === filters["box"])?.value ?? "to_do") as Box;
  const light = filters["light"] as Schema["Light"] | undefined;
  const inbox = useQuery({
    queryKey: ["inbox", box, light, cursor],
    queryFn: () => take(api.GET("/inbox", { params: { query: { box, light, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  return (
    <>
      <PageHead title="待办" about={inbox.data?.counts.most_urgent_zh ? `最急：${inbox.data.counts.most_urgent_zh}` : "各项工作的待办事项，按剩余时间排列。"} />
      <div className="inbox-bar">
        <Segmented aria-label="事项" options={boxes} value={box} onChange={(next) => set({ box: next === "to_do" ? undefined : next, light: undefined })} />
        {box === "to_do" && inbox.data ? <Lights counts={inbox.data.counts} light={light} choose={(next) => set({ light: next })} /> : null}
      </div>
      {box === "to_do" && sees_findings ? <Alerts /> : null}
      {inbox.error ? <ProblemView error={inbox.error} retry={() => void inbox.refetch()} /> : null}
      {!inbox.data && !inbox.error ? <Waiting rows={10} /> : null}
      {inbox.data?.items.length === 0 ? <Nothing {...empty[box]} /> : null}
      {inbox.data ? <Groups items={inbox.data.items} box={box} /> : null}
      <More next_cursor={inbox.data?.next_cursor} />
    </>
  );
}

type LightsProps = { counts: Counts; light: Schema["Light"] | undefined; choose: (light: string | undefined) => void };

function Lights({ counts, light, choose }: LightsProps) {
  const lights = [
    { value: undefined, node: <>全部 {count(counts.to_do)}</> },
    { value: "red", node: <Word tone="red">已逾期 {count(counts.red)}</Word> },
    { value: "yellow", node: <Word tone="orange">临近期限 {count(counts.yellow)}</Word> },
    { value: "green", node: <Word tone="green">期限充裕 {count(counts.green)}</Word> },
  ];
  return (
    <div className="state-tabs" role="group" aria-label="按紧急程度">
      {lights.map((item) => (
        <button type="button" key={item.value ?? "all"} aria-pressed={light === item.value} onClick={() => choose(item.value)}>
          {item.node}
        </button>
      ))}
    </div>
  );
}

const urgency: { light: Schema["Light"] | null; zh: string }[] = [
  { light: "red", zh: "已逾期" },
  { light: "yellow", zh: "临近期限" },
  { light: "green", zh: "期限充裕" },
  { light: null, zh: "没有期限" },
];

function Groups({ items, box }: { items: Item[]; box: Box }) {
  const [action, set_action] = useState<{ item: Item; action: Schema["AllowedAction"] }>();
  const groups = box === "done" ? [{ light: undefined, zh: "已办" }] : urgency;
  return (
    <>
      {groups.map((group) => {
        const members = group.light === undefined ? items : items.filter((item) => item.light === group.light);
        if (members.length === 0) return null;
        return (
          <section key={group.zh} className="inbox-group">
            <h2>
              {group.zh} <span className="soft small">本页 {members.length} 件</span>
            </h2>
            <ul className="inbox-list">
              {members.map((item) => (
                <Line key={item.id} item={item} box={box} act={(chosen) => set_action({ item, action: chosen })} />
              ))}
            </ul>
          </section>
        );
      })}
      {action ? (
        <Suspense fallback={null}>
          <ActionDialog finding={{ id: action.item.subject_id, title: action.item.title }} action={action.action} close={() => set_action(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}

function Line({ item, box, act }: { item: Item; box: Box; act: (action: Schema["AllowedAction"]) => void }) {
  const steps = item.subject_kind === "finding" && box === "to_do" ? item.allowed_actions.filter((action) => action.is_allowed).slice(0, 2) : [];
  return (
    <li className={item.light ? `inbox-line inbox-${item.light}` : "inbox-line"}>
      <div className="inbox-main">
        <div>
          <span className="task">{item.task_zh}</span>
          <Link className="row-title" to={page_of(item)}>
            {item.title}
          </Link>
        </div>
        <div className="soft small">
          {item.process_zh} · {item.host_unit?.name ?? item.unit.name} · 到达 {minute(item.created_at)}
          {box === "sent" ? ` · 等待 ${item.unit.short_name} ${item.role_zh}` : ""}
          {item.state_zh ? ` · ${item.state_zh}` : ""}
        </div>
      </div>
      <div className="inbox-marks">
        <Severity value={item.severity} />
        {box === "done" ? <span className="soft">办理于 {minute(item.done_at)}</span> : <TimeLeft light={item.light} text={item.time_left_zh} is_provisional={item.is_provisional} />}
      </div>
      <div className="inbox-steps">
        {steps.map((step) => (
          <Button key={step.action} size="small" onClick={() => act(step)}>
            {step.zh}
          </Button>
        ))}
      </div>
    </li>
  );
}

function More({ next_cursor }: { next_cursor: string | null | undefined }) {
  const { forward, back, page } = use_paging(next_cursor);
  if (!forward && !back) return null;
  return (
    <nav className="pager" aria-label="翻页">
      <Button disabled={!back} onClick={back}>上一页</Button>
      <span className="soft">第 {page} 页</span>
      <Button disabled={!forward} onClick={forward}>下一页</Button>
    </nav>
  );
}
