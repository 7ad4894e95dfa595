// Changes of rules as a list: what, from which day, why, by whom.
import { Link } from "react-router";

import { minute } from "../../ui/format";
import { Scroll } from "../../ui/parts";
import { ChangeState, what_changes, type RuleChange } from "./words";

export function ChangesTable({ changes, name }: { changes: RuleChange[]; name: string }) {
  return (
    <Scroll name={name}>
      <table className="table">
        <thead><tr><th scope="col">规则</th><th scope="col">调整</th><th scope="col">启用日期</th><th scope="col">依据或原因</th><th scope="col">提出</th><th scope="col">审定</th><th scope="col">进展</th></tr></thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <td data-title="规则"><Link className="row-title" to={`/rules/changes/${change.id}`}>{change.rule_title}</Link></td>
              <td data-title="调整">{what_changes(change)}</td>
              <td data-title="启用日期" className="nowrap">{change.valid_from}</td>
              <td data-title="依据或原因">{change.reason}</td>
              <td data-title="提出">{change.proposed_by.name}<div className="soft small">{minute(change.proposed_at)}</div></td>
              <td data-title="审定">{change.decided_by ? <>{change.decided_by.name}<div className="soft small">{minute(change.decided_at)}</div></> : <span className="soft">—</span>}</td>
              <td data-title="进展" className="nowrap"><ChangeState of={change} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
