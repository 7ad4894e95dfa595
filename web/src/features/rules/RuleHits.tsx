// What a rule found in the last year, month by month and unit by unit, and how much of it was wrong.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { count, percent } from "../../ui/format";
import { Card, Scroll } from "../../ui/parts";

export function RuleHits({ rule }: { rule: string }) {
  const { data } = useQuery({ queryKey: ["rule-statistics", rule], queryFn: () => take(api.GET("/rules/{rule_id}/statistics", { params: { path: { rule_id: rule } } })) });
  if (!data || data.months.length === 0) return null;
  const most = Math.max(...data.months.map((month) => month.found));
  return (
    <Card title="检出情况" extra={<span className="soft">{data.from} 至 {data.to}</span>}>
      <Hits
        name="按月检出"
        head="月份"
        rows={data.months.map((month) => ({ ...month, key: month.month, what: month.month, bar: Math.max(2, (month.found * 70) / most) }))}
      />
      <h3 className="table-title">检出较多的单位</h3>
      <Hits
        name="按单位检出"
        head="主办单位"
        rows={data.units.slice(0, 10).map((row) => ({ ...row, key: String(row.unit.id), what: <Link to={`/findings?rule=${encodeURIComponent(rule)}&under=${row.unit.id}`}>{row.unit.name}</Link> }))}
      />
    </Card>
  );
}

type Row = Schema["RuleHits"] & { key: string; what: ReactNode; bar?: number };

function Hits({ name, head, rows }: { name: string; head: string; rows: Row[] }) {
  return (
    <Scroll name={name}>
      <table className="table">
        <thead><tr><th scope="col">{head}</th><th scope="col" style={{ width: "45%" }}>检出</th><th scope="col" className="right">研判</th><th scope="col" className="right">误报</th><th scope="col" className="right">误报率</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td data-title={head}>{row.what}</td>
              <td data-title="检出">{row.bar === undefined ? null : <span className="hit-bar" style={{ width: `${row.bar}%` }} aria-hidden="true" />} {count(row.found)}</td>
              <td data-title="研判" className="right">{count(row.judged)}</td>
              <td data-title="误报" className="right">{count(row.false_alarms)}</td>
              <td data-title="误报率" className="right">{row.rate === null ? "未判" : percent(row.rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
