// 通稿: texts approved for every account, and how many posts carry them, and how.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { use_may } from "../session/session";
import { EnterDialog } from "./EnterDialog";
import { ReleaseState, verdicts, type Release } from "./words";

const columns: Column<Release>[] = [
  { key: "title", title: "通稿", cell: (release) => <Link className="row-title" to={`/releases/${release.id}`}>{release.title}</Link> },
  { key: "issuer", title: "发布单位", cell: (release) => [release.issuer, release.number].filter(Boolean).join(" ") },
  { key: "from", title: "生效日期", cell: (release) => release.valid_from, is_short: true },
  { key: "embargo", title: "限发时刻", cell: (release) => (release.embargo_until ? minute(release.embargo_until) : "—") },
  { key: "state", title: "状态", cell: (release) => <ReleaseState of={release} />, is_short: true },
  { key: "used", title: "使用情况", cell: used },
];

function used(release: Release) {
  if (release.counts.total === 0) return "尚无发布内容使用";
  return `${release.counts.total} 条：${verdicts.filter(({ value }) => release.counts[value] > 0).map(({ value, label }) => `${label} ${release.counts[value]}`).join("，")}`;
}

const states = [
  { value: "in_force", label: "生效" },
  { value: "corrected", label: "已更正" },
  { value: "withdrawn", label: "已撤回" },
];

export default function ReleasesPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [is_entering, set_entering] = useState(false);
  const may_enter = use_may("releases.enter");
  const query = { q: filters["q"], state: filters["state"] as Schema["ReleaseState"] | undefined, cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["releases", query], queryFn: () => take(api.GET("/releases", { params: { query } })) });
  return (
    <>
      <PageHead
        title="通稿"
        about="统一发布口径的稿件。发布内容逐条与通稿比对：哪些事实、文字不一致，是否早于限发时刻，是否仍用已撤回的稿件；只作提示，由人核实。"
        actions={may_enter ? <Button type="primary" onClick={() => set_entering(true)}>登记通稿</Button> : undefined}
      />
      <FilterBar name="releases" filters={filters} replace_all={replace_all}>
        <TextFilter label="标题、正文或文号" value={filters["q"]} set={(q) => set({ q })} />
        <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={states} width={120} />
      </FilterBar>
      <DataTable name="releases" columns={columns} page={data} error={error} retry={() => void refetch()} row_key={(release) => release.id} empty={{ what: "没有通稿", how: "登记后列在这里，并与发布内容比对" }} />
      {is_entering ? <EnterDialog close={() => set_entering(false)} /> : null}
    </>
  );
}
