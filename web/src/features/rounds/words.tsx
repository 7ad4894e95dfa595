// States and verdicts of rounds: a word with its mark and colour.
import type { Schema } from "../../api/client";
import { Word, type Tone } from "../../ui/words_of_state";

const round_tones: Record<Schema["RoundState"], Tone> = { draft: "grey", running: "blue", closed: "green", withdrawn: "grey" };
const verdict_tones: Record<Schema["RoundVerdict"], Tone> = { "": "grey", passed: "green", failed: "red", failed_to_observe: "grey", blocked: "orange" };
const check_tones: Record<Schema["CheckState"], Tone> = { to_check: "grey", in_order: "green", to_confirm: "orange", problem: "red", cleared: "green", failed_to_observe: "grey", blocked: "orange" };

export const round_states = [
  { value: "draft", label: "待启动" },
  { value: "running", label: "检查中" },
  { value: "closed", label: "已办结" },
  { value: "withdrawn", label: "已作废" },
];

export const verdicts = [
  { value: "failed", label: "不合格" },
  { value: "passed", label: "合格" },
  { value: "failed_to_observe", label: "未查看" },
  { value: "blocked", label: "查看受阻" },
];

export const draw_reasons = [
  { value: "watch_list", label: "重点关注" },
  { value: "offender", label: "近期不合格" },
  { value: "unseen", label: "轮查到期" },
  { value: "lot", label: "随机抽取" },
  { value: "all", label: "全覆盖" },
];

export function RoundStateWord({ round }: { round: Pick<Schema["Round"], "state" | "state_zh"> }) {
  return <Word tone={round_tones[round.state]}>{round.state_zh}</Word>;
}

export function VerdictWord({ row }: { row: Pick<Schema["RoundAccount"], "verdict" | "verdict_zh"> }) {
  return <Word tone={verdict_tones[row.verdict]}>{row.verdict_zh}</Word>;
}

export function CheckStateWord({ check }: { check: Pick<Schema["RoundCheck"], "state" | "state_zh"> }) {
  return <Word tone={check_tones[check.state]}>{check.state_zh}</Word>;
}

/** "2026-01-01 至 2026-03-31" */
export function period_of(round: { period_from: string; period_to: string }): string {
  return `${round.period_from} 至 ${round.period_to}`;
}

/** Rounded half up to one decimal, from whole numbers: 24 of 461 → "5.2%". */
export function rate(part: number, whole: number): string {
  if (whole === 0) return "—";
  const per_mille = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${Math.floor(per_mille / 10)}.${per_mille % 10}%`;
}
