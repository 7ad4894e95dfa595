// What was undertaken at an admonition: by when, reported, confirmed.
import { Button } from "antd";

import { base_url, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { Card } from "../../ui/parts";
import { Word } from "../../ui/words_of_state";
import type { Detail } from "./CasePage";

type Commitment = Detail["commitments"][number];
type Props = { subject: Detail; choose: (action: Schema["AllowedAction"], commitment: number) => void };

const event_of_state: Record<Commitment["state"], string[]> = { open: ["report_commitment"], reported: ["confirm_commitment", "return_commitment"], kept: [] };

export function Commitments({ subject, choose }: Props) {
  if (subject.commitments.length === 0) return null;
  return (
    <Card title="承诺事项">
      <ol className="bare-list">
        {subject.commitments.map((one) => (
          <li key={one.id}>
            <div className="line spread">
              <span>{one.body}</span>
              <Mark commitment={one} />
            </div>
            {one.report ? <div className="soft small">落实情况：{one.report}（{day(one.reported_on)}）</div> : null}
            {one.attachment_id ? <a href={`${base_url}/accountability/admonitions/${subject.id}/files/${one.attachment_id}`} download>落实情况附件</a> : null}
            <div className="line">
              {subject.allowed_actions.filter((action) => action.is_allowed && event_of_state[one.state].includes(action.action)).map((action) => <Button key={action.action} size="small" onClick={() => choose(action, one.id)}>{action.zh}</Button>)}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Mark({ commitment }: { commitment: Commitment }) {
  if (commitment.state === "kept") return <Word tone="green">{day(commitment.confirmed_on)} 已确认</Word>;
  if (commitment.state === "reported") return <Word tone="blue">待确认</Word>;
  return <Word tone={commitment.is_overdue ? "red" : "grey"}>{commitment.is_overdue ? "已逾期" : "期限"} {day(commitment.due_on)}</Word>;
}
