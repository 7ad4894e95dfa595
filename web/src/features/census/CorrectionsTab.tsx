// 更正事项: what units say differently from the registry, with both beside each other; accepting one mends the registry.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Tooltip } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { DecisionWord, VerdictWord } from "./census_words";
import { CorrectionDialog } from "./CorrectionDialog";
import { differing } from "./facts";

type Correction = Schema["CensusCorrection"];
type Chosen = { correction: Correction; action: Schema["AllowedAction"] };

const verdicts = [{ value: "corrected", label: "需更正" }, { value: "not_ours", label: "非本单位账号" }, { value: "added", label: "补报" }];
const decisions = [{ value: "proposed", label: "待审核" }, { value: "accepted", label: "已采纳" }, { value: "rejected", label: "不采纳" }, { value: "unauthorised", label: "认定擅自开设" }];

export function CorrectionsTab({ census }: { census: Schema["CensusDetail"] }) {
  const { filters, cursor, set, replace_all } = use_filters();
  const [chosen, choose] = useState<Chosen>();
  const query = { decision: filters["decision"] as Schema["CensusDecision"] | undefined, verdict: filters["verdict"] as "added" | undefined };
  const found = useQuery({
    queryKey: ["census", census.id, "corrections", query, cursor],
    queryFn: () => take(api.GET("/censuses/{id}/corrections", { params: { path: { id: census.id }, query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <FilterBar name="census-corrections" filters={filters} replace_all={(next) => replace_all({ tab: "corrections", ...next })}>
        <ChoiceFilter label="核对结果" value={filters["verdict"]} set={(verdict) => set({ verdict })} choices={verdicts} />
        <ChoiceFilter label="审核" value={filters["decision"]} set={(decision) => set({ decision })} choices={decisions} />
      </FilterBar>
      <DataTable
        name="census-corrections"
        columns={columns(choose)}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有更正事项", how: "单位报送的摸查表中有更正、补报或非本单位账号时，会出现在这里。" }}
      />
      {chosen ? <CorrectionDialog {...chosen} close={() => choose(undefined)} /> : null}
    </>
  );
}

function columns(choose: (chosen: Chosen) => void): Column<Correction>[] {
  return [
    { key: "account", title: "账号", cell: (row) => <AccountCell row={row} />, width: "22%" },
    { key: "unit", title: "填报单位", cell: (row) => <Link to={`/census-sheets/${row.sheet_id}`}>{row.unit.short_name}</Link> },
    { key: "verdict", is_short: true, title: "核对结果", cell: (row) => <VerdictWord verdict={row.verdict} text={row.verdict_zh} /> },
    { key: "said", title: "单位所报", cell: (row) => <Said row={row} />, width: "30%" },
    { key: "decision", title: "审核", cell: (row) => <><DecisionWord decision={row.decision} text={row.decision_zh} />{row.decision_note ? <span className="soft small row-sub">{row.decision_note}</span> : null}</> },
    { key: "act", title: "办理", cell: (row) => <Actions row={row} choose={choose} /> },
  ];
}

function AccountCell({ row }: { row: Correction }) {
  const account = row.account_id ?? row.result_account_id;
  const name = row.recorded?.name ?? row.said.name;
  return (
    <>
      {account === null ? <span className="row-title">{name}</span> : <Link className="row-title" to={`/accounts/${account}`}>{name}</Link>}
      <span className="soft small row-sub">{row.said.platform_zh} {row.said.platform_account_id}</span>
    </>
  );
}

function Said({ row }: { row: Correction }) {
  return (
    <ul className="bare-list">
      {differing(row).map((item) => (
        <li key={item.zh}>{item.zh}：{item.before ? <><del className="soft">{item.before}</del> → </> : null}{item.said}</li>
      ))}
      {row.note ? <li className="soft">{row.note}</li> : null}
    </ul>
  );
}

function Actions({ row, choose }: { row: Correction; choose: (chosen: Chosen) => void }) {
  return (
    <span className="row-actions">
      {row.allowed_actions.map((action) =>
        action.is_allowed ? (
          <Button key={action.action} size="small" danger={action.action === "confirm_unauthorised"} onClick={() => choose({ correction: row, action })}>{action.zh}</Button>
        ) : (
          <Tooltip key={action.action} title={action.refusal?.detail ?? action.refusal?.title} trigger={["hover", "focus", "click"]}>
            <Button size="small" className="greyed" aria-disabled="true">{action.zh}</Button>
          </Tooltip>
        ),
      )}
    </span>
  );
}
