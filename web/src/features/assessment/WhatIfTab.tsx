// 试算: other points, lines and thresholds over the frozen facts: who would pass, fail or move. Nothing is stored.
import { useMutation, useQueries, useQuery } from "@tanstack/react-query";
import { Button, InputNumber, Select } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Comparison } from "./Comparison";
import { points } from "./words";

type Detail = Schema["AssessmentDetail"];
type What = "rule_off" | "fail_line" | "veto_score" | "bonus_gate" | "bonus_cap" | "website_weight" | "points" | "each" | "off";
type Change = { what: What; indicator?: string; value?: number };
type Parameter = { name: string; value: string };

const what_zh: Record<What, string> = {
  fail_line: "合格线（分）",
  veto_score: "单项否决记分",
  bonus_gate: "加分门槛（分）",
  bonus_cap: "加分上限（分）",
  website_weight: "网站权重（%）",
  points: "指标分值（上限）",
  each: "指标每次扣分",
  off: "停用指标",
  rule_off: "不计规则",
};
const of_indicator: readonly What[] = ["points", "each", "off"];
const without_value: readonly What[] = ["off", "rule_off"];

export function WhatIfTab({ subject }: { subject: Detail }) {
  const [changes, set_changes] = useState<Change[]>([]);
  const [parameters, set_parameters] = useState<Parameter[]>([]);
  const trial = useMutation({
    mutationFn: () =>
      take(api.POST("/assessments/{id}/what-if", {
        params: { path: { id: subject.id } },
        body: { changes: changes.map((one) => ({ what: one.what, ...(one.indicator ? { indicator: one.indicator } : {}), value: Math.round((one.value ?? 0) * (one.what === "website_weight" ? 1 : 100)) })), parameters },
      })),
  });
  return (
    <>
      <Card title="改动">
        <p className="soft small">在已冻结的数据上试算，只计算，不保存。</p>
        <ul className="plain-list">
          {changes.map((one, place) => (
            <li key={`c${place}`}>{what_zh[one.what]} {one.indicator ? title(subject, one.indicator) : ""} {without_value.includes(one.what) ? "" : `→ ${one.value ?? 0}`} <Button size="small" onClick={() => set_changes(changes.filter((_, other) => other !== place))}>去掉</Button></li>
          ))}
          {parameters.map((one, place) => (
            <li key={`p${place}`}>规则参数 {one.name} → {one.value} <Button size="small" onClick={() => set_parameters(parameters.filter((_, other) => other !== place))}>去掉</Button></li>
          ))}
        </ul>
        <AddChange subject={subject} add={(change) => set_changes([...changes, change])} />
        <AddParameter subject={subject} add={(parameter) => set_parameters([...parameters, parameter])} />
        <div className="line form-foot"><Button type="primary" loading={trial.isPending} onClick={() => trial.mutate()}>试算</Button></div>
        {trial.error ? <ProblemView error={trial.error} /> : null}
      </Card>
      {trial.data ? <Comparison subject={subject} result={trial.data} names={["现在", "试算"]} /> : null}
    </>
  );
}

function title(subject: Detail, id: string): string {
  return subject.set.indicators.find((one) => one.id === id)?.title ?? id;
}

function AddChange({ subject, add }: { subject: Detail; add: (change: Change) => void }) {
  const [what, set_what] = useState<What>("fail_line");
  const [indicator, set_indicator] = useState<string>();
  const [value, set_value] = useState<number | null>(null);
  const needs_indicator = of_indicator.includes(what) || what === "rule_off";
  const indicators = subject.set.indicators.filter((one) => what === "off" || one.kind !== "veto");
  const needs_value = !without_value.includes(what);
  const is_whole = (!needs_indicator || indicator !== undefined) && (!needs_value || value !== null);
  const rules = [...new Set(subject.set.indicators.flatMap((one) => one.rules))].map((rule) => ({ value: rule, label: rule }));
  const choices = what === "rule_off" ? rules : indicators.map((one) => ({ value: one.id, label: `${one.title}${one.kind === "veto" ? "" : `（${points(one.points)}）`}` }));
  return (
    <div className="line">
      <Select aria-label="改动什么" style={{ width: 180 }} value={what} onChange={(next: What) => { set_what(next); set_indicator(undefined); }} options={Object.entries(what_zh).map(([code, label]) => ({ value: code as What, label }))} />
      {needs_indicator ? <Select aria-label="哪项指标" style={{ width: 220 }} value={indicator} onChange={set_indicator} options={choices} /> : null}
      {!needs_value ? null : <InputNumber aria-label="改为" min={0} max={100} precision={2} value={value} onChange={set_value} />}
      <Button disabled={!is_whole} onClick={() => add({ what, ...(needs_indicator && indicator ? { indicator } : {}), ...(value === null || !needs_value ? {} : { value }) })}>加入</Button>
    </div>
  );
}

/** Thresholds of the rules that the set measures by (14 → 10 days). */
function AddParameter({ subject, add }: { subject: Detail; add: (parameter: Parameter) => void }) {
  const [name, set_name] = useState<string>();
  const [value, set_value] = useState<number | null>(null);
  // Problems that only people register have no parameters, and are no rules.
  const known = useQuery({ queryKey: ["rules"], queryFn: () => take(api.GET("/rules")) });
  const used = (known.data?.items ?? []).map((rule) => rule.id).filter((id) => subject.set.indicators.some((one) => one.rules.includes(id)));
  const rules = useQueries({ queries: used.map((id) => ({ queryKey: ["rule", id], queryFn: () => take(api.GET("/rules/{rule_id}", { params: { path: { rule_id: id } } })), staleTime: 600_000 })) });
  const choices = rules.flatMap(({ data }) => (data?.parameters ?? []).filter((one) => one.type === "integer").map((one) => ({ value: `${data?.id}.${one.name}`, label: `${data?.title}：${one.zh}（现为 ${one.value}）` })));
  if (choices.length === 0) return null;
  return (
    <div className="line">
      <Select aria-label="规则参数" style={{ width: 360, maxWidth: "100%" }} placeholder="规则的期限等参数" value={name} onChange={set_name} options={choices} />
      <InputNumber aria-label="参数改为" min={0} max={1000} precision={0} value={value} onChange={set_value} />
      <Button disabled={name === undefined || value === null} onClick={() => name && value !== null && add({ name, value: String(value) })}>加入</Button>
    </div>
  );
}
