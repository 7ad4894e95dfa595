// 规则调整记录: who changed which rule from when, and why; the newest first.
import { useQuery } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { minute } from "../../ui/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { use_filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { Link } from "react-router";
import { ChangeState, what_changes, type RuleChange } from "./words";

const columns: Column<RuleChange>[] = [
  { key: "rule", title: "规则", cell: (change) => <Link className="row-title" to={`/rules/changes/${change.id}`}>{change.rule_title}</Link> },
  { key: "what", title: "调整", cell: what_changes },
  { key: "valid_from", title: "启用日期", cell: (change) => change.valid_from, is_short: true },
  { key: "reason", title: "依据或原因", cell: (change) => change.reason },
  { key: "proposed", title: "提出", cell: (change) => `${change.proposed_by.name} ${minute(change.proposed_at)}` },
  { key: "decided", title: "审定", cell: (change) => (change.decided_by ? `${change.decided_by.name} ${minute(change.decided_at)}` : "—") },
  { key: "state", title: "进展", cell: (change) => <ChangeState of={change} />, is_short: true },
];
const states = [
  { value: "draft", label: "草稿" },
  { value: "proposed", label: "待审定" },
  { value: "released", label: "已审定" },
  { value: "rejected", label: "未采纳" },
  { value: "withdrawn", label: "已撤回" },
];

export default function RuleChangesPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = { state: filters["state"] as Schema["RuleChangeState"] | undefined, rule: filters["rule"], cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["rule-changes", query], queryFn: () => take(api.GET("/rule-changes", { params: { query } })) });
  return (
    <>
      <PageHead title="规则调整记录" about="每次调整由一人提出、另一人审定，注明启用日期和依据；启用前的日子仍按当时的规定判断。" actions={<Link className="button-link" to="/rules">检查规则</Link>} />
      <FilterBar name="rule-changes" filters={filters} replace_all={replace_all}>
        <ChoiceFilter label="进展" value={filters["state"]} set={(state) => set({ state })} choices={states} width={120} />
      </FilterBar>
      <DataTable name="rule-changes" columns={columns} page={data} error={error} retry={() => void refetch()} row_key={(change) => change.id} empty={{ what: "没有调整记录", how: "在规则页面调整参数、启用停用，或在试算页面保存自拟规则" }} />
    </>
  );
}
