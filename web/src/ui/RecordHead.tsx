// Head of a record: what it is, its state, the time left, who holds it now; its actions stay visible below.
import type { ReactNode } from "react";

import { use_title } from "./page_state";

type Props = { kind: string; title: string; marks: ReactNode; notes: ReactNode; actions?: ReactNode };

export function RecordHead({ kind, title, marks, notes, actions }: Props) {
  use_title(title);
  return (
    <header className="record-head">
      <div className="record-title">
        <span className="soft small">{kind}</span>
        <h1>{title}</h1>
        <div className="record-marks">{marks}</div>
        <div className="soft record-notes">{notes}</div>
      </div>
      {actions ? <div className="record-actions">{actions}</div> : null}
    </header>
  );
}
