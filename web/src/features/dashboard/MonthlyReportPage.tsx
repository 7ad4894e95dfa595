// 月报: one page on a month, in sentences and figures; printed from here, or taken as docx or xlsx.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { Link } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { minute } from "../../ui/format";
import { number, use_filters } from "../../ui/page_state";
import { Card, NumberLink, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { use_session } from "../session/session";
import { Flow, Kinds } from "./charts";
import { shown } from "./Numbers";
import { Rows } from "./Rows";

type Report = Schema["MonthlyReport"];

export default function MonthlyReportPage() {
  const { filters, set } = use_filters();
  const today = use_session().as_of;
  const query = { month: filters["month"], under: number(filters["under"]) };
  const { data, error, refetch } = useQuery({ queryKey: ["monthly-report", query], queryFn: () => take(api.GET("/monthly-report", { params: { query } })), placeholderData: keepPreviousData });
  return (
    <>
      <div className="filter-bar filter-bar-alone filter-bar-wrap" role="search" aria-label="筛选">
        <UnitPicker label="单位（含下级）" value={query.under} onChange={(unit) => set({ under: unit?.toString() })} width={200} />
        <label className="day-filter">
          <span className="soft">月份</span>
          <Input type="month" value={filters["month"] ?? data?.month ?? ""} max={today?.slice(0, 7)} onChange={(event) => set({ month: event.target.value })} />
        </label>
      </div>
      {error ? <ProblemView error={error} retry={() => void refetch()} /> : data ? <Page report={data} /> : <Waiting rows={14} />}
    </>
  );
}

function Page({ report }: { report: Report }) {
  const board = report.dashboard;
  return (
    <article className="report">
      <PageHead
        title={report.title}
        about={`截至 ${board.as_of}${report.is_whole === false ? "（本月未完）" : ""} · 数据生成于 ${minute(board.snapshot_at)}`}
        actions={<Actions report={report} />}
      />
      <Card title="主要指标"><Figures report={report} /></Card>
      <Card>
        {report.sentences.map((part) => <p key={part.heading} className="report-part"><strong>{part.heading}。</strong>{part.text}</p>)}
      </Card>
      <div className="report-charts">
        <Flow board={board} />
        <Kinds board={board} />
      </div>
      <Rows board={board} most={10} />
    </article>
  );
}

function Actions({ report }: { report: Report }) {
  const place = `month=${report.month}&under=${report.dashboard.place.unit.id}`;
  return (
    <>
      <Link to={`/dashboard?under=${report.dashboard.place.unit.id}&as_of=${report.dashboard.as_of}&stretch=month`}><Button>数据看板</Button></Link>
      <Button href={`${base_url}/monthly-report/export?format=docx&${place}`}>下载 Word</Button>
      <Button href={`${base_url}/monthly-report/export?format=xlsx&${place}`}>下载 Excel</Button>
      <Button type="primary" onClick={() => window.print()}>打印</Button>
    </>
  );
}

function Figures({ report }: { report: Report }) {
  const { numbers } = report.dashboard;
  return (
    <Scroll name="主要指标">
      <table className="table statistics-table">
        <thead>
          <tr>{["指标", "本月", "上月末"].map((title, index) => <th key={title} scope="col" className={index > 0 ? "right" : undefined}>{title}</th>)}</tr>
        </thead>
        <tbody>
          {numbers.map((figure) => (
            <tr key={figure.key}>
              <th scope="row" title={figure.formula}>{figure.zh}</th>
              <td className="right" data-title="本月"><Link className="number" to={figure.link}>{shown(figure.value, figure.is_rate)}</Link></td>
              <td className="right" data-title="上月末"><Link className="number" to={figure.before.link}>{shown(figure.before.value, figure.is_rate)}</Link></td>
            </tr>
          ))}
          {[{ zh: "本月开设", cell: report.opened }, { zh: "本月注销", cell: report.cancelled }].map(({ zh, cell }) => (
            <tr key={zh}>
              <th scope="row">{zh}</th>
              <td className="right" data-title="本月"><NumberLink value={cell.value} to={cell.link ?? "/statistics"} /></td>
              <td className="right" data-title="上月末">—</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
