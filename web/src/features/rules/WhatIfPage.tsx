// 试算: what would be found on a day or a stretch of days, with a limit changed or by a rule written here, and how that differs from the rules in
// force. Nothing is stored by trying; what proved right is proposed from here.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { Card, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_may, use_session } from "../session/session";
import { OwnRuleEditor, blank_rule, id_of } from "./OwnRuleEditor";
import { ProposeDialog } from "./ProposeDialog";
import { TrialResult } from "./TrialResult";
import { unit_zh, type Detail } from "./words";

type Values = { from?: string; as_of: string; rules?: string[]; changes?: string; set?: Record<string, number | string | null>; text?: string };

/** "max_idle_days=7" a line → {max_idle_days: 7}; undefined when a line is not of that form. */
export function changes_from(text: string): Record<string, string | number> | undefined {
  const changes: Record<string, string | number> = {};
  for (const line of text.split(/[\n;；]/).map((item) => item.trim()).filter((item) => item !== "")) {
    const match = /^([a-z][a-z0-9_]*)\s*[=＝]\s*(.+)$/.exec(line);
    if (!match) return undefined;
    const [, name, value] = match as unknown as [string, string, string];
    changes[name] = /^-?\d+$/.test(value) ? Number(value) : value;
  }
  return changes;
}

/** What the form asks, as the server takes it: values that are not changed are left out. */
export function question_of(values: Values, rule: Detail | undefined): Schema["TrialQuestion"] {
  const set: Record<string, string | number> = changes_from(values.changes ?? "") ?? {};
  for (const parameter of rule?.parameters ?? []) {
    const value = values.set?.[parameter.name];
    if (value !== undefined && value !== null && value !== parameter.value) set[`${rule?.id}.${parameter.name}`] = value;
  }
  const text = values.text?.trim() || undefined;
  const own = text ? id_of(text) : undefined;
  const rules = rule ? [rule.id] : values.rules?.length ? values.rules : own ? [own] : undefined;
  return { as_of: values.as_of, from: values.from || undefined, rules, set, text };
}

export default function WhatIfPage() {
  const [params] = useSearchParams();
  const rule_id = params.get("rule") ?? undefined;
  const draft_id = params.get("draft") ? Number(params.get("draft")) : undefined;
  const rule = useQuery({ queryKey: ["rule", rule_id], enabled: rule_id !== undefined, queryFn: () => take(api.GET("/rules/{rule_id}", { params: { path: { rule_id: rule_id ?? "" } } })) });
  const draft = useQuery({ queryKey: ["rule-change", draft_id], enabled: draft_id !== undefined, queryFn: () => take(api.GET("/rule-changes/{id}", { params: { path: { id: draft_id ?? 0 } } })) });
  const is_own = params.has("own") || draft_id !== undefined;
  const may_write = use_may("supervision.try_rule_text");
  if (rule.error ?? draft.error) return <ProblemView error={rule.error ?? draft.error} />;
  return (
    <>
      <PageHead
        title={rule.data ? `试算：${rule.data.title}` : is_own ? "自拟规则" : "规则试算"}
        about="在任一日期、以改变的参数或自拟的规则试算，与现行规则比较。只计算，不登记、不通知。"
        actions={
          <>
            {rule_id || is_own ? <Link className="button-link" to="/rules/what-if">全部规则试算</Link> : null}
            {may_write && !is_own ? <Link className="button-link" to="/rules/what-if?own">自拟规则</Link> : null}
          </>
        }
      />
      {(rule_id && !rule.data) || (draft_id && !draft.data) ? <Waiting rows={6} /> : <Trial key={`${rule_id ?? ""}/${draft_id ?? ""}/${is_own}`} rule={rule.data} draft={draft.data} is_own={is_own} />}
    </>
  );
}

function Trial({ rule, draft, is_own }: { rule: Detail | undefined; draft: Schema["RuleChange"] | undefined; is_own: boolean }) {
  const today = day(use_session().as_of);
  const [form] = Form.useForm<Values>();
  const [asked, set_asked] = useState<Schema["TrialQuestion"]>();
  const trial = useMutation({ mutationFn: (question: Schema["TrialQuestion"]) => take(api.POST("/evaluations", { body: question })) });
  const send = (values: Values) => {
    const question = question_of(values, rule);
    set_asked(question);
    trial.mutate(question);
  };
  const initial: Values = { as_of: today, text: is_own ? (draft?.value ?? blank_rule) : undefined, set: Object.fromEntries((rule?.parameters ?? []).map((parameter) => [parameter.name, parameter.value])) };
  return (
    <>
      <Card>
        <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={send}>
          <div className="inline-form">
            <Form.Item name="as_of" label="截至日期" rules={[{ required: true, message: "请填写日期" }]}><Input type="date" max={today} /></Form.Item>
            <Form.Item name="from" label="自（可不填）" extra="填写后逐日试算，最多 92 天"><Input type="date" max={today} /></Form.Item>
            {rule ? <RuleValues rule={rule} /> : is_own ? null : <AnyRules />}
          </div>
          {is_own ? <OwnRuleEditor draft={draft} form={form} /> : null}
          <Button type="primary" htmlType="submit" loading={trial.isPending}>试算</Button>
        </Form>
        {trial.error ? <ProblemView error={trial.error} /> : null}
      </Card>
      {trial.data && asked ? (
        <>
          <TrialResult result={trial.data} question={asked} />
          {rule ? <ProposeTried rule={rule} question={asked} /> : null}
        </>
      ) : null}
    </>
  );
}

function RuleValues({ rule }: { rule: Detail }) {
  return rule.parameters.map((parameter) => (
    <Form.Item key={parameter.name} name={["set", parameter.name]} label={`${parameter.zh}${unit_zh(parameter.unit) ? `（${unit_zh(parameter.unit)}）` : ""}`} extra={`现为 ${parameter.value}`}>
      {parameter.type === "integer" ? <InputNumber precision={0} style={{ width: 160 }} /> : <Input style={{ width: 160 }} />}
    </Form.Item>
  ));
}

function AnyRules() {
  const rules = useQuery({ queryKey: ["rules"], queryFn: () => take(api.GET("/rules")), staleTime: 300_000 });
  const choices = (rules.data?.items ?? []).filter((rule) => rule.kind === "query").map((rule) => ({ value: rule.id, label: rule.title }));
  return (
    <>
      <Form.Item name="rules" label="规则" extra="不选为全部"><Select mode="multiple" options={choices} optionFilterProp="label" style={{ minWidth: 280 }} /></Form.Item>
      <Form.Item name="changes" label="改变的参数" extra="一行一个，例如 max_idle_days=7" rules={[{ validator: (_, text: string) => (changes_from(text ?? "") ? Promise.resolve() : Promise.reject(new Error("每行须为 参数名=值"))) }]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}

/** What was tried with other values can be proposed, one value at a time. */
function ProposeTried({ rule, question }: { rule: Detail; question: Schema["TrialQuestion"] }) {
  const [chosen, choose] = useState<string>();
  useEffect(() => choose(undefined), [question]);
  const tried = rule.parameters.filter((parameter) => question.set?.[`${rule.id}.${parameter.name}`] !== undefined);
  const parameter = tried.find((one) => one.name === chosen);
  if (!rule.may_propose || tried.length === 0) return null;
  return (
    <Card title="按试算结果调整">
      <div className="line">
        {tried.map((one) => (
          <Button key={one.name} onClick={() => choose(one.name)}>提出：{one.zh} {one.value} → {question.set?.[`${rule.id}.${one.name}`]}</Button>
        ))}
      </div>
      {parameter ? <ProposeDialog change={{ kind: "parameter", rule: rule.id, parameter: parameter.name, value: question.set?.[`${rule.id}.${parameter.name}`] }} title={`${rule.title}：${parameter.zh}`} parameter={parameter} close={() => choose(undefined)} /> : null}
    </Card>
  );
}
