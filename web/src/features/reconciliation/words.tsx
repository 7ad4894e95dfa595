// Words and marks of the comparison: kinds and states with their tones, what two texts do not share.
import type { Schema } from "../../api/client";
import { longest_shared } from "../../ui/longest_shared";
import { Word, type Tone } from "../../ui/words_of_state";

export type Difference = Schema["ReconciliationDifference"];
export type Run = Schema["Reconciliation"];
export type List = Schema["ReconciliationList"];
export type Row = Schema["ListedRow"];

export const difference_kinds: Schema["DifferenceKind"][] = ["omitted", "suspected_concealed", "misreported", "out_of_step", "cancelled_but_alive", "alive_but_gone"];

const kind_tones: Record<Schema["DifferenceKind"], Tone> = {
  omitted: "orange",
  suspected_concealed: "red",
  misreported: "orange",
  out_of_step: "orange",
  cancelled_but_alive: "red",
  alive_but_gone: "orange",
};

const state_tones: Record<Schema["DifferenceState"], Tone> = { open: "orange", decided: "blue", mended: "green", withdrawn: "grey" };

export function Kind({ of }: { of: Pick<Difference, "kind" | "kind_zh"> }) {
  return <Word tone={kind_tones[of.kind]}>{of.kind_zh}</Word>;
}

export function Standing({ of }: { of: Pick<Difference, "state" | "state_zh" | "decision_zh"> }) {
  return <Word tone={state_tones[of.state]}>{of.decision_zh && of.state === "decided" ? of.decision_zh : of.state_zh}</Word>;
}

export type Piece = { text: string; is_shared: boolean };

/** A text cut into what the other shares with it, in order, and what it does not. */
export function pieces(text: string, other: string): Piece[] {
  const a = Array.from(text);
  const b = Array.from(other);
  const shared = longest_shared(a, b);
  const out: Piece[] = [];
  a.forEach((character, index) => {
    const last = out[out.length - 1];
    const is_shared = shared.has(index);
    if (last && last.is_shared === is_shared) last.text += character;
    else out.push({ text: character, is_shared });
  });
  return out;
}

/** What differs is underlined as well as coloured. */
export function Compared({ text, other }: { text: string; other: string | undefined }) {
  if (!text) return <span className="soft">未填</span>;
  if (!other) return <span>{text}</span>;
  return (
    <span>
      {pieces(text, other).map((piece, index) => (piece.is_shared ? <span key={index}>{piece.text}</span> : <mark key={index} className="hit hit-general">{piece.text}</mark>))}
    </span>
  );
}

export function place_of(row: { sheet: string | null; row: number | null }): string {
  if (row.row === null) return "名单中没有";
  return `${row.sheet ? `${row.sheet} ` : ""}第 ${row.row} 行`;
}

/** What a row says, in the order in which people compare it. */
export const row_fields: { key: "name" | "platform_zh" | "platform_account_id" | "host_unit" | "certified_host" | "link" | "state_zh"; field: string; zh: string }[] = [
  { key: "name", field: "name", zh: "名称" },
  { key: "platform_zh", field: "platform", zh: "平台" },
  { key: "platform_account_id", field: "platform_account_id", zh: "账号标识" },
  { key: "host_unit", field: "host_unit", zh: "主办单位" },
  { key: "certified_host", field: "certified_host", zh: "认证主体" },
  { key: "link", field: "link", zh: "链接" },
  { key: "state_zh", field: "state", zh: "状态" },
];
