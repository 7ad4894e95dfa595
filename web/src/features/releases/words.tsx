// How 通稿 and the posts that carry them are named.
import type { Schema } from "../../api/client";
import { Word } from "../../ui/words_of_state";

export type Release = Schema["Release"];
export type ReleaseDetail = Schema["ReleaseDetail"];
export type Match = Schema["ReleaseMatch"];
export type Verdict = Schema["ReleaseVerdict"];

const tones = { same: "green", differs: "orange", early: "red", withdrawn: "red" } as const;

export const verdicts: { value: Verdict; label: string }[] = [
  { value: "differs", label: "有出入" },
  { value: "early", label: "抢发" },
  { value: "withdrawn", label: "使用已撤回稿" },
  { value: "same", label: "一致" },
];

export function Verdicts({ of }: { of: Match["verdicts"] }) {
  return (
    <>
      {of.map((verdict) => <Word key={verdict.code} tone={tones[verdict.code]}>{verdict.zh}</Word>)}
    </>
  );
}

export function ReleaseState({ of }: { of: { state: Schema["ReleaseState"]; state_zh: string } }) {
  return <Word tone={of.state === "in_force" ? "green" : "grey"}>{of.state_zh}</Word>;
}

/** What differs, in a word: 2 处事实，1 处文字. */
export function deviation(match: Match): string {
  const parts = [match.facts > 0 ? `事实 ${match.facts} 处` : "", match.words > 0 ? `文字 ${match.words} 处` : ""].filter(Boolean);
  return parts.join("，") || "—";
}
