// A text under inspection: hits marked in place by severity, a side list in reading order, keys for next, previous and judgement.
import { Button } from "antd";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";

import { HitCard, type Hit } from "./HitCard";
import { pieces_of } from "./marks";
import { Nothing } from "./parts";

type Props = {
  title: string;
  text: string;
  hits: Hit[];
  judge?: { can: (hit: Hit) => boolean; accept: (hit: Hit) => void; false_alarm: (hit: Hit) => void };
};

export function in_reading_order(hits: Hit[]): Hit[] {
  const rank = (hit: Hit) => (hit.field === "title" ? 0 : 1);
  return [...hits].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end);
}

export function MarkedText({ title, text, hits, judge }: Props) {
  const ordered = useMemo(() => in_reading_order(hits), [hits]);
  const [current, set_current] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    if (ordered.length === 0) return;
    const next = (index + ordered.length) % ordered.length;
    set_current(next);
    frame.current?.querySelector(`[data-hit="${next}"]`)?.scrollIntoView({ block: "nearest" });
    frame.current?.querySelector(`[data-card="${next}"]`)?.scrollIntoView({ block: "nearest" });
  };
  use_hit_keys(ordered[current], () => go(current + 1), () => go(current - 1), judge);
  return (
    <div className="marked" ref={frame}>
      <div className="marked-text" tabIndex={0} role="region" aria-label="原文">
        {title ? <h3><Marked text={title} field="title" hits={ordered} current={current} choose={go} /></h3> : null}
        <div className="marked-body"><Marked text={text} field="text" hits={ordered} current={current} choose={go} /></div>
      </div>
      <aside className="marked-side" aria-label="检测结果">
        <SideHead hits={ordered} can_judge={judge !== undefined} />
        {ordered.map((hit, index) => (
          <HitCard key={index} hit={hit} index={index} is_current={index === current} choose={() => go(index)}>
            {judge?.can(hit) ? (
              <div className="hit-actions">
                <Button size="small" onClick={() => judge.accept(hit)}>确认</Button>
                <Button size="small" onClick={() => judge.false_alarm(hit)}>误报</Button>
              </div>
            ) : null}
          </HitCard>
        ))}
      </aside>
    </div>
  );
}

function SideHead({ hits, can_judge }: { hits: Hit[]; can_judge: boolean }) {
  if (hits.length === 0) return <Nothing what="没有检出问题" how="未检出不代表没有问题，请按三审要求人工审读。" />;
  const keys = can_judge ? "按键：J 下一处 · K 上一处 · A 确认预警 · F 误报" : "按键：J 下一处 · K 上一处";
  return (
    <p className="soft small">
      共 {hits.length} 处。{keys}
    </p>
  );
}

type MarkedProps = { text: string; field: Hit["field"]; hits: Hit[]; current: number; choose?: (index: number) => void };

/** One field with its hits marked; `hits` are those of all fields, so that an index names the same hit everywhere. */
export function Marked({ text, field, hits, current, choose }: MarkedProps) {
  const indexes = hits.flatMap((hit, index) => (hit.field === field ? [index] : []));
  const pieces = pieces_of(text, indexes.map((index) => hits[index] as Hit));
  const nodes: ReactNode[] = pieces.map((piece, at) => {
    const here = piece.hits.map((local) => indexes[local] as number);
    if (here.length === 0) return <span key={at}>{piece.text}</span>;
    const shown = here.includes(current) ? current : (here[0] as number);
    const hit = hits[shown] as Hit;
    const classes = ["hit", `hit-${hit.severity}`, shown === current ? "hit-current" : "", hit.triage === "false_alarm" ? "hit-false" : ""];
    return (
      <mark key={at} data-hit={shown} className={classes.join(" ")} title={hit.why} onClick={choose && (() => choose(shown))}>
        {piece.text}
      </mark>
    );
  });
  return <>{nodes}</>;
}

function use_hit_keys(hit: Hit | undefined, next: () => void, previous: () => void, judge: Props["judge"]): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || is_typing(event.target)) return;
      if (event.key === "j") next();
      else if (event.key === "k") previous();
      else if (event.key === "a" && hit && judge?.can(hit)) judge.accept(hit);
      else if (event.key === "f" && hit && judge?.can(hit)) judge.false_alarm(hit);
    };
    window.addEventListener("keydown", act);
    return () => window.removeEventListener("keydown", act);
  });
}

export function is_typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
