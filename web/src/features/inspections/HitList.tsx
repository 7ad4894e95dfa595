// What was found in the draft, in reading order, and what can be done about it.
import { Button } from "antd";
import { useEffect } from "react";

import { HitCard, type Hit } from "../../ui/HitCard";
import { Nothing } from "../../ui/parts";

type Props = {
  hits: Hit[];
  current: number;
  inspection: { is_current: boolean; has_words: boolean; version: string };
  dismissed: number;
  can_undo: boolean;
  choose: (index: number) => void;
  take_over: (hits: Hit[]) => void;
  dismiss: (hit: Hit) => void;
  undo: () => void;
  recall: () => void;
};

export function HitList({ hits, current, inspection, dismissed, can_undo, choose, take_over, dismiss, undo, recall }: Props) {
  const certain = hits.filter((hit) => hit.is_certain);
  const go = (step: number) => hits.length > 0 && choose((current + step + hits.length) % hits.length);
  const chosen = hits[current];
  use_editor_keys({ ArrowDown: () => go(1), ArrowUp: () => go(-1), Enter: () => chosen?.is_replacement && take_over([chosen]) });
  return (
    <aside className="marked-side" aria-label="检查结果">
      <p className="inspection-state" role="status">{state_of(hits, inspection)}</p>
      <div className="hit-actions">
        <Button size="small" type="primary" disabled={certain.length === 0} onClick={() => take_over(certain)} title="只采纳有把握的更正，其余逐处判断">全部采纳（{certain.length}）</Button>
        <Button size="small" disabled={!can_undo} onClick={undo}>撤销</Button>
        {dismissed > 0 ? <Button size="small" type="link" onClick={recall}>恢复已排除的 {dismissed} 项</Button> : null}
      </div>
      {inspection.is_current && inspection.has_words && hits.length === 0 ? <Nothing what="没有检出问题" how="未检出不代表没有问题，请按三审要求人工审读。" /> : null}
      {hits.map((hit, index) => (
        <HitCard key={index} hit={hit} index={index} is_current={index === current} choose={() => choose(index)}>
          <div className="hit-actions">
            {hit.is_replacement ? <Button size="small" onClick={() => take_over([hit])}>改为“{hit.suggestion}”</Button> : null}
            <Button size="small" onClick={() => dismiss(hit)}>不是问题</Button>
          </div>
        </HitCard>
      ))}
      <p className="soft small">键盘：Alt+↓ 下一处 · Alt+↑ 上一处 · Alt+回车 采纳。{inspection.version ? `规则版本 ${inspection.version.slice(0, 12)}` : ""}</p>
    </aside>
  );
}

function state_of(hits: Hit[], { is_current, has_words }: Props["inspection"]): string {
  if (!has_words) return "输入文稿后自动检查";
  if (!is_current) return "正在检查…";
  const of = (severity: Hit["severity"]) => hits.filter((hit) => hit.severity === severity).length;
  return `检出 ${hits.length} 处：严重 ${of("serious")}，一般 ${of("general")}，提示 ${of("hint")}`;
}

function use_editor_keys(acts: Record<string, () => void>): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const chosen = acts[event.key];
      if (!event.altKey || event.ctrlKey || event.metaKey || !chosen) return;
      event.preventDefault();
      chosen();
    };
    window.addEventListener("keydown", act);
    return () => window.removeEventListener("keydown", act);
  });
}
