// One campaign: how far it has come, who has not answered, what is to be corrected. Every figure opens the sheets behind it.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { percent } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Facts, Nothing, NumberLink, Scroll, Tabs, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { use_may } from "../session/session";
import { CensusStateWord, due_words } from "./census_words";
import { CensusStepDialog } from "./CensusStepDialog";
import { CorrectionsTab } from "./CorrectionsTab";
import { PlanDialog } from "./PlanDialog";
import { SheetsTab } from "./SheetsTab";
import { UnansweredTab } from "./UnansweredTab";

type Detail = Schema["CensusDetail"];

export default function CensusPage() {
  const id = Number(useParams()["id"]);
  const { filters, set } = use_filters();
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const may_remind = use_may("census.export_unanswered");
  const { data, error, refetch } = useQuery({ queryKey: ["census", id], queryFn: () => take(api.GET("/censuses/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  const tabs = [
    { key: "progress", label: "进度", content: () => <Progress census={data} /> },
    { key: "sheets", label: `摸查表 ${data.counts.sheets}`, content: () => <SheetsTab census={data} /> },
    ...(may_remind ? [{ key: "unanswered", label: `未报名单 ${open_count(data)}`, content: () => <UnansweredTab census={data} /> }] : []),
    { key: "corrections", label: `更正事项 ${data.answers.proposed}`, content: () => <CorrectionsTab census={data} /> },
  ];
  return (
    <>
      <RecordHead
        kind={`摸查统计 ${data.id} 号`}
        title={data.title}
        marks={<><CensusStateWord census={data} />{data.state === "running" ? <span className="soft">{due_words(data)}</span> : null}</>}
        notes={<>范围 {data.scope_unit?.name ?? "—"} · 基准日 {data.reference_day} · {data.answered_by_zh}</>}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={["close", "withdraw"]} />}
      />
      {data.instructions ? <Card title="填报要求"><div className="note-body">{data.instructions}</div></Card> : null}
      <Tabs tabs={tabs} chosen={filters["tab"]} choose={(tab) => set({ tab, state: undefined, group: undefined, late: undefined, declares_none: undefined, q: undefined, decision: undefined, verdict: undefined })} />
      {action?.action === "amend" ? <PlanDialog census={data} close={() => set_action(undefined)} /> : null}
      {action && action.action !== "amend" ? <CensusStepDialog census={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function open_count({ counts }: Detail): number {
  return counts.to_answer + counts.to_sign + counts.unanswered;
}

function Progress({ census }: { census: Detail }) {
  const { counts, answers } = census;
  const to = (query: string) => `/censuses/${census.id}?${query}`;
  return (
    <>
      <Card title="报送情况">
        <Facts
          facts={[
            { name: "应报单位", value: <NumberLink value={counts.sheets} to={to("tab=sheets")} /> },
            { name: "已报送", value: <NumberLink value={counts.signed} to={to("tab=sheets&state=answered")} /> },
            { name: "报送率", value: counts.sheets === 0 ? "—" : percent(counts.signed_per_mille) },
            { name: "未报", value: <NumberLink value={open_count(census)} to={to("tab=sheets&state=open")} /> },
            { name: "迟报", value: <NumberLink value={counts.late} to={to("tab=sheets&late=true")} /> },
            { name: "零报告", value: <NumberLink value={counts.declared_none} to={to("tab=sheets&state=answered&declares_none=true")} /> },
          ]}
        />
      </Card>
      <Card title="核对结果" extra={<span className="soft small">只计已报送的摸查表</span>}>
        <Facts
          facts={[
            { name: "与登记一致", value: answers.confirmed },
            { name: "需更正", value: <NumberLink value={answers.corrected} to={to("tab=corrections&verdict=corrected")} /> },
            { name: "非本单位账号", value: <NumberLink value={answers.not_ours} to={to("tab=corrections&verdict=not_ours")} /> },
            { name: "补报", value: <NumberLink value={answers.added} to={to("tab=corrections&verdict=added")} /> },
            { name: "更正待审核", value: <NumberLink value={answers.proposed} to={to("tab=corrections&decision=proposed")} /> },
            { name: "认定擅自开设", value: <NumberLink value={answers.unauthorised} to={to("tab=corrections&decision=unauthorised")} /> },
          ]}
        />
      </Card>
      <Groups census={census} />
    </>
  );
}

function Groups({ census }: { census: Detail }) {
  if (census.groups.length === 0) return <Nothing what="还没有下发摸查表" how="启动后，各单位的进度会出现在这里。" />;
  const rows = [...census.groups].sort((a, b) => a.signed_per_mille - b.signed_per_mille);
  return (
    <Card title="各镇街、部门进度">
      <Scroll name="各镇街、部门进度">
        <table className="table">
          <thead>
            <tr>{["单位", "应报", "已报送", "未报", "迟报", "报送率"].map((title, index) => <th key={title} scope="col" className={index > 0 ? "right" : undefined}>{title}</th>)}</tr>
          </thead>
          <tbody>{rows.map((group) => <GroupRow key={group.unit.id} group={group} census={census.id} />)}</tbody>
        </table>
      </Scroll>
    </Card>
  );
}

function GroupRow({ group, census }: { group: Detail["groups"][number]; census: number }) {
  const to = (query: string) => `/censuses/${census}?tab=sheets&group=${group.unit.id}${query}`;
  return (
    <tr>
      <td data-title="单位">{group.unit.name}</td>
      <td className="right" data-title="应报"><NumberLink value={group.sheets} to={to("")} /></td>
      <td className="right" data-title="已报送"><NumberLink value={group.signed} to={to("&state=answered")} /></td>
      <td className="right" data-title="未报"><NumberLink value={group.to_answer + group.to_sign + group.unanswered} to={to("&state=open")} /></td>
      <td className="right" data-title="迟报"><NumberLink value={group.late} to={to("&late=true")} /></td>
      <td className="right" data-title="报送率">{percent(group.signed_per_mille)}</td>
    </tr>
  );
}
