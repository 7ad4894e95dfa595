// Start, machine check, follow units, close, withdraw: each says its consequence first.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";

type Step = "start" | "check" | "follow_units" | "close" | "withdraw";
type Props = { round: Schema["RoundDetail"]; action: Schema["AllowedAction"]; close: () => void };

const consequences: Record<Step, string> = {
  start: "启动后按种子抽取账号，种子随即公布并记入操作留痕；方案不能再改。",
  check: "按规则检查检查期内的问题和监测情况；可以多次进行，已核对的事项不受影响。",
  follow_units: "账号改按登记的新主办单位统计，原单位保留在记录中。",
  close: "办结后结果冻结，摘要记入操作留痕。以后申诉成立的，另出新版结果，原结果保留。",
  withdraw: "作废后不能恢复，本轮检查不产生结果。",
};

export function RoundStepDialog({ round, action, close }: Props) {
  const [form] = Form.useForm<Schema["RoundStepInput"]>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const step = action.action as Step;
  const send = useMutation({
    mutationFn: (body: Schema["RoundStepInput"]) =>
      take(api.POST("/rounds/{id}/{action}", { params: { path: { id: round.id, action: step }, header: { "If-Match": etag(round.version), "Idempotency-Key": key } }, body })),
    onError: () => void client.invalidateQueries({ queryKey: ["round", round.id] }),
    onSuccess: (after) => {
      client.setQueryData(["round", round.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已完成：${action.zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ loading: send.isPending, danger: step === "close" || step === "withdraw" }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{round.title}</p>
      <p className="soft">{consequences[step]}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        {action.asks?.includes("reason") ? (
          <Form.Item name="reason" label="原因" rules={[{ required: true, message: "请填写原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
