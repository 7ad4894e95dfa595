// What a rule found in the last year, month by month and unit by unit, and how much of it was wrong.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take } from "../../api/client";
import { count, percent } from "../../ui/format";
import { Card, Scroll } from "../../ui/parts";

const rate_zh = (rate: number | null) => (rate === null ? "未判" : percent(rate));

export function RuleHits({ rule }: { rule: string }) {
  const { data } = useQuery({ queryKey: ["rule-statistics", rule], queryFn: () => take(api.GET("/rules/{rule_id}/statistics", { params: { path: { rule_id: rule } } })) });
  if (!data || data.months.length === 0) return null;
  const most = Math.max(...data.months.map((month) => month.found));
  return (
    <Card title="检出情况" extra={<span className="soft">{data.from} 至 {data.to}</span>}>
      <Scroll name="按月检出">
        <table className="table">
          <thead><tr><th scope="col">月份</th><th scope="col" style={{ width: "45%" }}>检出</th><th scope="col" className="right">研判</th><th scope="col" className="right">误报</th><th scope="col" className="right">误报率</th></tr></thead>
          <tbody>
            {data.months.map((month) => (
              <tr key={month.month}>
                <td data-title="月份" className="nowrap">{month.month}</td>
                <td data-title="检出"><span className="hit-bar" style={{ width: `${Math.max(2, (month.found * 70) / most)}%` }} aria-hidden="true" /> {count(month.found)}</td>
                <td data-title="研判" className="right">{count(month.judged)}</td>
                <td data-title="误报" className="right">{count(month.false_alarms)}</td>
                <td data-title="误报率" className="right">{rate_zh(month.rate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <h3 className="table-title">检出较多的单位</h3>
      <Scroll name="按单位检出">
        <table className="table">
          <thead><tr><th scope="col">主办单位</th><th scope="col" className="right">检出</th><th scope="col" className="right">研判</th><th scope="col" className="right">误报</th><th scope="col" className="right">误报率</th></tr></thead>
          <tbody>
            {data.units.slice(0, 10).map((row) => (
              <tr key={row.unit.id}>
                <td data-title="主办单位"><Link to={`/findings?rule=${encodeURIComponent(rule)}&under=${row.unit.id}`}>{row.unit.name}</Link></td>
                <td data-title="检出" className="right">{count(row.found)}</td>
                <td data-title="研判" className="right">{count(row.judged)}</td>
                <td data-title="误报" className="right">{count(row.false_alarms)}</td>
                <td data-title="误报率" className="right">{rate_zh(row.rate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
