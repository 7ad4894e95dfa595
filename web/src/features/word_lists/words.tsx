// What the pages of 本市词库 share.
import type { Schema } from "../../api/client";
import { Word as Mark } from "../../ui/words_of_state";

export type OwnWord = Schema["OwnWord"];
export type WordChange = Schema["WordChange"];

export const kinds: { value: Schema["OwnWordKind"]; label: string }[] = [
  { value: "serious_wording", label: "错敏表述" },
  { value: "typo", label: "错别字" },
  { value: "form", label: "格式规范" },
  { value: "advertisement", label: "广告宣传" },
  { value: "accepted", label: "保护词语（不提示）" },
];

export const severities = [
  { value: "serious", label: "严重" },
  { value: "general", label: "一般" },
  { value: "hint", label: "提示" },
];

const tones = { draft: "grey", proposed: "orange", released: "green", rejected: "grey", withdrawn: "grey" } as const;

export function ChangeState({ of }: { of: WordChange }) {
  return <Mark tone={tones[of.state]}>{of.state_zh}</Mark>;
}

export type OfficeHolder = Schema["OfficeHolder"];

export function content_of(change: WordChange): string {
  return change.content === "holders" ? `${change.action_zh}在职人员 ${change.word_count} 人次` : `${change.action_zh}词语 ${change.word_count} 条`;
}

/** From when to when, by the day of publication. */
export function span_of(word: OwnWord): string {
  if (!word.valid_from && !word.valid_to) return "一直";
  return `${word.valid_from ?? ""} 至 ${word.valid_to ?? "今后"}`;
}

export function conditions_of(word: OwnWord): string {
  const parts = [
    word.near.length > 0 ? `须同现 ${word.near.join("、")}` : "",
    word.not_near.length > 0 ? `不得同现 ${word.not_near.join("、")}` : "",
    word.except_in.length > 0 ? `例外 ${word.except_in.join("、")}` : "",
  ];
  return parts.filter(Boolean).join("；") || "—";
}
