// One unit: what it is, whom it answers to, its posts, its accounts, and how it became what it is.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { day } from "../../ui/format";
import { Card, Facts, Nothing, NumberLink, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { unit_level_zh } from "../../ui/words";
import { Word } from "../../ui/words_of_state";
import { RecordLedger } from "../ledger/RecordLedger";
import { irreversible, NewUnitDialog, UnitDialog } from "./UnitDialogs";

type Detail = Schema["UnitDetail"];

export default function UnitPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { data, error, refetch } = useQuery({ queryKey: ["unit", id], queryFn: () => take(api.GET("/units/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead
        kind={data.kind_zh}
        title={data.name}
        marks={<Word tone={data.state === "active" ? "green" : "grey"}>{data.state_zh}</Word>}
        notes={<>简称 {data.short_name}{data.parent ? <> · 上级 <Link to={`/units/${data.parent.id}`}>{data.parent.name}</Link></> : null}</>}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={irreversible} />}
      />
      <div className="columns">
        <div className="column-main">
          <Card title="基本情况"><About unit={data} /></Card>
          <Card title="岗位"><Posts appointments={data.appointments} /></Card>
          <Card title="沿革"><History unit={data} /></Card>
        </div>
        <div className="column-side">
          <RecordLedger kind="unit" id={id} />
        </div>
      </div>
      {action?.action === "create_child" ? <NewUnitDialog parent_id={id} close={() => set_action(undefined)} /> : null}
      {action && action.action !== "create_child" ? <UnitDialog unit={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function reference(unit: Schema["UnitReference"] | null) {
  return unit ? <Link to={`/units/${unit.id}`}>{unit.name}</Link> : "—";
}

function About({ unit }: { unit: Detail }) {
  return (
    <Facts
      facts={[
        { name: "账号", value: <NumberLink value={unit.accounts} to={`/accounts?host_unit_id=${unit.id}`} /> },
        { name: "未办结问题", value: <NumberLink value={unit.open_findings} to={`/findings?under=${unit.id}&is_open=true`} /> },
        { name: "主管单位", value: reference(unit.supervising_unit) },
        { name: "行业主管部门", value: reference(unit.sector_authority) },
        { name: "层级", value: unit_level_zh[unit.level] },
        { name: "地区", value: unit.area || "—" },
        { name: "统一社会信用代码", value: <code>{unit.credit_code ?? "未登记"}</code> },
        { name: "备案义务", value: unit.is_covered ? "适用" : "不适用" },
      ]}
    />
  );
}

function Posts({ appointments }: { appointments: Schema["Appointment"][] }) {
  if (appointments.length === 0) return <Nothing what="没有设岗" how="由系统管理员在“人员与岗位”中设置。" />;
  return (
    <ul className="plain-list">
      {appointments.map((appointment) => (
        <li key={appointment.id} className="line">
          <span className="holder-duty">{appointment.role_zh}</span>
          <strong>{appointment.person.name}</strong>
          <span className="soft">{appointment.title}</span>
          <span className="soft small">自 {day(appointment.valid_from)}{appointment.valid_to ? ` 至 ${day(appointment.valid_to)}` : ""}</span>
        </li>
      ))}
    </ul>
  );
}

function History({ unit }: { unit: Detail }) {
  return (
    <>
      <ol className="timeline">
        {unit.history.map((version, index) => (
          <li key={index}>
            <div className="timeline-head">
              <strong>{version.name}</strong>
              <span className="soft">{version.parent ? `隶属 ${version.parent.short_name}` : ""}</span>
            </div>
            <div className="soft small">
              {day(version.valid_from)} 至 {version.valid_to ? day(version.valid_to) : "今"} · 依据：{version.decision || "—"}
            </div>
          </li>
        ))}
      </ol>
      {unit.successions.map((succession, index) => (
        <p key={index}>
          {day(succession.effective_on)}：{reference(succession.predecessor)} → {reference(succession.successor)}（{succession.decision}）
        </p>
      ))}
    </>
  );
}
