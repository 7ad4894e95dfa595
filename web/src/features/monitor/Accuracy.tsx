// How the monitor did under a contract. Every number opens the records behind it.
import { useQuery } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { percent } from "../../ui/format";
import { Card, Nothing, NumberLink, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";

type Tally = Schema["MonitorTally"];
type Narrowed = Record<string, string>;

const parts: { name: keyof Tally; zh: string; filter: Narrowed }[] = [
  { name: "handed_in", zh: "报送", filter: {} },
  { name: "accepted", zh: "采纳", filter: { state: "accepted" } },
  { name: "rejected", zh: "未采纳", filter: { state: "rejected" } },
  { name: "merged", zh: "合并", filter: { state: "merged" } },
  { name: "open", zh: "办理中", filter: { state: "open" } },
  { name: "late", zh: "迟报", filter: { late: "true" } },
];

function reports(id: number, filter: Narrowed): string {
  return `/monitor-reports?${new URLSearchParams({ commission_id: String(id), ...filter }).toString()}`;
}

export function Accuracy({ id }: { id: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["monitor-accuracy", id],
    queryFn: () => take(api.GET("/monitor-commissions/{id}/accuracy", { params: { path: { id } } })),
  });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.totals.handed_in === 0 && data.totals.missed === 0) return <Nothing what="还没有报送" how="监测公司报送后，这里按问题和月份统计准确情况。" />;
  return (
    <>
      <Card title="总体">
        <div className="numbers numbers-small">
          <div className="figure">
            <span className="figure-name">准确率</span>
            <span className="figure-value">{share(data.totals)}</span>
          </div>
          {parts.map((part) => (
            <div className="figure" key={part.name}>
              <span className="figure-name">{part.zh}</span>
              <span className="figure-value"><NumberLink value={Number(data.totals[part.name])} to={reports(id, part.filter)} /></span>
            </div>
          ))}
          <div className="figure">
            <span className="figure-name">未报</span>
            <span className="figure-value"><MissedLink id={id} value={data.totals.missed} filter={{}} /></span>
          </div>
        </div>
        <p className="soft small">准确率＝采纳÷（采纳＋因监测公司差错未采纳）。合并、撤回和非监测公司差错的不计入。未报指他人在委托范围和期限内发现、监测公司没有报送的问题。</p>
      </Card>
      {data.by_reason.length > 0 ? <Reasons id={id} reasons={data.by_reason} /> : null}
      <Table id={id} title="按问题" rows={data.by_code.map((row) => ({ key: row.code, name: `${row.code} ${row.zh}`, tally: row, filter: { code: row.code } }))} />
      <Table id={id} title="按月份" rows={data.by_month.map((row) => ({ key: row.month, name: row.month, tally: row, filter: { month: row.month } }))} />
    </>
  );
}

function share(tally: Tally): string {
  return tally.accuracy_per_mille === null ? "—" : percent(tally.accuracy_per_mille);
}

/** What others found is open to the office alone. */
function MissedLink({ id, value, filter }: { id: number; value: number; filter: Narrowed }) {
  const is_office = use_may("supervision.read_findings");
  if (!is_office) return <span className="number">{value}</span>;
  return <NumberLink value={value} to={`/monitor-commissions/${id}?${new URLSearchParams({ tab: "missed", ...filter }).toString()}`} />;
}

function Reasons({ id, reasons }: { id: number; reasons: Schema["MonitorAccuracy"]["by_reason"] }) {
  return (
    <Card title="未采纳原因">
      <ul className="plain-list">
        {reasons.map((reason) => (
          <li key={reason.code} className="line spread">
            <span>{reason.zh}{reason.is_fault ? "" : <span className="soft small">（不计入差错）</span>}</span>
            <NumberLink value={reason.count} to={reports(id, { reason_code: reason.code })} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Row = { key: string; name: string; tally: Tally; filter: Narrowed };

function Table({ id, title, rows }: { id: number; title: string; rows: Row[] }) {
  return (
    <Card title={title}>
      <Scroll name={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{title.slice(1)}</th>
              {parts.map((part) => <th scope="col" className="right" key={part.name}>{part.zh}</th>)}
              <th scope="col" className="right">未报</th>
              <th scope="col" className="right">准确率</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td data-title={title.slice(1)}>{row.name}</td>
                {parts.map((part) => (
                  <td className="right" data-title={part.zh} key={part.name}><NumberLink value={Number(row.tally[part.name])} to={reports(id, { ...row.filter, ...part.filter })} /></td>
                ))}
                <td className="right" data-title="未报"><MissedLink id={id} value={row.tally.missed} filter={row.filter} /></td>
                <td className="right" data-title="准确率">{share(row.tally)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
