// One round: coverage, results by platform and town, failures with their evidence, who failed last time, the draw and its reasons.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Facts, NumberLink, Tabs, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { AccountsTab } from "./AccountsTab";
import { AssignDialog } from "./AssignDialog";
import { ConfirmTab } from "./ConfirmTab";
import { CorrectDialog } from "./CorrectDialog";
import { StrataTable } from "./DrawPreview";
import { ResultTab } from "./ResultTab";
import { RoundStepDialog } from "./RoundStepDialog";
import { period_of, RoundStateWord } from "./words";

type Detail = Schema["RoundDetail"];

export default function RoundPage() {
  const id = Number(useParams()["id"]);
  const navigate = useNavigate();
  const { filters, set } = use_filters();
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { data, error, refetch } = useQuery({ queryKey: ["round", id], queryFn: () => take(api.GET("/rounds/{id}", { params: { path: { id } } })) });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  const is_drawn = data.drawn_on !== null;
  const tabs = [
    ...(["running", "closed"].includes(data.state) ? [{ key: "result", label: "结果", content: () => <ResultTab round={data} /> }] : []),
    ...(data.state === "running" ? [{ key: "confirm", label: `待核对 ${data.to_confirm}`, content: () => <ConfirmTab round={data} /> }] : []),
    ...(is_drawn ? [{ key: "accounts", label: `账号 ${data.accounts_drawn}`, content: () => <AccountsTab round={data} /> }] : []),
    { key: "plan", label: "方案与抽取", content: () => <Plan round={data} /> },
  ];
  const close = () => set_action(undefined);
  const act = (chosen: Schema["AllowedAction"]) => (chosen.action === "amend" ? void navigate(`/rounds/${id}/plan`) : set_action(chosen));
  return (
    <>
      <RecordHead
        kind={`检查 ${data.id} 号`}
        title={data.title}
        marks={<RoundStateWord round={data} />}
        notes={<>{data.scope_unit?.name ?? "—"} · {period_of(data)} · {data.kind_zh} · {data.scope_zh}</>}
        actions={<ActionBar actions={data.allowed_actions} act={act} dangerous={["close", "withdraw"]} />}
      />
      {is_drawn && data.state !== "withdrawn" ? (
        <p className="line">
          <a href={`${base_url}/rounds/${id}/export`} download>导出全部（xlsx）</a>
          <a href={`${base_url}/rounds/${id}/check-list?whole=true`} download>打印检查表（docx）</a>
        </p>
      ) : null}
      <Tabs tabs={tabs} chosen={filters["tab"]} choose={(tab) => set({ tab, verdict: undefined, area: undefined, platform: undefined, reason: undefined, q: undefined })} />
      {action?.action === "assign" ? <AssignDialog round={data} close={close} /> : null}
      {action?.action === "correct" ? <CorrectDialog round={data} close={close} /> : null}
      {action && !["assign", "correct"].includes(action.action) ? <RoundStepDialog round={data} action={action} close={close} /> : null}
    </>
  );
}

function Plan({ round }: { round: Detail }) {
  const to = (reason: string) => `/rounds/${round.id}?tab=accounts&reason=${reason}`;
  return (
    <>
      <Card title="抽取">
        <Facts
          facts={[
            { name: "在用账号", value: round.accounts_total },
            { name: "抽中账号", value: <NumberLink value={round.accounts_drawn} to={`/rounds/${round.id}?tab=accounts`} /> },
            { name: "抽取日", value: round.drawn_on ?? "尚未抽取" },
            { name: "种子", value: round.seed || "启动时产生" },
            { name: "上一轮", value: round.previous_round?.title ?? "无" },
            { name: "机器检查", value: minute(round.checked_at) },
            ...round.reasons.map((each) => ({ name: each.reason_zh, value: <NumberLink value={each.accounts} to={to(each.reason)} /> })),
          ]}
        />
        <p className="soft small">抽签号是“种子、平台代码、账号标识”三行文字的 SHA-256 前 16 位；每层按抽签号由小到大抽取，任何人都可以用种子复算。</p>
        {round.strata.length > 0 ? <StrataTable strata={round.strata} /> : null}
      </Card>
      <Card title={`检查事项 ${round.items.length}`}>
        <ul className="plain-list">
          {round.items.map((item) => (
            <li key={item.id}>
              {item.title}
              <span className="soft small"> {item.is_veto ? "单项否决" : "其他"} · {item.is_by_machine ? "机器" : item.check_list}{item.article ? ` · ${item.article.document} ${item.article.clause}` : ""}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
