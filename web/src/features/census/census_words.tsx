// States of campaigns, sheets and corrections: a word with its mark and colour.
import type { Schema } from "../../api/client";
import { Word, type Tone } from "../../ui/words_of_state";

const census_tones: Record<Schema["CensusState"], Tone> = { draft: "grey", running: "blue", closed: "green", withdrawn: "grey" };
const sheet_tones: Record<Schema["CensusSheetState"], Tone> = { to_answer: "orange", to_sign: "blue", signed: "green", archived: "green", unanswered: "red" };
const decision_tones: Record<string, Tone> = { proposed: "orange", accepted: "green", rejected: "grey", unauthorised: "red" };
const verdict_tones: Record<Schema["CensusVerdict"], Tone> = { "": "grey", confirmed: "green", corrected: "orange", not_ours: "red", added: "blue" };

export const sheet_states: { value: string; label: string }[] = [
  { value: "open", label: "未报" },
  { value: "answered", label: "已报送" },
  { value: "to_answer", label: "待填报" },
  { value: "to_sign", label: "待签署" },
];

export function CensusStateWord({ census }: { census: Pick<Schema["Census"], "state" | "state_zh"> }) {
  return <Word tone={census_tones[census.state]}>{census.state_zh}</Word>;
}

export function SheetStateWord({ sheet }: { sheet: Pick<Schema["CensusSheet"], "state" | "state_zh" | "is_late" | "declares_none"> }) {
  return (
    <>
      <Word tone={sheet_tones[sheet.state]}>{sheet.state_zh}</Word>
      {sheet.is_late ? <span className="soft small"> 迟报</span> : null}
      {sheet.declares_none ? <span className="soft small"> 零报告</span> : null}
    </>
  );
}

export function DecisionWord({ decision, text }: { decision: string; text: string }) {
  return <Word tone={decision_tones[decision] ?? "grey"}>{text}</Word>;
}

export function VerdictWord({ verdict, text }: { verdict: Schema["CensusVerdict"]; text: string }) {
  return <Word tone={verdict_tones[verdict]}>{text || "未核对"}</Word>;
}

/** "还有 3 天截止", "已过截止日" or the day itself. */
export function due_words(census: Pick<Schema["Census"], "due_on" | "days_left" | "is_overdue">): string {
  if (census.is_overdue) return `已过截止日 ${census.due_on}，迟报仍可填`;
  if (census.days_left === null) return `截止 ${census.due_on}`;
  return census.days_left === 0 ? "今天截止" : `还有 ${census.days_left} 天截止（${census.due_on}）`;
}
