// Words of 集约整合 with their marks: what is proposed, how far a case has come.
import type { Schema } from "../../api/client";
import { Word, type Tone } from "../../ui/words_of_state";

export const proposal_zh: Record<Schema["ConsolidationProposal"], string> = { close: "关停", merge: "合并", rectify: "整改", keep: "保留", not_judged: "暂不判断" };
export const measure_zh: Record<Schema["ConsolidationMeasure"], string> = { rectify: "整改", merge: "合并", close: "关停" };
export const case_state_zh: Record<Schema["ConsolidationState"], string> = { proposed: "待研定", adopted: "待实施", noticed: "已告知用户", done: "已落实", not_adopted: "不采纳" };

const proposal_tone: Record<Schema["ConsolidationProposal"], Tone> = { close: "red", merge: "orange", rectify: "blue", keep: "green", not_judged: "grey" };
const state_tone: Record<Schema["ConsolidationState"], Tone> = { proposed: "blue", adopted: "orange", noticed: "orange", done: "green", not_adopted: "grey" };

export function Proposal({ value }: { value: Schema["ConsolidationProposal"] }) {
  return <Word tone={proposal_tone[value]}>{proposal_zh[value]}</Word>;
}

export function CaseState({ value, text }: { value: Schema["ConsolidationState"]; text: string }) {
  return <Word tone={state_tone[value]}>{text}</Word>;
}

export function Reasons({ reasons }: { reasons: Schema["ConsolidationReason"][] }) {
  return (
    <ul className="bare-list small">
      {reasons.map((reason) => (
        <li key={reason.code}>{reason.text}</li>
      ))}
    </ul>
  );
}
