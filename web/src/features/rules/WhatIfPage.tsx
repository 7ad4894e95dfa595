// 试算: what would be found on any day, with a limit changed. Nothing is stored.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { count } from "../../ui/format";
import { Card, Nothing, PageHead, Scroll } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Severity } from "../../ui/words_of_state";
import { use_session } from "../session/session";

type Values = { as_of: string; rules?: string[]; changes?: string };

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

export default function WhatIfPage() {
  const today = use_session().as_of;
  const rules = useQuery({ queryKey: ["rules"], queryFn: () => take(api.GET("/rules")), staleTime: 300_000 });
  const trial = useMutation({
    mutationFn: (values: Values) =>
      take(api.POST("/evaluations", { body: { as_of: values.as_of, rules: values.rules?.length ? values.rules : undefined, set: changes_from(values.changes ?? "") } })),
  });
  const choices = (rules.data?.items ?? []).map((rule) => ({ value: rule.id, label: rule.title }));
  return (
    <>
      <PageHead title="规则试算" about="在任一日期、以改变的参数试算会检出什么。只计算，不登记、不通知。" />
      <Card>
        <Form<Values> layout="vertical" requiredMark={false} initialValues={{ as_of: today }} onFinish={(values) => trial.mutate(values)} className="inline-form">
          <Form.Item name="as_of" label="截至日期" rules={[{ required: true, message: "请填写日期" }]}><Input type="date" /></Form.Item>
          <Form.Item name="rules" label="规则" extra="不选为全部"><Select mode="multiple" options={choices} optionFilterProp="label" style={{ minWidth: 280 }} /></Form.Item>
          <Form.Item name="changes" label="改变的参数" extra="一行一个，例如 max_idle_days=7" rules={[{ validator: (_, text: string) => (changes_from(text ?? "") ? Promise.resolve() : Promise.reject(new Error("每行须为 参数名=值"))) }]}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={trial.isPending}>试算</Button>
        </Form>
        {trial.error ? <ProblemView error={trial.error} /> : null}
      </Card>
      {trial.data ? <Result result={trial.data} /> : null}
    </>
  );
}

function Result({ result }: { result: Schema["WhatIf"] }) {
  if (result.total === 0) return <Nothing what={`截至 ${result.as_of} 不会检出问题`} />;
  return (
    <>
      <Card title={`截至 ${result.as_of} 会检出 ${count(result.total)} 个问题`}>
        <ul className="plain-list">
          {result.by_rule.map((line) => (
            <li key={line.rule} className="line spread">
              <span><Severity value={line.severity} /> <Link to={`/rules/${encodeURIComponent(line.rule)}`}>{line.title}</Link></span>
              <span className="tabular">{count(line.count)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="明细" extra={result.total > result.violations.length ? <span className="soft">显示前 {result.violations.length} 个</span> : undefined}>
        <Scroll name="明细">
          <table className="table">
            <thead><tr><th scope="col">程度</th><th scope="col">问题</th><th scope="col">主办单位</th><th scope="col">账号</th><th scope="col">证据</th></tr></thead>
            <tbody>
              {result.violations.map((row, index) => (
                <tr key={index}>
                  <td data-title="程度"><Severity value={row.severity} /></td>
                  <td data-title="问题">{row.title}</td>
                  <td data-title="主办单位">{row.host_unit?.short_name ?? "—"}</td>
                  <td data-title="账号">{row.account ? <Link to={`/accounts/${row.account.id}`}>{row.account.name}</Link> : "—"}</td>
                  <td data-title="证据" className="soft small">{(row.evidence ?? []).map((field) => `${field.zh} ${field.value ?? "—"}`).join("；")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Card>
    </>
  );
}
