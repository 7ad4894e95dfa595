// Proposes a change of a rule from a day on, with its reason: a value, a switch, or a text that stands on the page behind it.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { ProblemView } from "../../ui/ProblemView";
import { use_session } from "../session/session";
import { unit_zh } from "./words";

type Change = Pick<Schema["NewRuleChange"], "kind" | "rule" | "parameter" | "value" | "text" | "is_draft">;
type Props = { change: Change; title: string; parameter?: Schema["RuleParameter"]; about?: string; close: () => void };
type Values = { value?: string | number; valid_from: string; reason: string };

export function ProposeDialog({ change, title, parameter, about, close }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const today = day(use_session().as_of);
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: (values: Values) => take(api.POST("/rule-changes", { params: { header: { "Idempotency-Key": key } }, body: { ...change, ...values } })),
    onSuccess: (made) => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(made.state === "draft" ? "草稿已保存" : "已提出，待审定");
      void navigate(`/rules/changes/${made.id}`);
      close();
    },
  });
  const action = change.is_draft ? "保存草稿" : "提出";
  return (
    <Modal open title={title} okText={action} okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <p className="soft">{about ?? "审定后从启用日期起按新规定判断，之前的日子仍按当时的规定判断。可先“试算”查看影响。"}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)} initialValues={{ value: change.value, valid_from: today }}>
        {parameter ? (
          <Form.Item name="value" label={`新值${unit_zh(parameter.unit) ? `（${unit_zh(parameter.unit)}）` : ""}`} rules={[{ required: true, message: "请填写新值" }]}>
            {parameter.type === "integer" ? <InputNumber precision={0} style={{ width: "100%" }} /> : <Input maxLength={200} />}
          </Form.Item>
        ) : null}
        <Form.Item name="valid_from" label="启用日期" rules={[{ required: true, message: "请填写启用日期" }]}><Input type="date" min={today} /></Form.Item>
        <Form.Item name="reason" label="依据或原因" extra="写明文件名称和文号；没有文件的写明原因" rules={[{ required: true, message: "请填写依据或原因" }]}><Input maxLength={200} /></Form.Item>
      </Form>
    </Modal>
  );
}
