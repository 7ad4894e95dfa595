// Decides one correction; says what it does to the registry.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";

type Input_ = Schema["CensusCorrectionInput"];
type Props = { correction: Schema["CensusCorrection"]; action: Schema["AllowedAction"]; close: () => void };

export function CorrectionDialog({ correction, action, close }: Props) {
  const [form] = Form.useForm<Input_>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const code = action.action as "accept" | "reject" | "confirm_unauthorised";
  const send = useMutation({
    mutationFn: (body: Input_) =>
      take(api.POST("/census-corrections/{id}/{action}", { params: { path: { id: correction.id, action: code }, header: { "Idempotency-Key": key } }, body })),
    onSuccess: (after) => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(after.decision_zh);
      close();
    },
  });
  const asks = action.asks ?? [];
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ loading: send.isPending, danger: code === "confirm_unauthorised" }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{correction.said.name}（{correction.said.platform_zh}） · {correction.unit.name}</p>
      <p className="soft">{consequence(code, correction)}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        {asks.includes("host_unit_id") ? (
          <Form.Item name="host_unit_id" label="实际主办单位" rules={[{ required: true, message: "请选择实际主办单位" }]}><UnitPicker label="实际主办单位" width="100%" /></Form.Item>
        ) : null}
        <Form.Item name="reason" label={asks.includes("reason") ? "理由" : "意见（可不填）"} rules={asks.includes("reason") ? [{ required: true, message: "请填写理由" }] : []}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function consequence(code: string, { verdict }: Schema["CensusCorrection"]): string {
  if (code === "reject") return "登记保持不变，理由会显示在该单位的摸查表上。";
  if (code === "confirm_unauthorised") return "该账号记为“擅自开设”，由规则检出并派发整改。";
  if (verdict === "added") return "该账号登记为“待补录”，补齐责任人和两项备案后转为正常。";
  if (verdict === "not_ours") return "账号改由所选单位主办，两个系统的备案需要相应变更。";
  return "按单位所报修改登记；名称、标识、认证主体变更的，两个系统的备案需要相应变更。";
}
