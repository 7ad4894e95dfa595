// The orders behind a number of 整改统计: the same question, as a list.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, take } from "../../api/client";
import { DataTable } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { record_columns } from "./record_columns";
import { question_of } from "./RectificationStatisticsPage";

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
      <DataTable name="rectification-records" columns={record_columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "没有符合条件的整改单", how: "换一个范围或统计期再看。" }} />
    </>
  );
}

function back(filters: Filters): string {
  const query = new URLSearchParams();
  for (const name of ["from", "to", "under", "by"]) if (filters[name]) query.set(name, filters[name]);
  return query.toString();
}
