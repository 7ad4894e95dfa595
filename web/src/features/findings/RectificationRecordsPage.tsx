// The orders behind a number of 整改统计: the same question, as a list.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { minute } from "../../ui/format";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { FindingState, Flag, Severity } from "../../ui/words_of_state";
import { question_of } from "./RectificationStatisticsPage";

type Finding = Schema["Finding"];

const columns: Column<Finding>[] = [
  { key: "order_number", is_short: true, title: "整改单号", cell: (row) => row.order_number ?? "—" },
  { key: "title", title: "问题", cell: (row) => <Link className="row-title" to={`/findings/${row.id}`}>{row.title}</Link>, width: "32%" },
  { key: "severity", is_short: true, title: "程度", cell: (row) => <Severity value={row.severity} /> },
  { key: "state", is_short: true, title: "状态", cell: (row) => <FindingState state={row.state} text={row.state_zh} /> },
  { key: "flag", is_short: true, title: "督办", cell: (row) => <Flag flag={row.flag} /> },
  { key: "host_unit", is_short: true, title: "主办单位", cell: (row) => <Link to={`/units/${row.host_unit.id}`}>{row.host_unit.short_name}</Link> },
  { key: "opened_at", is_short: true, title: "发现", cell: (row) => minute(row.opened_at) },
  { key: "closed_at", is_short: true, title: "办结", cell: (row) => minute(row.closed_at) },
];

const part_zh: Record<string, string> = { counted: "全部", holding: "符合", failing: "不符合" };

function records_of(filters: Filters) {
  return { ...question_of(filters), measure: filters["measure"] ?? "", part: filters["part"] as "counted" | "holding" | "failing" | undefined, unit_id: number(filters["unit_id"]) };
}

export default function RectificationRecordsPage() {
  const { filters, cursor, set } = use_filters();
  const query = records_of(filters);
  const found = useQuery({
    queryKey: ["rectification-records", query, cursor],
    queryFn: () => take(api.GET("/rectification-statistics/records", { params: { query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const table = useQuery({ queryKey: ["rectification-statistics", question_of(filters)], queryFn: () => take(api.GET("/rectification-statistics", { params: { query: question_of(filters) } })), staleTime: 60_000 });
  const measure = table.data?.measures.find((each) => each.code === query.measure);
  return (
    <>
      <PageHead
        title={`整改统计：${measure?.zh ?? ""}`}
        about={measure?.formula ?? "统计数字背后的整改单。"}
        actions={
          <>
            <Link to={`/rectification-statistics?${back(filters)}`}><Button>返回统计</Button></Link>
            <ExportButtons path="/rectification-statistics/records/export" filters={filters} />
          </>
        }
      />
      <div className="state-tabs" role="group" aria-label="范围">
        {Object.entries(part_zh).map(([part, zh]) => (
          <button type="button" key={part} aria-pressed={(query.part ?? "counted") === part} onClick={() => set({ part })}>{zh}</button>
        ))}
      </div>
      <DataTable name="rectification-records" columns={columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "没有符合条件的整改单", how: "换一个范围或统计期再看。" }} />
    </>
  );
}

function back(filters: Filters): string {
  const query = new URLSearchParams();
  for (const name of ["from", "to", "under", "by"]) if (filters[name]) query.set(name, filters[name]);
  return query.toString();
}
