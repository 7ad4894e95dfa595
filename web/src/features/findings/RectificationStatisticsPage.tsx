// 整改统计: rates of orders by unit or town; every number opens the orders behind it, the formula stands under the table.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, DayFilter } from "../../ui/FilterBar";
import { count, percent } from "../../ui/format";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { Card, Nothing, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { span } from "./OrderCards";

type Table = Schema["RectificationStatistics"];
type Group = Schema["StatisticsGroup"];

export function question_of(filters: Filters) {
  return { from: filters["from"], to: filters["to"], under: number(filters["under"]), by: filters["by"] as "unit" | "town" | undefined };
}

export default function RectificationStatisticsPage() {
  const { filters, set } = use_filters();
  const query = question_of(filters);
  const { data, error, refetch } = useQuery({
    queryKey: ["rectification-statistics", query],
    queryFn: () => take(api.GET("/rectification-statistics", { params: { query } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead
        title="整改统计"
        about="整改单的签收、办结、反馈和复核情况。点数字查看背后的整改单，两者口径一致。"
        actions={
          <>
            <Button onClick={() => window.print()}>打印</Button>
            <ExportButtons path="/rectification-statistics/export" filters={filters} />
          </>
        }
      />
      <div className="filter-bar filter-bar-alone" role="search" aria-label="筛选">
        <DayFilter label="从" value={filters["from"] ?? data?.from} set={(from) => set({ from })} />
        <DayFilter label="到" value={filters["to"] ?? data?.to} set={(to) => set({ to })} />
        <ChoiceFilter label="按单位" value={filters["by"]} set={(by) => set({ by })} choices={[{ value: "unit", label: "按单位" }, { value: "town", label: "按镇街、部门" }]} width={140} />
        <UnitPicker label="单位（含下级）" value={query.under} onChange={(unit) => set({ under: unit?.toString() })} width={200} />
      </div>
      {error ? <ProblemView error={error} retry={() => void refetch()} /> : null}
      {data ? <Rates table={data} filters={filters} /> : error ? null : <Waiting rows={12} />}
    </>
  );
}

function Rates({ table, filters }: { table: Table; filters: Filters }) {
  if (table.rows.length === 0) return <Nothing what="这段时间没有整改单" how="派发、到期或办结的整改单会统计在这里。" />;
  return (
    <Card title={`${table.from} 至 ${table.to}`} className="statistics">
      <Scroll name="整改统计">
        <table className="table statistics-table">
          <thead>
            <tr>
              <th scope="col">{table.by === "town" ? "镇街、部门" : "承办单位"}</th>
              {table.measures.map((measure) => <th key={measure.code} scope="col" className="right" title={measure.formula}>{measure.zh}</th>)}
              <th scope="col" className="right">平均办理用时</th>
              <th scope="col" className="right">挂起时间</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row"><Link to={`/units/${row.unit.id}`}>{row.unit.name}</Link></th>
                <Cells table={table} group={row} filters={filters} unit={row.unit.id} />
              </tr>
            ))}
            <tr className="row-total">
              <th scope="row">合计</th>
              <Cells table={table} group={table.total} filters={filters} />
            </tr>
          </tbody>
        </table>
      </Scroll>
      <dl className="small soft formulas">
        {table.measures.map((measure) => <div key={measure.code}><dt>{measure.zh}</dt><dd>{measure.formula}</dd></div>)}
        <div><dt>平均办理用时</dt><dd>统计期内整改单在承办单位各环节停留的工作时间 ÷ 经办整改单数，不含挂起时间</dd></div>
      </dl>
    </Card>
  );
}

function Cells({ table, group, filters, unit }: { table: Table; group: Group; filters: Filters; unit?: number }) {
  return (
    <>
      {group.values.map((value) => (
        <td key={value.measure} className="right" data-title={table.measures.find((measure) => measure.code === value.measure)?.zh}>
          <div className="tabular">{value.per_mille === null ? "—" : percent(value.per_mille)}</div>
          <div className="small">
            <Behind value={value.holding} measure={value.measure} part="holding" filters={filters} unit={unit} /> / <Behind value={value.counted} measure={value.measure} part="counted" filters={filters} unit={unit} />
          </div>
        </td>
      ))}
      <td className="right" data-title="平均办理用时">{group.handled === 0 ? "—" : span(Math.round(group.working_minutes / group.handled))}</td>
      <td className="right" data-title="挂起时间">{group.paused_minutes === 0 ? "—" : span(group.paused_minutes)}</td>
    </>
  );
}

type BehindProps = { value: number; measure: string; part: "holding" | "counted"; filters: Filters; unit: number | undefined };

function Behind({ value, measure, part, filters, unit }: BehindProps) {
  if (value === 0) return <span className="number zero">0</span>;
  const query = new URLSearchParams({ measure, part });
  for (const name of ["from", "to", "under", "by"]) if (filters[name]) query.set(name, filters[name]);
  if (unit !== undefined) query.set("unit_id", String(unit));
  return <Link className="number" to={`/rectification-statistics/records?${query.toString()}`}>{count(value)}</Link>;
}
