// The score cards of an analysis, by proposal; chosen proposals are issued from here.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { FilterBar, TextFilter } from "../../ui/FilterBar";
import { percent } from "../../ui/format";
import { number, use_filters, type Filters } from "../../ui/page_state";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { use_may } from "../session/session";
import { Proposal, proposal_zh, Reasons } from "./words";

type Item = Schema["ConsolidationCard"];
type Run = Schema["ConsolidationRun"];
type TabProps = { run: Run; filters: Filters } & Pick<ReturnType<typeof use_filters>, "set" | "replace_all">;

const order: Schema["ConsolidationProposal"][] = ["close", "merge", "rectify", "keep", "not_judged"];

export function CardsTab({ run, filters, set, replace_all }: TabProps) {
  const { cursor } = use_filters();
  const may_issue = use_may("consolidation.issue");
  const [chosen, choose] = useState<number[]>([]);
  const query = {
    proposal: filters["proposal"] as Schema["ConsolidationProposal"] | undefined,
    q: filters["q"],
    under: number(filters["under"]),
    sort: (filters["sort"] ?? "-overlap") as "-overlap",
  };
  const found = useQuery({
    queryKey: ["consolidation", "cards", run.id, query, cursor],
    queryFn: () => take(api.GET("/consolidation/runs/{id}/cards", { params: { path: { id: run.id }, query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const keep = { ...(filters["run"] ? { run: filters["run"] } : {}) };
  return (
    <>
      <ProposalTabs counts={found.data?.counts ?? run.counts} chosen={filters["proposal"]} choose={(proposal) => set({ proposal })} />
      <FilterBar name="consolidation-cards" filters={shown(filters)} replace_all={(next) => replace_all({ ...keep, ...next })}>
        <TextFilter label="账号名称" value={filters["q"]} set={(q) => set({ q })} width={170} />
        <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={170} />
        <ExportButtons path={`/consolidation/runs/${run.id}/cards/export`} filters={shown(filters)} />
      </FilterBar>
      <DataTable
        name="consolidation-cards"
        columns={columns_for(run)}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.account_id}
        sort={filters["sort"] ?? "-overlap"}
        set_sort={(sort) => set({ sort })}
        selection={may_issue ? { ids: chosen, set: choose } : undefined}
        batch={<Issue run={run} ids={chosen} done={() => choose([])} />}
        empty={{ what: "没有符合条件的账号", how: "评估只包括截至当日在用的账号。" }}
      />
    </>
  );
}

/** The address also holds run and tab; they are no filters of the list. */
function shown(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => ["proposal", "q", "under", "sort"].includes(name)));
}

function columns_for(run: Run): Column<Item>[] {
  return [
    { key: "name", title: "账号", cell: (row) => <Link className="row-title" to={`/consolidation/runs/${run.id}/accounts/${row.account_id}`}>{row.name}</Link>, width: "18%" },
    { key: "platform", is_short: true, title: "平台", cell: (row) => row.platform_zh },
    { key: "host_unit", is_short: true, title: "主办单位", cell: (row) => row.host_unit.short_name },
    { key: "proposal", is_short: true, title: "建议", cell: (row) => <Proposal value={row.proposal} /> },
    { key: "reasons", title: "理由", cell: (row) => <Reasons reasons={row.reasons} />, width: "36%" },
    { key: "target", title: "并入", cell: (row) => row.target?.name ?? "—" },
    { key: "worth", title: "综合分", sort: "worth", is_number: true, cell: (row) => row.worth },
    { key: "overlap", title: "最高重合度", sort: "overlap", is_number: true, cell: (row) => percent(row.overlap) },
  ];
}

type TabsProps = { counts: Schema["ConsolidationCounts"]; chosen: string | undefined; choose: (proposal: string | undefined) => void };

function ProposalTabs({ counts, chosen, choose }: TabsProps) {
  const all = order.reduce((sum, proposal) => sum + counts[proposal], 0);
  return (
    <div className="state-tabs" role="group" aria-label="按建议筛选">
      <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>全部 {all}</button>
      {order.map((proposal) => (
        <button type="button" key={proposal} aria-pressed={chosen === proposal} onClick={() => choose(proposal)}>
          {proposal_zh[proposal]} {counts[proposal]}
        </button>
      ))}
    </div>
  );
}

function Issue({ run, ids, done }: { run: Run; ids: number[]; done: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const issue = useMutation({
    mutationFn: () => take(api.POST("/consolidation/runs/{id}/issue", { params: { path: { id: run.id } }, body: { account_ids: ids } })),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ["consolidation"] });
      void message.success(`已下发 ${answer.issued} 条建议${answer.skipped > 0 ? `，${answer.skipped} 条已在办理中` : ""}`);
      done();
    },
  });
  return (
    <>
      <Button size="small" type="primary" loading={issue.isPending} onClick={() => issue.mutate()}>下发建议</Button>
      {issue.error ? <ProblemView error={issue.error} /> : null}
    </>
  );
}
