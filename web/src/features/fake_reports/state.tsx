// The state of a report as a word with its colour.
import type { Schema } from "../../api/client";
import { Word } from "../../ui/words_of_state";

const tones = { received: "orange", forwarded: "orange", fake: "red", genuine: "green", not_established: "grey" } as const;

export function ReportState({ report }: { report: Schema["FakeReport"] }) {
  return <Word tone={tones[report.state]}>{report.state_zh}</Word>;
}
