// One thing that was found: state, evidence as found, who saw it first and second, and what may be done.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, base_url, new_key, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { minute } from "../../ui/format";
import { ProblemView } from "../../ui/ProblemView";
import { CheckStateWord } from "./words";

type Check = Schema["RoundCheck"];
type Action = Schema["AllowedAction"];

/** `hides`: actions that the page around it offers in its own way. */
export function CheckView({ check, act, hides = [] }: { check: Check; act: (action: Action) => void; hides?: string[] }) {
  const actions = check.allowed_actions.filter((each) => !hides.includes(each.action));
  return (
    <div className="check-view">
      <div><CheckStateWord check={check} /> <span className="soft small">{check.first_by} · {minute(check.first_at)}</span></div>
      {check.values.length > 0 ? <div className="small">{check.values.map((value) => `${value.zh} ${value.value ?? "—"}`).join("；")}</div> : null}
      {check.note ? <div className="note-body">{check.note}</div> : null}
      {check.files.map((file) => <div key={file.id}><a href={`${base_url}/round-checks/${check.id}/files/${file.id}`} download>{file.file_name}</a></div>)}
      {check.second_by ? <div className="soft small">{check.second_by} 核对 · {minute(check.second_at)}{check.second_note ? `：${check.second_note}` : ""}</div> : null}
      {check.finding_id ? <div><Link to={`/findings/${check.finding_id}`}>问题 {check.finding_id} 号</Link></div> : null}
      {actions.length > 0 ? <ActionBar actions={actions} act={act} dangerous={["confirm"]} /> : null}
    </div>
  );
}

const consequences: Record<string, string> = {
  confirm: "核对属实后，该账号本轮检查不合格，并登记为问题派发整改。",
  reject: "核对不属实后，不计入检查结果。请写明依据。",
  take_back: "撤回后可以重新填写本事项。",
};

export function CheckStepDialog({ check, title, action, close }: { check: Check; title: string; action: Action; close: () => void }) {
  const [form] = Form.useForm<{ reason?: string }>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: (body: { reason?: string }) =>
      take(api.POST("/round-checks/{id}/{action}", { params: { path: { id: check.id, action: action.action as "confirm" }, header: { "Idempotency-Key": key } }, body })),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ loading: send.isPending, danger: action.action === "confirm" }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{title}</p>
      <p className="soft">{consequences[action.action]}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        {action.asks?.includes("reason") ? (
          <Form.Item name="reason" label="依据" rules={[{ required: true, message: "请填写依据" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
