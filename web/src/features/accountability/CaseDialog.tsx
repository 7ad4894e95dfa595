// Asks what a step needs and sends it; a refusal stays in the dialog and nothing typed is lost.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { ProblemView } from "../../ui/ProblemView";
import { use_session } from "../session/session";
import type { Detail } from "./CasePage";
import { EvidenceFields } from "./EvidenceFields";
import { measure_zh, type Kind } from "./words";

type Values = Record<string, unknown>;
type Props = { kind: Kind; subject: Detail; action: Schema["AllowedAction"]; commitment_id: number | undefined; close: () => void };

const dangerous = ["decline", "drop", "revoke", "reject"];

export function CaseDialog({ kind, subject, action, commitment_id, close }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: (values: Values) => take_step(kind, subject, action.action, { ...values, commitment_id }, key),
    onSuccess: (after) => {
      client.setQueryData(["accountability", "case", kind, subject.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}，当前进展：${after.state_zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ danger: dangerous.includes(action.action), loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false} width={600}>
      <p className="dialog-about">{subject.account ? `${subject.account.name}（${subject.account.platform_zh}）· ` : ""}{subject.unit.name}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ measure: "cancel", addressee_duty: "principal", ...(action.action === "issue" ? { letter_number: subject.content.paper_number } : {}) }} onFinish={(values) => send.mutate(values)}>
        <Fields kind={kind} step={action.action} subject={subject} />
        {(action.asks ?? []).includes("superior_decision") ? <Form.Item name="superior_decision" label="上级决定文号" extra="涉及市政府办公室本身的，须报上级机关决定" rules={[{ required: true, message: "请填写上级决定文号" }]}><Input maxLength={100} /></Form.Item> : null}
      </Form>
    </Modal>
  );
}

const steps = {
  admonition: {
    appoint: "/accountability/admonitions/{id}/appoint",
    postpone: "/accountability/admonitions/{id}/postpone",
    decline: "/accountability/admonitions/{id}/decline",
    drop: "/accountability/admonitions/{id}/drop",
    hold: "/accountability/admonitions/{id}/hold",
    report_commitment: "/accountability/admonitions/{id}/report-commitment",
    confirm_commitment: "/accountability/admonitions/{id}/confirm-commitment",
    return_commitment: "/accountability/admonitions/{id}/return-commitment",
    close: "/accountability/admonitions/{id}/close",
  },
  closure_advice: {
    issue: "/accountability/advices/{id}/issue",
    decline: "/accountability/advices/{id}/decline",
    drop: "/accountability/advices/{id}/drop",
    adopt: "/accountability/advices/{id}/adopt",
    reject: "/accountability/advices/{id}/reject",
    advise_again: "/accountability/advices/{id}/advise-again",
    close: "/accountability/advices/{id}/close",
    revoke: "/accountability/advices/{id}/revoke",
  },
  accountability: {
    add_evidence: "/accountability/records/{id}/add-evidence",
    transfer: "/accountability/records/{id}/transfer",
    decline: "/accountability/records/{id}/decline",
    record_result: "/accountability/records/{id}/record-result",
  },
} as const;
type Steps = typeof steps;
type Address = { [K in Kind]: Steps[K][keyof Steps[K]] }[Kind];

/** Empty fields are not sent: the server then says what is missing. */
function take_step(kind: Kind, subject: Detail, step: string, values: Values, key: string): Promise<Detail> {
  const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ""));
  const address = (steps[kind] as Record<string, Address>)[step] as Address;
  return take(api.POST(address, { params: { path: { id: subject.id }, header: { "Idempotency-Key": key, "If-Match": etag(subject.version) } }, body }));
}

function Fields({ kind, step, subject }: { kind: Kind; step: string; subject: Detail }) {
  const today = use_session().as_of;
  if (step === "appoint") return <Appointment subject={subject} today={today} />;
  if (step === "hold") return <Minutes today={today} />;
  if (step === "postpone") return <><Day name="postponed_to" label="延期至" min={today} /><Long name="reason" label="延期理由" /></>;
  if (step === "report_commitment") return <><Long name="report" label="落实情况" /><Form.Item name="attachment_id" label="附件"><AttachmentField /></Form.Item></>;
  if (step === "confirm_commitment") return <p>确认该承诺事项已经落实。</p>;
  if (step === "issue") return <Letter subject={subject} />;
  if (step === "adopt" || step === "reject") return <><Long name="reason" label={step === "adopt" ? "采纳意见" : "不采纳的理由"} /><Line name="letter_number" label="复函文号" help="主管单位直接答复的可不填；市府办代为登记的必填" /></>;
  if (step === "transfer") return <><Line name="transferred_to" label="移送机关" is_required /><Line name="letter_number" label="移送文号" is_required /></>;
  if (step === "record_result") return <Result today={today} />;
  if (step === "add_evidence") return <EvidenceFields account_id={subject.account?.id} />;
  if (step === "close" && kind === "admonition") return <p>承诺事项已全部落实，办结本次约谈。</p>;
  return <Long name="reason" label="理由" />;
}

function Long({ name, label, most = 1000 }: { name: string; label: string; most?: number }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={most} showCount />
    </Form.Item>
  );
}

function Line({ name, label, help, is_required = false }: { name: string; label: string; help?: string; is_required?: boolean }) {
  return <Form.Item name={name} label={label} {...(help ? { extra: help } : {})} rules={is_required ? [{ required: true, message: `请填写${label}` }] : []}><Input maxLength={60} /></Form.Item>;
}

function Day({ name, label, min, max }: { name: string; label: string; min?: string | undefined; max?: string | undefined }) {
  return <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}><Input type="date" min={min} max={max} /></Form.Item>;
}

function Appointment({ subject, today }: { subject: Detail; today: string | undefined }) {
  const duty = Form.useWatch("addressee_duty") as string | undefined;
  const holders = subject.addressees.filter((person) => person.duty === duty);
  return (
    <>
      <Form.Item name="addressee_duty" label="约谈对象"><Radio.Group options={[{ value: "principal", label: "主要领导" }, { value: "leader_in_charge", label: "分管领导" }]} /></Form.Item>
      {holders.length > 0 ? (
        <Form.Item name="addressee_name" label="姓名" extra={holders.length === 1 ? `通报时登记：${holders[0]?.name ?? ""}` : "通报时登记有多人，请选择"}>
          <Select aria-label="姓名" allowClear options={holders.map((person) => ({ value: person.name, label: `${person.name}${person.is_still === false ? "（现已不任）" : ""}` }))} />
        </Form.Item>
      ) : (
        <Line name="addressee_name" label="姓名" help="通报时没有登记该项责任人，请填写" is_required />
      )}
      <Day name="appointed_for" label="约定日期" min={today} />
      <Line name="place" label="地点" />
    </>
  );
}

function Minutes({ today }: { today: string | undefined }) {
  return (
    <>
      <Day name="held_on" label="约谈日期" max={today} />
      <Long name="minutes" label="约谈纪要" most={4000} />
      <Form.List name="commitments">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className="line">
                <Form.Item name={[field.name, "body"]} label={`承诺事项 ${field.name + 1}`} style={{ flex: 1 }} rules={[{ required: true, message: "请填写承诺事项" }]}><Input maxLength={1000} /></Form.Item>
                <Form.Item name={[field.name, "due_on"]} label="期限" rules={[{ required: true, message: "请填写期限" }]}><Input type="date" /></Form.Item>
                <Button onClick={() => remove(field.name)}>删除</Button>
              </div>
            ))}
            <Button onClick={() => add()}>添加承诺事项</Button>
          </>
        )}
      </Form.List>
      <Form.Item name="attachment_id" label="纪要附件"><AttachmentField /></Form.Item>
    </>
  );
}

function Letter({ subject }: { subject: Detail }) {
  return (
    <>
      <p>主送：{subject.supervising_unit_name}。本年度内 {subject.still_counting} 次因突出问题被省、市通报：{subject.notifications.map((one) => one.document_number || one.issuer).join("、")}。</p>
      <Form.Item name="measure" label="建议"><Radio.Group options={Object.entries(measure_zh).map(([value, label]) => ({ value, label: `建议${label}` }))} /></Form.Item>
      <Line name="letter_number" label="文号" help="如 云府办函〔2026〕55号" is_required />
    </>
  );
}

function Result({ today }: { today: string | undefined }) {
  return (
    <>
      <Long name="result" label="问责结果" most={4000} />
      <Day name="concluded_on" label="结果日期" max={today} />
      <Line name="letter_number" label="结果文号" />
      <Form.Item name="attachment_id" label="附件"><AttachmentField /></Form.Item>
    </>
  );
}
