// 工作总览: five numbers with their trend, towns as tiles, what changed since yesterday, who fails next, what was not observed.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { count, minute, percent } from "../../ui/format";
import { DayFilter } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { Card, Nothing, NumberLink, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Sparkline } from "./Sparkline";
import { TownTiles } from "./TownTiles";
import { Coverage, FailingNext } from "./watch";

const TrendChart = lazy(() => import("./TrendChart"));

type Overview = Schema["Overview"];

export default function OverviewPage() {
  const { filters, set } = use_filters();
  const as_of = filters["as_of"];
  const { data, error, refetch } = useQuery({
    queryKey: ["overview", as_of],
    queryFn: () => take(api.GET("/overview", { params: { query: { as_of } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={14} />;
  return (
    <>
      <PageHead
        title="工作总览"
        about={`${data.area} · 截至 ${data.as_of} · 数据生成于 ${minute(data.snapshot_at)}`}
        actions={<DayFilter label="截至" value={as_of ?? data.as_of} set={(next) => set({ as_of: next })} />}
      />
      <div className="numbers">
        {data.numbers.map((number) => (
          <Figure key={number.key} number={number} />
        ))}
      </div>
      <div className="columns">
        <div className="column-main">
          <Card title="镇街（园区）">{data.tiles.length > 0 ? <TownTiles tiles={data.tiles} measure={filters["measure"]} choose={(measure) => set({ measure })} /> : <Nothing what="您的范围内没有镇街（园区）" />}</Card>
          <Card title="趋势">
            <Suspense fallback={<Waiting rows={8} />}>
              <TrendChart numbers={data.numbers} />
            </Suspense>
          </Card>
          <Worst worst={data.worst} />
        </div>
        <div className="column-side">
          <Changes changes={data.changes} />
          <FailingNext accounts={data.failing_next} />
          <Coverage coverage={data.coverage} />
        </div>
      </div>
    </>
  );
}

function Figure({ number }: { number: Schema["OverviewNumber"] }) {
  const is_alarm = number.key === "overdue_findings" || number.key === "stale_accounts";
  const text = number.unit_zh === "‰" ? percent(number.value) : count(number.value);
  return (
    <Link to={number.link} className="figure" title={number.formula}>
      <span className="figure-name">{number.zh}</span>
      <span className={is_alarm && number.value > 0 ? "figure-value figure-alarm" : "figure-value"}>
        {text}
        {number.unit_zh === "‰" ? null : <span className="figure-unit">{number.unit_zh}</span>}
      </span>
      {number.trend && number.trend.length > 1 ? <Sparkline values={number.trend.map((point) => point.value)} /> : null}
    </Link>
  );
}

function Changes({ changes }: { changes: Overview["changes"] }) {
  return (
    <Card title="较昨日的变化">
      {changes.length === 0 ? <Nothing what="昨日以来没有变化" /> : null}
      <ul className="plain-list">
        {changes.map((change) => (
          <li key={change.key} className="line spread">
            <span>{change.zh}</span>
            <NumberLink value={change.value} to={change.link} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Worst({ worst }: { worst: Overview["worst"] }) {
  return (
    <Card title="问题较多的单位">
      {worst.length === 0 ? <Nothing what="没有未办结的问题" /> : null}
      {worst.length > 0 ? (
        <Scroll name="问题较多的单位">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">单位</th>
                {["账号", "严重", "一般", "提示", "逾期"].map((title) => <th scope="col" className="right" key={title}>{title}</th>)}
              </tr>
            </thead>
            <tbody>
              {worst.map((row) => (
                <tr key={row.unit.id}>
                  <td data-title="单位"><Link to={`/units/${row.unit.id}`}>{row.unit.short_name}</Link></td>
                  <td data-title="账号" className="right"><NumberLink value={row.accounts} to={`/accounts?under=${row.unit.id}`} /></td>
                  <td data-title="严重" className="right"><NumberLink value={row.serious} to={`/findings?under=${row.unit.id}&is_open=true&severity=serious`} /></td>
                  <td data-title="一般" className="right"><NumberLink value={row.general} to={`/findings?under=${row.unit.id}&is_open=true&severity=general`} /></td>
                  <td data-title="提示" className="right"><NumberLink value={row.hint} to={`/findings?under=${row.unit.id}&is_open=true&severity=hint`} /></td>
                  <td data-title="逾期" className="right"><NumberLink value={row.overdue} to={`/findings?under=${row.unit.id}&overdue=true`} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
    </Card>
  );
}
