// Asks what a step needs and sends it with the content that was read; a refusal stays in the dialog and nothing typed is lost.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input as Text, Modal, Select } from "antd";
import { useState } from "react";

import { api, new_key, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { day } from "../../ui/format";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { use_session } from "../session/session";
import { consequence_of, dangerous, needs_reason, reason_label_of, type Action, type Input } from "./act_input";

type Detail = Schema["ApplicationDetail"];
type Props = { application: Detail; action: Schema["AllowedAction"]; close: () => void };
type Values = Input & { unit_id?: number };

export function ActDialog({ application, action, close }: Props) {
  const code = action.action as Action;
  const [form] = Form.useForm<Values>();
  const send = use_act(application, action, close);
  const today = use_session().as_of;
  const initial: Values = code === "register_opening" ? { certified_host: application.form.certified_host, opened_on: day(today), link: application.form.link } : {};
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ danger: dangerous.includes(code), loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{application.name}（{application.platform_zh}）· {application.host_unit.name}</p>
      <p className="soft">{consequence_of(code)}{action.on_behalf_of ? `您受${action.on_behalf_of}委托办理。` : ""}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)} initialValues={initial}>
        {code === "register_opening" ? <OpeningFields /> : null}
        {code === "countersign" ? <Form.Item name="unit_id" label="会签单位" rules={[{ required: true, message: "请选择会签单位" }]}><UnitPicker id="unit_id" label="会签单位" width="100%" /></Form.Item> : null}
        {code === "send_back" ? <ToStep application={application} /> : null}
        {code === "register_opening" ? null : (
          <Form.Item name="reason" label={reason_label_of(code)} rules={needs_reason(action) ? [{ required: true, message: `请填写${reason_label_of(code)}` }] : []}>
            <Text.TextArea autoSize={{ minRows: 3 }} maxLength={1000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function use_act(application: Detail, action: Schema["AllowedAction"], close: () => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  // One key for the whole dialog: sent again after a lost answer, the step still has one effect.
  const [key] = useState(new_key);
  return useMutation({
    mutationFn: ({ unit_id, ...input }: Values) =>
      take(
        api.POST("/applications/{id}/{action}", {
          params: { path: { id: application.id, action: action.action as Action }, header: { "Idempotency-Key": key } },
          body: { ...input, ...(unit_id ? { unit_ids: [unit_id] } : {}), content_digest: application.content_digest, seen_version: application.version },
        }),
      ),
    // Somebody else was quicker: the page shows what is true now, and what was typed stays.
    onError: () => void client.invalidateQueries({ queryKey: ["application", application.id] }),
    onSuccess: (after) => {
      client.setQueryData(["application", application.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}，当前状态：${after.state_zh}`);
      close();
    },
  });
}

function ToStep({ application }: { application: Detail }) {
  const at = application.route.steps.findIndex((step) => step.state === "current");
  const earlier = application.route.steps.slice(0, Math.max(at, 0)).map((step) => ({ value: step.code, label: `退回到：${step.zh}` }));
  if (earlier.length === 0) return null;
  return (
    <Form.Item name="to_step" label="退回到">
      <Select id="to_step" aria-label="退回到" allowClear placeholder="申请单位" options={earlier} />
    </Form.Item>
  );
}

function OpeningFields() {
  return (
    <>
      <Form.Item name="opened_on" label="开设日期" extra="平台注册（认证）成功之日，不早于批准之日" rules={[{ required: true, message: "请填写开设日期" }]}><Text id="opened_on" type="date" /></Form.Item>
      <Form.Item name="platform_account_id" label="平台永久标识" extra="改名后也不变的标识，如公众号原始 ID" rules={[{ required: true, message: "请填写永久标识" }]}><Text id="platform_account_id" maxLength={200} /></Form.Item>
      <Form.Item name="certified_host" label="认证主体" extra="须与主办单位一致" rules={[{ required: true, message: "请填写认证主体" }]}><Text id="certified_host" maxLength={100} /></Form.Item>
      <Form.Item name="link" label="链接"><Text id="link" maxLength={2000} /></Form.Item>
      <Form.Item name="screenshot_id" label="开设截图" rules={[{ required: true, message: "请上传平台账号主页或认证页的截图" }]}><AttachmentField id="screenshot_id" /></Form.Item>
    </>
  );
}
