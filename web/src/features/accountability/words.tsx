// Words and colours of the ladder.
import type { Schema } from "../../api/client";
import { Word } from "../../ui/words_of_state";

type Tone = "red" | "orange" | "green" | "blue" | "grey";

export type Kind = Schema["LadderCaseKind"];
/** Address of a kind's pages, and of its part of the interface. */
export const path_of: Record<Kind, string> = { admonition: "admonitions", closure_advice: "advices", accountability: "records" };
export const kind_zh: Record<Kind, string> = { admonition: "约谈", closure_advice: "关停（注销）建议函", accountability: "问责" };

export const level_zh: Record<Schema["NotificationLevel"], string> = { national: "国家", provincial: "省", city: "市" };
export const cause_zh: Record<Schema["NotificationCause"], string> = {
  stale_content: "内容长期不更新",
  inaccurate_release: "信息发布不准确",
  late_response: "互动回应不及时",
  irregular_management: "管理不规范",
  other: "其他",
};
export const next_step_zh: Record<Schema["LadderNextStep"], string> = {
  decide_letter: "研定是否发建议函",
  letter_due: "已达到次数，尚未提议",
  follow_letter: "跟踪建议函落实",
  decide_admonition: "研定是否约谈",
  follow_admonition: "跟踪约谈事项",
  one_before_letter: "再被通报一次将建议关停、注销",
  none: "无",
};
export const admonition_state_zh: Record<Schema["AdmonitionState"], string> = { proposed: "待研定", postponed: "已延期", appointed: "已安排", held: "已约谈", done: "已办结", not_held: "不予约谈", dropped: "已撤销" };
export const advice_state_zh: Record<Schema["ClosureAdviceState"], string> = {
  proposed: "待研定",
  issued: "已发函",
  adopted: "已采纳",
  not_adopted: "未采纳",
  carried_out: "已落实",
  closed: "已备案存查",
  not_issued: "不予发函",
  dropped: "已撤销",
};
export const record_state_zh: Record<Schema["AccountabilityState"], string> = { proposed: "待研定", transferred: "已移送", concluded: "已有结果", not_pursued: "不予问责" };
export const states_zh: Record<Kind, Record<string, string>> = { admonition: admonition_state_zh, closure_advice: advice_state_zh, accountability: record_state_zh };
export const matter_zh: Record<Schema["AccountabilityInput"]["matter"], string> = { silence: "失声失语", offending_remarks: "雷言雷语", rumour: "信谣传谣", security_accident: "安全事故", leak: "泄密事故" };
export const needs_consequences: readonly string[] = ["silence", "offending_remarks", "rumour"];
export const measure_zh = { shut_down: "关停", cancel: "注销" } as const;
export const evidence_kind_zh: Record<Schema["EvidenceKind"], string> = { finding: "问题", post: "发布内容", notification: "通报", file: "文件" };

const tone_of_state: Record<string, Tone> = { proposed: "orange", postponed: "orange", not_adopted: "orange", done: "green", carried_out: "green", concluded: "green", held: "blue", issued: "blue", adopted: "blue", appointed: "blue", transferred: "blue" };
export function CaseState({ value, text }: { value: string; text: string }) {
  return <Word tone={tone_of_state[value] ?? "grey"}>{text}</Word>;
}

const tone_of_step: Record<Schema["LadderNextStep"], Tone> = { decide_letter: "red", letter_due: "red", follow_letter: "orange", decide_admonition: "orange", follow_admonition: "blue", one_before_letter: "orange", none: "grey" };
export function NextStep({ value, text }: { value: Schema["LadderNextStep"]; text: string }) {
  return <Word tone={tone_of_step[value]}>{text}</Word>;
}
