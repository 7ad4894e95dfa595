// The appeals within sight, and their decision by somebody who did not score.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Modal, Radio } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { minute } from "../../ui/format";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { EvidenceLink } from "./EvidenceLink";
import { points } from "./words";

type Appeal = Schema["AssessmentAppeal"];

export function AppealsTab({ subject }: { subject: Schema["AssessmentDetail"] }) {
  const [deciding, decide] = useState<Appeal>();
  const { data, error } = useQuery({ queryKey: ["assessment-appeals", subject.id], queryFn: () => take(api.GET("/assessments/{id}/appeals", { params: { path: { id: subject.id } } })) });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Nothing what="没有申诉" how="公布后，单位在自己的得分表里对单个事项提出申诉。" />;
  return (
    <>
      {data.items.map((appeal) => (
        <Card key={appeal.id} title={<>{appeal.unit.name} · {appeal.indicator_title}</>} extra={<AppealState appeal={appeal} />}>
          <p>{appeal.reason} <EvidenceLink assessment_id={subject.id} file={appeal} /></p>
          <p className="soft small">
            {appeal.appealed_by} {minute(appeal.appealed_at)} 提出 · <Link to={`/assessments/${subject.id}/units/${appeal.unit.id}`}>得分表</Link> · {appeal.case_key ? `记录 ${appeal.case_key}` : "整项得分"}
          </p>
          {appeal.state === "taken_back" ? <p className="soft small">{minute(appeal.decided_at)} 撤回</p> : appeal.decided_at ? <p>{appeal.decided_by} {minute(appeal.decided_at)} 裁定：{appeal.decision_reason}{appeal.points === null ? "" : `（改为 ${points(appeal.points)} 分）`}</p> : null}
          {appeal.may_take_back ? <TakeBack subject={subject} appeal={appeal} /> : null}
          {appeal.may_decide ? <Button type="primary" onClick={() => decide(appeal)}>裁定</Button> : null}
          {appeal.refusal ? <p className="soft small">{appeal.refusal.detail}</p> : null}
        </Card>
      ))}
      {deciding ? <DecisionDialog subject={subject} appeal={deciding} close={() => decide(undefined)} /> : null}
    </>
  );
}

function TakeBack({ subject, appeal }: { subject: Schema["AssessmentDetail"]; appeal: Appeal }) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const send = useMutation({
    mutationFn: () => take(api.POST("/assessments/{id}/appeals/{appeal_id}/take-back", { params: { path: { id: subject.id, appeal_id: appeal.id } } })),
    onSuccess: () => {
      void message.success("已撤回申诉");
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    },
  });
  const ask = () => void modal.confirm({ title: "撤回申诉？", content: "撤回后按原结果计分；申诉期内可以重新提出。", okText: "撤回", onOk: () => send.mutateAsync().catch(() => undefined) });
  return (
    <>
      <Button onClick={ask} loading={send.isPending}>撤回申诉</Button>
      {send.error ? <ProblemView error={send.error} /> : null}
    </>
  );
}

function AppealState({ appeal }: { appeal: Appeal }) {
  if (appeal.state === "taken_back") return <Word tone="grey">已撤回</Word>;
  if (appeal.state === "open") return <Word tone="orange">待裁定</Word>;
  return appeal.state === "granted" ? <Word tone="green">成立</Word> : <Word tone="grey">不成立</Word>;
}

type Values = { decision: "granted" | "refused"; reason: string; points?: number };

function DecisionDialog({ subject, appeal, close }: { subject: Schema["AssessmentDetail"]; appeal: Appeal; close: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const decision = Form.useWatch("decision", form);
  const send = useMutation({
    mutationFn: (values: Values) =>
      take(api.POST("/assessments/{id}/appeals/{appeal_id}/decide", {
        params: { path: { id: subject.id, appeal_id: appeal.id } },
        body: { decision: values.decision, reason: values.reason, ...(values.points === undefined ? {} : { points: Math.round(values.points * 100) }) },
      })),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success("已裁定");
      close();
    },
  });
  return (
    <Modal open title="裁定申诉" okText="裁定" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{appeal.unit.name} · {appeal.indicator_title}</p>
      <p>{appeal.reason}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)}>
        <Form.Item name="decision" label="裁定" rules={[{ required: true, message: "请选择" }]}>
          <Radio.Group options={[{ value: "granted", label: "成立" }, { value: "refused", label: "不成立" }]} />
        </Form.Item>
        {decision === "granted" && !appeal.case_key ? <Form.Item name="points" label="该项改为扣（加）几分"><InputNumber min={0} max={100} step={0.5} /></Form.Item> : null}
        <Form.Item name="reason" label="理由" rules={[{ required: true, message: "请填写理由" }]}><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount /></Form.Item>
      </Form>
    </Modal>
  );
}
