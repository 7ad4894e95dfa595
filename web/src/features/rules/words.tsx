// Words and marks of rules: units of parameters, states of changes, lines that differ between two texts.
import type { Schema } from "../../api/client";
import { longest_shared } from "../../ui/longest_shared";
import { Word, type Tone } from "../../ui/words_of_state";

export type Rule = Schema["Rule"];
export type Detail = Schema["RuleDetail"];
export type RuleChange = Schema["RuleChange"];

const units: Record<string, string> = {
  calendar_day: "天", working_day: "个工作日", calendar_hour: "小时", working_hour: "个工作小时", times: "次", persons: "人", per_mille: "‰", findings: "个", second: "秒", choice: "",
};
export const unit_zh = (unit: string | null) => (unit ? (units[unit] ?? unit) : "");

const state_tones: Record<Schema["RuleChangeState"], Tone> = { draft: "grey", proposed: "orange", released: "green", rejected: "grey", withdrawn: "grey" };

export function ChangeState({ of }: { of: Pick<RuleChange, "state" | "state_zh"> }) {
  return <Word tone={state_tones[of.state]}>{of.state_zh}</Word>;
}

/** Whether the rule is in use: most are, and then nothing is said. */
export function Standing({ rule }: { rule: Rule }) {
  return (
    <>
      {rule.is_own ? <Word tone="blue">本市自拟</Word> : null}
      {rule.is_on ? null : <Word tone="grey">已停用</Word>}
      {rule.standing && !rule.standing.may_notify ? <Word tone="orange">误报率过高</Word> : null}
    </>
  );
}

/** 最长未更新天数 14 → 10 */
export function what_changes(change: RuleChange): string {
  if (change.kind === "parameter") return `${change.parameter_zh}：${change.value_before || "—"} → ${change.value}`;
  if (change.kind === "switch") return change.value === "on" ? "启用" : "停用";
  return change.value_before === "" ? "新增自拟规则" : "修改自拟规则";
}

export type Line = { kind: "same" | "added" | "removed"; text: string };

/** The lines of two texts in one order: what both have, what only the older has, what only the newer has. */
export function line_difference(older: string, newer: string): Line[] {
  const a = older.split("\n");
  const b = newer.split("\n");
  const shared = longest_shared(a, b);
  const out: Line[] = [];
  let next = 0;
  a.forEach((text, index) => {
    if (!shared.has(index)) return void out.push({ kind: "removed", text });
    for (; b[next] !== text; next += 1) out.push({ kind: "added", text: b[next] ?? "" });
    out.push({ kind: "same", text });
    next += 1;
  });
  for (const text of b.slice(next)) out.push({ kind: "added", text });
  return out;
}
