// 统计: counts as tables, each number a link to the records behind it; any past day; printable; the months also as columns.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ExportButtons } from "../../ui/ExportButtons";
import { DayFilter } from "../../ui/FilterBar";
import { count, day, minute, percent } from "../../ui/format";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { Card, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";

type Table = Schema["StatisticsTable"];

export default function StatisticsPage() {
  const { filters, set } = use_filters();
  const query = { as_of: filters["as_of"], under: number(filters["under"]) };
  const { data, error, refetch } = useQuery({ queryKey: ["statistics", query], queryFn: () => take(api.GET("/statistics", { params: { query } })), placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title="统计" about="账号、开设注销和备案办理情况。点数字查看背后的记录，两者口径一致。" actions={<Actions filters={filters} />} />
      <div className="filter-bar filter-bar-alone" role="search" aria-label="筛选">
        <DayFilter label="截至" value={filters["as_of"]} set={(as_of) => set({ as_of })} />
        <UnitPicker label="单位（含下级）" value={query.under} onChange={(unit) => set({ under: unit?.toString() })} width={200} />
        {data ? <span className="soft small">截至 {day(data.as_of)} · {minute(data.snapshot_at)} 统计</span> : null}
      </div>
      {error ? <ProblemView error={error} retry={() => void refetch()} /> : null}
      {data ? data.tables.map((table) => <TableCard key={table.key} table={table} />) : error ? null : <Waiting rows={12} />}
    </>
  );
}

function Actions({ filters }: { filters: Filters }) {
  return (
    <>
      <Button onClick={() => window.print()}>打印</Button>
      <ExportButtons path="/statistics/export" filters={filters} />
    </>
  );
}

function TableCard({ table }: { table: Table }) {
  return (
    <Card title={table.zh} className="statistics">
      {table.key === "by_month" ? <Months table={table} /> : null}
      <Scroll name={table.zh}>
        <table className="table statistics-table">
          <thead>
            <tr>
              <th scope="col">{table.head}</th>
              {table.columns.map((column) => <th key={column} scope="col" className="right">{column}</th>)}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, index) => (
                  <td key={index} className="right" data-title={table.columns[index]}><Value cell={cell} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="soft small">{table.formula}</p>
    </Card>
  );
}

function Value({ cell }: { cell: Table["rows"][number]["cells"][number] }) {
  if (cell.is_rate) return <span className="tabular">{percent(cell.value)}</span>;
  if (cell.value === 0 || !cell.link) return <span className="number zero">{count(cell.value)}</span>;
  return <Link className="number" to={cell.link}>{count(cell.value)}</Link>;
}

const height = 120;
const step = 60;

/** Openings and cancellations by month as pairs of columns; the figures themselves stand in the table below. */
function Months({ table }: { table: Table }) {
  const rows = table.rows.map((row) => ({ name: row.name, opened: row.cells[1]?.value ?? 0, cancelled: row.cells[2]?.value ?? 0 }));
  const most = Math.max(1, ...rows.flatMap((row) => [row.opened, row.cancelled]));
  const tall = (value: number) => Math.round((value / most) * (height - 20));
  return (
    <>
      <div className="small soft"><span className="month-key opened" aria-hidden="true" /> 开设　<span className="month-key cancelled" aria-hidden="true" /> 注销</div>
      <svg className="month-chart" viewBox={`0 0 ${rows.length * step} ${height + 20}`} role="img" aria-label={`各月开设与注销：${rows.map((row) => `${row.name} 开设 ${row.opened}、注销 ${row.cancelled}`).join("；")}`}>
        {rows.map((row, index) => (
          <g key={row.name} transform={`translate(${index * step + 12} 0)`}>
            <rect className="opened" x="0" y={height - tall(row.opened)} width="16" height={tall(row.opened)} />
            <rect className="cancelled" x="18" y={height - tall(row.cancelled)} width="16" height={tall(row.cancelled)} />
            <text x="17" y={height + 15} textAnchor="middle">{row.name.slice(2).replace("-", ".")}</text>
          </g>
        ))}
      </svg>
    </>
  );
}
