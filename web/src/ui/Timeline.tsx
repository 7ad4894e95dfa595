// What happened to a record, from the ledger: each line names its entry, and the entry can be opened.
import { Link } from "react-router";

import { minute } from "./format";

export type Event = {
  sequence: number;
  recorded_at: string;
  verb_zh: string;
  actor: string;
  unit: string;
  from_zh: string;
  to_zh: string;
  reason: string;
  body?: string;
};

export function Timeline({ events, is_linked }: { events: Event[]; is_linked: boolean }) {
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.sequence}>
          <div className="timeline-head">
            <strong>{event.verb_zh}</strong>
            {event.to_zh && event.from_zh !== event.to_zh ? (
              <span className="soft">
                {event.from_zh ? `${event.from_zh} → ` : ""}
                {event.to_zh}
              </span>
            ) : null}
          </div>
          <div className="soft small">
            {minute(event.recorded_at)} · {event.actor}
            {event.unit ? `（${event.unit}）` : ""} ·{" "}
            {is_linked ? <Link to={`/ledger/${event.sequence}`}>留痕 {event.sequence} 号</Link> : `留痕 ${event.sequence} 号`}
          </div>
          {event.reason ? <div className="timeline-reason">{event.reason}</div> : null}
          {event.body ? <div className="timeline-reason">{event.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
