// Words and numbers of an assessment: points come in hundredths, a verdict and a state with their marks.
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import { nothing } from "../../ui/format";
import { Word, type Tone } from "../../ui/words_of_state";

export const kind_zh: Record<Schema["Indicator"]["kind"], string> = { veto: "单项否决", deduct: "扣分", bonus: "加分" };
export const measure_zh: Record<Schema["Indicator"]["measured_by"], string> = {
  rule: "规则发现的问题",
  round_failures: "检查不合格",
  rounds_held: "检查次数",
  filing_punctuality: "备案及时",
  rectification: "整改及时",
  error_reports: "找错留言（导入）",
  entry: "核查人录入",
};
export const counts_zh: Record<Schema["Indicator"]["counts"], string> = { cases: "按件", accounts: "每个账号一次", proportion: "按比例" };
export const mean_zh: Record<string, string> = { mean: "平均", minimum: "取最低", by_accounts: "按账号数加权", by_posts: "按发布量加权" };

const verdict_tone: Record<Schema["AssessmentVerdict"], Tone> = { passed: "green", failed: "red", vetoed: "red", not_rated: "grey" };
const state_tone: Record<Schema["AssessmentState"], Tone> = { draft: "grey", self_scoring: "blue", verifying: "orange", announced: "green", appealed: "orange", corrected: "green", final: "green" };

/** 9650 → "96.50" */
export function points(hundredths: number | null | undefined): string {
  return hundredths === null || hundredths === undefined ? nothing : (hundredths / 100).toFixed(2);
}

export function Verdict({ value, text }: { value: Schema["AssessmentVerdict"]; text: string }) {
  return <Word tone={verdict_tone[value]}>{text}</Word>;
}

export function State({ value, text }: { value: Schema["AssessmentState"]; text: string }) {
  return <Word tone={state_tone[value]}>{text}</Word>;
}

/** ↑2: two places better than last time. */
export function rank_change(rank: number | null, before: number | null): string {
  if (rank === null || before === null) return nothing;
  if (rank === before) return "持平";
  return rank < before ? `↑${before - rank}` : `↓${rank - before}`;
}

/** The record behind a point, opened where it has a page. */
export function Evidence({ record, text }: { record: { kind: string; id: number }; text: string }) {
  const pages: Record<string, string> = { finding: "/findings", filing: "/filings" };
  const page = pages[record.kind];
  return page && record.id > 0 ? <Link to={`${page}/${record.id}`}>{text}</Link> : <>{text}</>;
}
