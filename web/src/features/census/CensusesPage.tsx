// 摸查统计: campaigns, the sheets of one's own unit, and what of the old ledgers is still to be completed.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { percent } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Nothing, NumberLink, PageHead, Tabs, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";
import { BackfillTab } from "./BackfillTab";
import { CensusStateWord, due_words, SheetStateWord } from "./census_words";
import { PlanDialog } from "./PlanDialog";

type Census = Schema["Census"];

export default function CensusesPage() {
  const { filters, set } = use_filters();
  const [is_planning, plan] = useState(false);
  const may_run = use_may("census.run_census");
  const may_sign = use_may("census.sign_sheet");
  const may_fill = use_may("census.fill_sheet");
  const campaigns = { key: "campaigns", label: "摸查统计", content: () => <Campaigns /> };
  const mine = { key: "mine", label: "本单位填报", content: () => <Mine /> };
  const backfill = { key: "backfill", label: "存量补录", content: () => <BackfillTab /> };
  const is_host = (may_fill || may_sign) && !may_run;
  return (
    <>
      <PageHead
        title="摸查统计"
        about="对本单位、本地区和下属单位开设的政务新媒体进行摸查，逐个核对，由负责人签署报送。"
        actions={may_run ? <Button type="primary" onClick={() => plan(true)}>新建摸查</Button> : null}
      />
      <Tabs tabs={is_host ? [mine, campaigns, backfill] : [campaigns, mine, backfill]} chosen={filters["tab"]} choose={(tab) => set({ tab, group: undefined })} />
      {is_planning ? <PlanDialog close={() => plan(false)} /> : null}
    </>
  );
}

const columns: Column<Census>[] = [
  { key: "title", title: "摸查", cell: (row) => <Link className="row-title" to={`/censuses/${row.id}`}>{row.title}</Link>, width: "28%" },
  { key: "state", is_short: true, title: "状态", cell: (row) => <CensusStateWord census={row} /> },
  { key: "scope", title: "范围", cell: (row) => row.scope_unit?.name ?? "—" },
  { key: "reference_day", is_short: true, title: "基准日", cell: (row) => row.reference_day },
  { key: "due_on", title: "截止", cell: (row) => (row.state === "running" ? due_words(row) : row.due_on) },
  { key: "signed", title: "已报送", is_number: true, cell: (row) => <NumberLink value={row.counts.signed} to={`/censuses/${row.id}?tab=sheets&state=answered`} /> },
  { key: "sheets", title: "应报", is_number: true, cell: (row) => <NumberLink value={row.counts.sheets} to={`/censuses/${row.id}?tab=sheets`} /> },
  { key: "rate", title: "报送率", is_number: true, cell: (row) => (row.counts.sheets === 0 ? "—" : percent(row.counts.signed_per_mille)) },
];

function Campaigns() {
  const { cursor } = use_filters();
  const found = useQuery({ queryKey: ["censuses", cursor], queryFn: () => take(api.GET("/censuses", { params: { query: { cursor, limit: 50 } } })) });
  return (
    <DataTable
      name="censuses"
      columns={columns}
      page={found.data}
      error={found.error}
      retry={() => void found.refetch()}
      row_key={(row) => row.id}
      empty={{ what: "还没有摸查统计", how: "市府办或主管单位新建并启动后，会出现在这里。" }}
    />
  );
}

function Mine() {
  const found = useQuery({ queryKey: ["census-sheets"], queryFn: () => take(api.GET("/census-sheets")) });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  if (found.data.items.length === 0) return <Nothing what="没有需要本单位填报的摸查表" how="摸查启动后，本单位的摸查表会出现在这里和待办中。" />;
  return (
    <Card>
      <ul className="plain-list">
        {found.data.items.map((sheet) => (
          <li key={sheet.id} className="line spread">
            <div>
              <Link className="row-title" to={`/census-sheets/${sheet.id}`}>{sheet.census.title}</Link>
              <div className="soft small">
                {sheet.unit.name} · 账号 {sheet.lines} 个，已核对 {sheet.answered_lines} 个 · {sheet.census.state === "running" ? due_words(sheet.census) : sheet.census.state_zh}
              </div>
            </div>
            <SheetStateWord sheet={sheet} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
