// Asks what a step on a proposal needs and sends it; a refusal stays in the dialog and nothing typed is lost.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { use_session } from "../session/session";
import { measure_zh } from "./words";

type Detail = Schema["ConsolidationCaseDetail"];
type Values = Record<string, string | number | undefined>;
type Props = { subject: Detail; action: Schema["AllowedAction"]; close: () => void };

const paths = {
  adopt: "/consolidation/cases/{id}/adopt",
  decline: "/consolidation/cases/{id}/decline",
  plan: "/consolidation/cases/{id}/plan",
  give_notice: "/consolidation/cases/{id}/give-notice",
  record_removal: "/consolidation/cases/{id}/record-removal",
  confirm: "/consolidation/cases/{id}/confirm",
} as const;
type Step = keyof typeof paths;

export function CaseDialog({ subject, action, close }: Props) {
  const step = action.action as Step;
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: (values: Values) => take_step(subject, step, values, key),
    onSuccess: (after) => {
      client.setQueryData(["consolidation", "case", subject.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}，当前进展：${after.state_zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ danger: step === "decline", loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{subject.account.name}（{subject.account.platform_zh}）</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial(subject)} onFinish={(values) => send.mutate(values)}>
        <Fields step={step} subject={subject} />
      </Form>
    </Modal>
  );
}

/** Empty fields are not sent: the server then says what is missing. */
function take_step(subject: Detail, step: Step, values: Values, key: string): Promise<Detail> {
  const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ""));
  return take(api.POST(paths[step], { params: { path: { id: subject.id }, header: { "Idempotency-Key": key, "If-Match": etag(subject.version) } }, body }));
}

function initial(subject: Detail): Values {
  return {
    measure: subject.measure,
    target_account_id: subject.target?.account_id,
    plan: subject.plan,
    notice_text: subject.notice_text || subject.notice_draft,
    due_on: subject.due_on ?? undefined,
  };
}

function Fields({ step, subject }: { step: Step; subject: Detail }) {
  const today = use_session().as_of;
  if (step === "adopt") return <Decision subject={subject} />;
  if (step === "decline") return <Long name="reason" label="不采纳的理由" />;
  if (step === "plan")
    return (
      <>
        <Long name="plan" label="实施方案" help="由谁、何时、怎样停更、迁移内容和办理注销" />
        <Form.Item name="due_on" label="计划完成日期"><Input type="date" min={today} /></Form.Item>
        {subject.measure === "rectify" ? null : <Long name="notice_text" label="告知用户的内容" is_optional />}
      </>
    );
  if (step === "give_notice")
    return (
      <>
        <Form.Item name="notice_link" label="告知内容的链接" rules={[{ required: true, message: "请填写告知内容的链接" }]}><Input placeholder="https://" /></Form.Item>
        <Form.Item name="noticed_on" label="告知日期" extra="不填为今天"><Input type="date" max={today} /></Form.Item>
      </>
    );
  if (step === "record_removal")
    return (
      <>
        <Long name="removal_evidence" label="下架凭据" help="应用商店的下架通知编号或查询结果" />
        <Form.Item name="removed_on" label="下架日期" extra="不填为今天"><Input type="date" max={today} /></Form.Item>
      </>
    );
  return <Long name="result" label="整改结果" />;
}

function Long({ name, label, help, is_optional = false }: { name: string; label: string; help?: string; is_optional?: boolean }) {
  return (
    <Form.Item name={name} label={label} extra={help} rules={is_optional ? [] : [{ required: true, message: `请填写${label}` }]}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
    </Form.Item>
  );
}

function Decision({ subject }: { subject: Detail }) {
  const measure = Form.useWatch("measure") as Schema["ConsolidationMeasure"] | undefined;
  return (
    <>
      <Form.Item name="measure" label="措施">
        <Radio.Group options={Object.entries(measure_zh).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {measure === "merge" ? <Target subject={subject} /> : null}
      <Form.Item name="reason" label="研定意见" extra="措施或并入账号与建议不同时必填">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </>
  );
}

/** Accounts by name; what overlaps with it is offered first. */
function Target({ subject }: { subject: Detail }) {
  const [words, set_words] = useState("");
  const found = useQuery({
    queryKey: ["accounts", "target", words],
    queryFn: () => take(api.GET("/accounts", { params: { query: { q: words || undefined, limit: 20 } } })),
  });
  const near = subject.target ? [{ value: subject.target.account_id, label: subject.target.name }] : [];
  const others = (found.data?.items ?? [])
    .filter((account) => account.id !== subject.account.id && account.id !== subject.target?.account_id)
    .map((account) => ({ value: account.id, label: `${account.name}（${account.platform_zh}）` }));
  return (
    <Form.Item name="target_account_id" label="并入账号" rules={[{ required: true, message: "请选择并入的账号" }]}>
      <Select showSearch={{ filterOption: false, onSearch: set_words }} options={[...near, ...others]} placeholder="输入名称查找" />
    </Form.Item>
  );
}
