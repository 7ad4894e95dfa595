// 标准试算: other thresholds over the same measures – how many accounts each proposal would have, and who would move. Nothing is stored.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, InputNumber } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Card, Nothing, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Proposal, proposal_zh } from "./words";

type Run = Schema["ConsolidationRun"];
const order: Schema["ConsolidationProposal"][] = ["close", "merge", "rectify", "keep", "not_judged"];

export function WhatIfTab({ run }: { run: Run }) {
  const { data, error } = useQuery({ queryKey: ["consolidation", "run", run.id], queryFn: () => take(api.GET("/consolidation/runs/{id}", { params: { path: { id: run.id } } })) });
  const trial = useMutation({
    mutationFn: (thresholds: { name: string; value: number }[]) => take(api.POST("/consolidation/runs/{id}/what-if", { params: { path: { id: run.id } }, body: { thresholds } })),
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Thresholds thresholds={data.thresholds} send={(values) => trial.mutate(values)} is_busy={trial.isPending} error={trial.error} />
      {trial.data ? <Outcome run={run} outcome={trial.data} /> : null}
    </>
  );
}

type FormProps = { thresholds: Schema["ConsolidationThreshold"][]; send: (values: { name: string; value: number }[]) => void; is_busy: boolean; error: unknown };

function Thresholds({ thresholds, send, is_busy, error }: FormProps) {
  const initial = Object.fromEntries(thresholds.map((one) => [one.name, one.value]));
  const changed = (values: Record<string, number>) => thresholds.filter((one) => values[one.name] !== one.value).map((one) => ({ name: one.name, value: values[one.name] ?? one.value }));
  return (
    <Card title="评估标准">
      <p className="soft small">没有法规规定数值，均为系统默认，可由市府办调整。试算只计算，不保存。</p>
      {error ? <ProblemView error={error} /> : null}
      <Form layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values: Record<string, number>) => send(changed(values))} className="threshold-form">
        {thresholds.map((one) => (
          <Form.Item key={one.name} name={one.name} label={`${one.zh}（${one.unit}）`} extra={`${one.help}（${one.source}）`}>
            <InputNumber min={one.least} max={one.most} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit" loading={is_busy}>试算</Button>
      </Form>
    </Card>
  );
}

function Outcome({ run, outcome }: { run: Run; outcome: Schema["ConsolidationWhatIf"] }) {
  return (
    <>
      <Card title={outcome.moved === 0 ? "建议没有变化" : `${outcome.moved} 个账号的建议会改变`}>
        <Scroll name="各类建议的变化">
          <table className="table">
            <thead>
              <tr><th scope="col">建议</th><th scope="col" className="right">现在</th><th scope="col" className="right">试算</th><th scope="col" className="right">增减</th></tr>
            </thead>
            <tbody>
              {order.map((proposal) => (
                <tr key={proposal}>
                  <td data-title="建议">{proposal_zh[proposal]}</td>
                  <td className="right" data-title="现在">{outcome.before[proposal]}</td>
                  <td className="right" data-title="试算">{outcome.after[proposal]}</td>
                  <td className="right" data-title="增减">{signed(outcome.after[proposal] - outcome.before[proposal])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Card>
      {outcome.items.length === 0 ? <Nothing what="没有账号的建议会改变" /> : <Moved run={run} outcome={outcome} />}
    </>
  );
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

function Moved({ run, outcome }: { run: Run; outcome: Schema["ConsolidationWhatIf"] }) {
  return (
    <Card title="建议会改变的账号" extra={outcome.moved > outcome.items.length ? <span className="soft">显示前 {outcome.items.length} 个</span> : undefined}>
      <Scroll name="建议会改变的账号">
        <table className="table">
          <thead><tr><th scope="col">账号</th><th scope="col">平台</th><th scope="col">现在</th><th scope="col">试算</th><th scope="col">理由</th></tr></thead>
          <tbody>
            {outcome.items.map((row) => (
              <tr key={row.account_id}>
                <td data-title="账号"><Link to={`/consolidation/runs/${run.id}/accounts/${row.account_id}`}>{row.name}</Link></td>
                <td data-title="平台" className="nowrap">{row.platform_zh}</td>
                <td data-title="现在" className="nowrap"><Proposal value={row.from} /></td>
                <td data-title="试算" className="nowrap"><Proposal value={row.to} /></td>
                <td data-title="理由" className="small">{row.reasons}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
