// Who has signed for the paper; late ones first.
import type { Schema } from "../../api/client";
import { minute } from "../../ui/format";
import { Card } from "../../ui/parts";
import { TimeLeft } from "../../ui/words_of_state";

export function Receipts({ paper }: { paper: Schema["PaperDetail"] }) {
  if (paper.receipts.length === 0) return null;
  const signed = paper.receipts.filter((each) => each.signed_at).length;
  const ordered = [...paper.receipts].sort((a, b) => Number(Boolean(a.signed_at)) - Number(Boolean(b.signed_at)));
  return (
    <Card title={`签收 ${signed}/${paper.receipts.length}`}>
      <ul className="plain-list receipts">
        {ordered.map((each) => (
          <li key={each.unit.id} className="line spread">
            <div>
              {each.unit.short_name}{each.is_copy ? <span className="soft small">（抄送）</span> : null}
              {each.signed_at ? <div className="soft small">{each.signed_by} · {minute(each.signed_at)}{each.note ? ` · ${each.note}` : ""}</div> : null}
              {!each.signed_at && each.reminders > 0 ? <div className="soft small">已催办 {each.reminders} 次</div> : null}
            </div>
            {each.signed_at ? <span className="soft">✓ 已签收</span> : each.light && each.time_left_zh ? <TimeLeft light={each.light as "green" | "yellow" | "red"} text={each.time_left_zh} /> : <span className="soft">未签收</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
