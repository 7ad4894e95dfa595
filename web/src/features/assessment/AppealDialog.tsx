// 申诉: what is disputed, why, with evidence; a refusal stays in the dialog and nothing typed is lost.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, new_key, take } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { ProblemView } from "../../ui/ProblemView";

export type Disputed = { indicator: string; title: string; case_key?: string; text: string };
type Values = { reason: string; attachment_id?: number };
type Props = { assessment_id: number; unit_id: number; disputed: Disputed; close: () => void };

export function AppealDialog({ assessment_id, unit_id, disputed, close }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: ({ reason, attachment_id }: Values) =>
      take(api.POST("/assessments/{id}/appeals", {
        params: { path: { id: assessment_id }, header: { "Idempotency-Key": key } },
        body: { unit_id, indicator: disputed.indicator, reason, ...(disputed.case_key ? { case_key: disputed.case_key } : {}), ...(attachment_id ? { attachment_id } : {}) },
      })),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success("申诉已提交，由未参与评分的同志裁定");
      close();
    },
  });
  return (
    <Modal open title="申诉" okText="提交" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{disputed.title}：{disputed.text}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)}>
        <Form.Item name="reason" label="申诉理由" rules={[{ required: true, message: "请填写申诉理由" }]}><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount /></Form.Item>
        <Form.Item name="attachment_id" label="证明材料"><AttachmentField /></Form.Item>
      </Form>
    </Modal>
  );
}
