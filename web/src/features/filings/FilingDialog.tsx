// One step of a filing: asks what it needs; a refusal stays in the dialog and nothing typed is lost.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, etag, new_key, Refused, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { day } from "../../ui/format";
import { ProblemView } from "../../ui/ProblemView";
import { use_session } from "../session/session";

type Detail = Schema["FilingDetail"];
export type FilingAction = "submit" | "record_receipt" | "correct_receipt" | "void_receipt" | "give_word" | "waive" | "reinstate";
type Values = Schema["ReceiptInput"] & { submitted_on?: string; said_on?: string; note?: string; reason?: string };

export const dangerous: readonly string[] = ["void_receipt", "waive"];

const consequence: Record<FilingAction, string> = {
  submit: "表示已在该系统提交，等待回执。填报内容将按现在的样子保存，之后以回执为准。",
  record_receipt: "登记后该事项办结；两个系统都备案后，账号转为正常。",
  correct_receipt: "原来登记的回执保留在经过中。",
  void_receipt: "该事项恢复为待备案，期限不变；账号不再视为已在该系统备案。",
  give_word: "登记知会市政府办公室的日期，市府办据此审核注销。",
  reinstate: "该事项恢复为待备案，期限不变。",
  waive: "该事项不再要求备案。免于备案不等于已备案：账号须在各系统都有备案才能转为正常。",
};

function send(filing: Detail, action: FilingAction, values: Values, key: string): Promise<Detail> {
  const params = { path: { id: filing.id }, header: { "If-Match": etag(filing.version), "Idempotency-Key": key } };
  const { submitted_on, said_on, note, reason, ...receipt } = values;
  switch (action) {
    case "submit":
      return take(api.POST("/filings/{id}/submit", { params, body: { submitted_on } }));
    case "record_receipt":
      return take(api.POST("/filings/{id}/record-receipt", { params, body: receipt }));
    case "correct_receipt":
      return take(api.POST("/filings/{id}/correct-receipt", { params, body: { ...receipt, reason: reason ?? "" } }));
    case "void_receipt":
      return take(api.POST("/filings/{id}/void-receipt", { params, body: { reason: reason ?? "" } }));
    case "give_word":
      return take(api.POST("/filings/{id}/give-word", { params, body: { said_on: said_on ?? "", note } }));
    case "waive":
      return take(api.POST("/filings/{id}/waive", { params, body: { reason: reason ?? "" } }));
    case "reinstate":
      return take(api.POST("/filings/{id}/reinstate", { params, body: { reason: reason ?? "" } }));
  }
}

export function FilingDialog({ filing, action, close }: { filing: Detail; action: Schema["AllowedAction"]; close: () => void }) {
  const code = action.action as FilingAction;
  const [form] = Form.useForm<Values>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = day(use_session().as_of);
  const [key, set_key] = useState(new_key);
  const step = useMutation({
    mutationFn: (values: Values) => send(filing, code, values, key),
    onError: () => {
      set_key(new_key()); // what is corrected after a refusal is another request
      void client.invalidateQueries({ queryKey: ["filing", filing.id] });
    },
    onSuccess: (after) => {
      client.setQueryData(["filing", filing.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}，当前状态：${after.state_zh}`);
      close();
    },
  });
  const is_receipt = code === "record_receipt" || code === "correct_receipt";
  const differs = step.error instanceof Refused && step.error.problem.code === "filings.receipt_name_differs";
  return (
    <Modal open title={`${action.zh}：${filing.account.name}`} okText={action.zh} okButtonProps={{ loading: step.isPending, danger: dangerous.includes(code) }} onOk={() => form.submit()} onCancel={close} width={620} maskClosable={false}>
      <p className="soft">{consequence[code]}</p>
      {step.error ? <ProblemView error={step.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial(filing, code, today)} onFinish={(values) => step.mutate(values)}>
        {is_receipt ? <ReceiptFields filing={filing} asks_confirmation={differs} /> : null}
        {code === "submit" ? <DayField name="submitted_on" label="提交日期" /> : null}
        {code === "give_word" ? <DayField name="said_on" label="知会日期" /> : null}
        {code === "give_word" ? <NoteField /> : null}
        {action.asks?.includes("reason") ? <ReasonField /> : null}
      </Form>
    </Modal>
  );
}

function initial(filing: Detail, code: FilingAction, today: string): Partial<Values> {
  if (code === "correct_receipt") return { number: filing.receipt_number, filed_on: filing.settled_on ?? today };
  return { filed_on: today, submitted_on: today, said_on: today };
}

function DayField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <Input type="date" style={{ width: 200 }} />
    </Form.Item>
  );
}

function ReceiptFields({ filing, asks_confirmation }: { filing: Detail; asks_confirmation: boolean }) {
  return (
    <>
      <Form.Item name="number" label="备案编号" extra={filing.system.receipt_help}>
        <Input maxLength={100} />
      </Form.Item>
      <DayField name="filed_on" label="备案日期" />
      <Form.Item name="file_id" label="回执或截图">
        <AttachmentField />
      </Form.Item>
      <Form.Item name="account_name" label="回执上的账号名称" extra="可不填；填写后与登记名称核对，防止登记到别的账号名下。">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="platform_account_id" label="回执上的账号标识" extra={`可不填；本账号登记为 ${filing.account.platform_account_id}`}>
        <Input maxLength={100} />
      </Form.Item>
      {asks_confirmation ? (
        <Form.Item name="is_confirmed" valuePropName="checked">
          <Checkbox>名称虽不一致，确认是本账号</Checkbox>
        </Form.Item>
      ) : null}
    </>
  );
}

function NoteField() {
  return (
    <Form.Item name="note" label="知会方式">
      <Input maxLength={1000} placeholder="例如：粤政易告知经办人" />
    </Form.Item>
  );
}

function ReasonField() {
  return (
    <Form.Item name="reason" label="理由" rules={[{ required: true, message: "请填写理由" }]}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} showCount />
    </Form.Item>
  );
}
