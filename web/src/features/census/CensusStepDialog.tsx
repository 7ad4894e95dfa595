// Start, extend, close, withdraw: each says its consequence first.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";

type Step = "start" | "withdraw" | "extend" | "close";
type Props = { census: Schema["CensusDetail"]; action: Schema["AllowedAction"]; close: () => void };

const consequences: Record<Step, string> = {
  start: "启动后，范围内每个单位都会收到一张摸查表，列出基准日登记在册的账号；名称、范围、基准日不能再改。",
  withdraw: "作废后不能恢复，可以另建一次摸查。",
  extend: "各单位未报送的待办期限一并延长；已按时报送的不受影响。",
  close: "结束后不再接受填报：未报送的单位记为“未报”，已报送的归档。更正事项仍可继续审核。",
};

export function CensusStepDialog({ census, action, close }: Props) {
  const [form] = Form.useForm<Schema["CensusStepInput"]>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const step = action.action as Step;
  const send = useMutation({
    mutationFn: (body: Schema["CensusStepInput"]) =>
      take(api.POST("/censuses/{id}/{action}", { params: { path: { id: census.id, action: step }, header: { "If-Match": etag(census.version), "Idempotency-Key": key } }, body })),
    onError: () => void client.invalidateQueries({ queryKey: ["census", census.id] }),
    onSuccess: (after) => {
      client.setQueryData(["census", census.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ loading: send.isPending, danger: step === "close" || step === "withdraw" }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{census.title}</p>
      <p className="soft">{consequences[step]}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        {step === "extend" ? (
          <>
            <Form.Item name="due_on" label="新的截止日" rules={[{ required: true, message: "请填写新的截止日" }]}><Input type="date" min={census.due_on} /></Form.Item>
            <Form.Item name="reason" label="原因" rules={[{ required: true, message: "请填写原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
          </>
        ) : null}
      </Form>
    </Modal>
  );
}
