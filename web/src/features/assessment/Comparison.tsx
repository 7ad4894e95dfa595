// Two results side by side: how many pass, who moves, and which record makes how many points of it.
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import { Card, Nothing, Scroll } from "../../ui/parts";
import { points, Verdict } from "./words";

type Result = Schema["AssessmentComparison"];
type Side = Schema["AssessmentSide"] | null;
type Props = { subject: Schema["AssessmentDetail"]; result: Result; names: [string, string] };

export function Comparison({ subject, result, names }: Props) {
  const unit_link = (unit: Schema["UnitReference"]) => <Link to={`/assessments/${subject.id}/units/${unit.id}`}>{unit.name}</Link>;
  return (
    <>
      <Card title={result.moved.length === 0 ? "没有单位的得分、结果或名次改变" : `${result.moved.length} 个单位的得分、结果或名次改变`}>
        <p className="soft">
          {names[0]}：合格 {result.before.passed}，不合格 {result.before.failed + result.before.vetoed}，不评价 {result.before.not_rated}；
          {names[1]}：合格 {result.after.passed}，不合格 {result.after.failed + result.after.vetoed}，不评价 {result.after.not_rated}
        </p>
        {result.moved.length === 0 ? null : (
          <Scroll name="改变的单位">
            <table className="table">
              <thead><tr><th scope="col">单位</th><th scope="col">{names[0]}</th><th scope="col">{names[1]}</th><th scope="col" className="right">总分增减</th></tr></thead>
              <tbody>
                {result.moved.map((one) => (
                  <tr key={one.unit.id}>
                    <td data-title="单位">{unit_link(one.unit)}</td>
                    <td data-title={names[0]}><SideView side={one.before} /></td>
                    <td data-title={names[1]}><SideView side={one.after} /></td>
                    <td data-title="总分增减" className="right">{change(one.before?.total, one.after?.total)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Card>
      <Card title="逐条说明" extra={result.records_total > result.records.length ? <span className="soft">显示前 {result.records.length} 条，共 {result.records_total} 条</span> : undefined}>
        {result.records.length === 0 ? <Nothing what="没有记录的计分改变" /> : (
          <Scroll name="逐条说明">
            <table className="table">
              <thead><tr><th scope="col">单位</th><th scope="col">指标</th><th scope="col">记录</th><th scope="col" className="right">{names[0]}</th><th scope="col" className="right">{names[1]}</th><th scope="col">说明</th></tr></thead>
              <tbody>
                {result.records.map((one) => (
                  <tr key={`${one.unit.id} ${one.indicator} ${one.account_id} ${one.key}`}>
                    <td data-title="单位">{unit_link(one.unit)}</td>
                    <td data-title="指标">{one.indicator_title}</td>
                    <td data-title="记录">{one.says} {one.account_id ? <Link className="small" to={`/accounts/${one.account_id}`}>账号</Link> : null} <span className="soft small">{one.key.startsWith("finding:-") ? "按新标准将发现" : one.key}</span></td>
                    <td data-title={names[0]} className="right nowrap">{one.before === null ? "无" : points(one.before)}</td>
                    <td data-title={names[1]} className="right nowrap">{one.after === null ? "无" : points(one.after)}</td>
                    <td data-title="说明" className="small soft">{one.why_after ?? one.why_before ?? ""}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Card>
    </>
  );
}

function SideView({ side }: { side: Side }) {
  if (!side) return <span className="soft">不是考核对象</span>;
  return <><Verdict value={side.verdict} text={side.verdict_zh} /> {points(side.total)}{side.rank === null ? "" : `，第 ${side.rank} 名`}</>;
}

function change(before: number | null | undefined, after: number | null | undefined): string {
  if (before === null || before === undefined || after === null || after === undefined) return "—";
  return after > before ? `+${points(after - before)}` : points(after - before);
}
