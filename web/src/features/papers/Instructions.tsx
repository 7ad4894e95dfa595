// 批示 on a paper: recorded, followed, closed.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, new_key, take, type Schema } from "../../api/client";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { use_may } from "../session/session";

type Instruction = Schema["PaperInstruction"];

export function Instructions({ paper }: { paper: Schema["PaperDetail"] }) {
  const [is_open, open] = useState(false);
  const may_record = use_may("papers.record_instruction") && paper.is_own;
  if (paper.instructions.length === 0 && !may_record) return null;
  return (
    <Card title="批示" extra={may_record ? <Button size="small" onClick={() => open(true)}>登记批示</Button> : null}>
      {paper.instructions.length === 0 ? <p className="soft">还没有批示。</p> : <ul className="plain-list">{paper.instructions.map((each) => <li key={each.id}><InstructionView each={each} /></li>)}</ul>}
      {is_open ? <RecordDialog paper={paper.id} close={() => open(false)} /> : null}
    </Card>
  );
}

/** With the step that the caller may take on it. */
export function InstructionView({ each }: { each: Instruction }) {
  const [step, set_step] = useState<"report" | "close" | "return">();
  return (
    <>
      <div>{each.given_by}：{each.body}</div>
      <div className="soft small">{each.given_on} 批示 · {each.unit.name}办理 · {each.due_on} 前 · {each.state_zh}{each.time_left_zh ? ` · ${each.time_left_zh}` : ""}</div>
      {each.result ? <div className="note-body">办理结果：{each.result}</div> : null}
      <span className="line">
        {each.may_report ? <Button size="small" onClick={() => set_step("report")}>反馈结果</Button> : null}
        {each.may_close ? <Button size="small" type="primary" onClick={() => set_step("close")}>确认办结</Button> : null}
        {each.may_close ? <Button size="small" onClick={() => set_step("return")}>退回再办</Button> : null}
      </span>
      {step ? <StepDialog each={each} step={step} close={() => set_step(undefined)} /> : null}
    </>
  );
}

function use_done(close: () => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return () => {
    void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    void message.success("已登记");
    close();
  };
}

const titles = { report: "反馈结果", close: "确认办结", return: "退回再办" };

function StepDialog({ each, step, close }: { each: Instruction; step: "report" | "close" | "return"; close: () => void }) {
  const [form] = Form.useForm<{ text?: string }>();
  const [key] = useState(new_key);
  const done = use_done(close);
  const params = { path: { id: each.id }, header: { "Idempotency-Key": key } };
  const send = useMutation({
    mutationFn: ({ text }: { text?: string }) =>
      step === "report"
        ? take(api.POST("/paper-instructions/{id}/report", { params, body: { result: text ?? "" } }))
        : take(api.POST("/paper-instructions/{id}/close", { params, body: { is_accepted: step === "close", ...(text ? { reason: text } : {}) } })),
    onSuccess: done,
  });
  return (
    <Modal open title={titles[step]} okText={titles[step]} okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close}>
      <p className="dialog-about">{each.body}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => send.mutate(fields)}>
        {step === "close" ? null : <Form.Item name="text" label={step === "report" ? "办理结果" : "原因"} rules={[{ required: true, message: "请填写" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>}
      </Form>
    </Modal>
  );
}

function RecordDialog({ paper, close }: { paper: number; close: () => void }) {
  const [form] = Form.useForm<Schema["PaperInstructionInput"]>();
  const [key] = useState(new_key);
  const done = use_done(close);
  const send = useMutation({
    mutationFn: (body: Schema["PaperInstructionInput"]) => take(api.POST("/papers/{id}/instructions", { params: { path: { id: paper }, header: { "Idempotency-Key": key } }, body })),
    onSuccess: done,
  });
  const required = [{ required: true, message: "请填写" }];
  return (
    <Modal open title="登记批示" okText="登记" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        <Form.Item name="given_by" label="批示领导" rules={required} extra="写职务，如“分管副市长”"><Input maxLength={60} /></Form.Item>
        <Form.Item name="body" label="批示内容" rules={required}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        <Form.Item name="given_on" label="批示日期" rules={required}><Input type="date" /></Form.Item>
        <Form.Item name="unit_id" label="办理单位" rules={required}><UnitPicker label="办理单位" width="100%" /></Form.Item>
        <Form.Item name="due_on" label="办理期限" rules={required}><Input type="date" /></Form.Item>
      </Form>
    </Modal>
  );
}
