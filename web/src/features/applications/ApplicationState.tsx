// The state of an application as word, mark and colour.
import type { Schema } from "../../api/client";
import { Word, type Tone } from "../../ui/words_of_state";

const tones: Record<Schema["ApplicationState"], Tone> = {
  draft: "grey",
  submitted: "blue",
  sent_back: "orange",
  withdrawn: "grey",
  approved: "orange",
  rejected: "red",
  lapsed: "grey",
  opened: "green",
};

export function ApplicationState({ state, text }: { state: Schema["ApplicationState"]; text: string }) {
  return <Word tone={tones[state]}>{text}</Word>;
}
