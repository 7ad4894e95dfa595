// A state is always a word and a mark as well as a colour: severities, lights, plain states.
import type { Schema } from "../api/client";
import { light_zh, severity_zh } from "./words";

export type Tone = "red" | "orange" | "green" | "grey" | "blue";

const marks: Record<Tone, string> = { red: "●", orange: "▲", green: "✓", grey: "○", blue: "◆" };

export function Word({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={`word word-${tone}`}>
      <span aria-hidden="true" className="word-mark">
        {marks[tone]}
      </span>
      {children}
    </span>
  );
}

const severity_tone: Record<Schema["Severity"], Tone> = { serious: "red", general: "orange", hint: "grey" };

export function Severity({ value }: { value: Schema["Severity"] | null | undefined }) {
  if (!value) return null;
  return <Word tone={severity_tone[value]}>{severity_zh[value]}</Word>;
}

const light_tone: Record<Schema["Light"], Tone> = { red: "red", yellow: "orange", green: "green" };

type LightProps = { light: Schema["Light"] | null | undefined; text: string | null | undefined; is_provisional?: boolean };

/** Time left, in words, with its light. */
export function TimeLeft({ light, text, is_provisional }: LightProps) {
  if (!light) return <span className="soft">{text ?? "无期限"}</span>;
  return (
    <span>
      <Word tone={light_tone[light]}>{text ?? light_zh[light]}</Word>
      {is_provisional ? <span className="soft small"> 暂按周末推算</span> : null}
    </span>
  );
}

const flag_tone: Record<Schema["FindingFlag"]["light"], Tone> = { green: "green", yellow: "orange", red: "red", follow_up: "red", notice: "red" };

/** 督办: five lights, each a word with its mark; the level says who was told. */
export function Flag({ flag }: { flag: Schema["FindingFlag"] | null | undefined }) {
  if (!flag) return null;
  return (
    <span title={flag.level_zh ?? undefined}>
      <Word tone={flag_tone[flag.light]}>{flag.level > 2 ? `${flag.light_zh} L${flag.level}` : flag.light_zh}</Word>
    </span>
  );
}

const finding_tones: Record<Schema["FindingState"], Tone> = {
  warned: "orange",
  to_verify: "blue",
  to_confirm: "blue",
  to_sign_answer: "blue",
  suspension_requested: "orange",
  suspended: "grey",
  not_upheld: "grey",
  to_dispatch: "blue",
  to_sign_for: "blue",
  rectifying: "orange",
  extension_requested: "orange",
  appealed: "orange",
  to_rule_on_return: "orange",
  to_recheck: "blue",
  rework: "red",
  closed: "green",
};

export function FindingState({ state, text }: { state: Schema["FindingState"]; text: string }) {
  return <Word tone={finding_tones[state] ?? "grey"}>{text}</Word>;
}

const account_tones: Partial<Record<Schema["AccountState"], Tone>> = {
  normal: "green",
  to_be_completed: "orange",
  unauthorised: "red",
  opened_to_file: "orange",
  amended_to_file: "orange",
  shutdown_planned: "orange",
  cancellation_planned: "orange",
  freezing: "blue",
  cancelled_to_audit: "blue",
};

export function AccountState({ state, text }: { state: Schema["AccountState"]; text: string }) {
  return <Word tone={account_tones[state] ?? "grey"}>{text}</Word>;
}

const filing_tones: Record<Schema["FilingState"], Tone> = { due: "orange", submitted: "blue", filed: "green", waived: "grey" };

export function FilingState({ state, text }: { state: Schema["FilingState"]; text: string }) {
  return <Word tone={filing_tones[state]}>{text}</Word>;
}
