// 数据看板: city, unit and account by one page. All numbers are of one snapshot; each opens the records that were counted.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Breadcrumb, Button, Segmented } from "antd";
import { Link } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { DayFilter } from "../../ui/FilterBar";
import { minute } from "../../ui/format";
import { number, use_filters } from "../../ui/page_state";
import { PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { Coverage, FailingNext } from "../overview/watch";
import { Flow, Kinds } from "./charts";
import { Heat } from "./Heat";
import { Numbers } from "./Numbers";
import { Punctuality } from "./Punctuality";
import { Rows } from "./Rows";

type Board = Schema["Dashboard"];
type Stretch = "month" | "days30" | "days90" | "days365";

const stretches: { value: Stretch; label: string }[] = [
  { value: "month", label: "本月" },
  { value: "days30", label: "近 30 天" },
  { value: "days90", label: "近 90 天" },
  { value: "days365", label: "近一年" },
];

export default function DashboardPage() {
  const { filters, set } = use_filters();
  const stretch = stretches.find((each) => each.value === filters["stretch"])?.value ?? "days90";
  const query = { as_of: filters["as_of"], under: number(filters["under"]), account_id: number(filters["account_id"]), stretch };
  const { data, error, refetch } = useQuery({ queryKey: ["dashboard", query], queryFn: () => take(api.GET("/dashboard", { params: { query } })), placeholderData: keepPreviousData });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={14} />;
  return (
    <>
      <Head board={data} query={new URLSearchParams(filters).toString()} />
      <div className="filter-bar filter-bar-alone filter-bar-wrap" role="search" aria-label="筛选">
        <UnitPicker label="单位（含下级）" value={query.under} onChange={(unit) => set({ under: unit?.toString(), account_id: undefined })} width={200} />
        <DayFilter label="截至" value={filters["as_of"] ?? data.as_of} set={(as_of) => set({ as_of })} />
        <Segmented<Stretch> aria-label="统计期" options={stretches} value={stretch} onChange={(next) => set({ stretch: next === "days90" ? undefined : next })} />
      </div>
      <Numbers board={data} />
      <div className="columns">
        <div className="column-main">
          <Flow board={data} />
          <Kinds board={data} />
          <Rows board={data} most={15} />
        </div>
        <div className="column-side">
          <Punctuality board={data} />
          {filters["as_of"] ? null : <FailingNext accounts={data.failing_next} />}
          <Coverage coverage={data.coverage} />
        </div>
      </div>
      <Heat board={data} />
    </>
  );
}

function Head({ board, query }: { board: Board; query: string }) {
  const account = board.place.account_id;
  return (
    <>
      <Way board={board} />
      <PageHead
        title={`${board.place.title} · 数据看板`}
        about={`截至 ${board.as_of} · 统计期自 ${board.from} · 数据生成于 ${minute(board.snapshot_at)}，本页数字取自同一时刻`}
        actions={
          <>
            {account ? <Link to={`/accounts/${account}`}><Button>账号页面</Button></Link> : <Link to={`/monthly-report?under=${board.place.unit.id}&month=${board.as_of.slice(0, 7)}`}><Button>月报</Button></Link>}
            <Button href={`${base_url}/dashboard/export?${query}`}>导出表格</Button>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      />
    </>
  );
}

/** From the highest unit that the caller sees down to here. */
function Way({ board }: { board: Board }) {
  const { place } = board;
  const units = place.kind === "account" ? place.line : place.line.slice(0, -1);
  if (units.length === 0) return null;
  const items = [
    ...units.map((unit) => ({ key: unit.id, title: <Link to={`/dashboard?under=${unit.id}`}>{unit.short_name}</Link> })),
    { key: "here", title: place.title },
  ];
  return <nav aria-label="所在位置"><Breadcrumb items={items} /></nav>;
}
