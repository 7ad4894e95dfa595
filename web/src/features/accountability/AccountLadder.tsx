// On the account's own page: its notifications of the year, and every admonition and letter.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take } from "../../api/client";
import { day } from "../../ui/format";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { CaseState, NextStep, path_of } from "./words";

export function AccountLadder({ id }: { id: number }) {
  const { data, error, refetch } = useQuery({ queryKey: ["accountability", "account", id], queryFn: () => take(api.GET("/accountability/ladder/accounts/{account_id}", { params: { path: { account_id: id } } })) });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={4} />;
  return (
    <>
      <Card title={`${data.year} 年度被通报`} extra={data.line ? <NextStep value={data.line.next_step} text={`下一步：${data.line.next_step_zh}`} /> : null}>
        {data.notifications.length === 0 ? <Nothing what="本年度没有被通报" /> : null}
        <ol className="bare-list">
          {data.notifications.map((one) => (
            <li key={one.id}>
              <Link to={`/accountability/notifications/${one.id}`}>{one.document_number || one.issuer}</Link>
              <div className="soft small">{[one.issuer, day(one.issued_on), one.cause_zh, one.counts_for_closure ? "计入建议关停（注销）" : ""].filter(Boolean).join(" · ")}</div>
            </li>
          ))}
        </ol>
      </Card>
      <Card title="约谈与建议函">
        {data.cases.length === 0 ? <Nothing what="没有约谈和建议函" /> : null}
        <ul className="bare-list">
          {data.cases.map((one) => (
            <li key={one.id}>
              <Link to={`/accountability/${path_of[one.kind]}/${one.id}`}>{one.kind_zh}</Link> <CaseState value={one.state} text={one.state_zh} /> <span className="soft small">{day(one.opened_on)} 提议</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
