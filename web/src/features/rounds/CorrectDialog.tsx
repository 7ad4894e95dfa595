// A problem of a closed round turned out to be none: a further version of the result, with the reason.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Select } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";

export function CorrectDialog({ round, close }: { round: Schema["RoundDetail"]; close: () => void }) {
  const [form] = Form.useForm<Schema["CorrectionInput"]>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const problems = useQuery({
    queryKey: ["round", round.id, "checks", "problem"],
    queryFn: () => take(api.GET("/rounds/{id}/checks", { params: { path: { id: round.id }, query: { state: "problem", limit: 200 } } })),
  });
  const send = useMutation({
    mutationFn: (body: Schema["CorrectionInput"]) => take(api.POST("/rounds/{id}/corrections", { params: { path: { id: round.id }, header: { "If-Match": etag(round.version), "Idempotency-Key": key } }, body })),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success("已更正，另出新版结果");
      close();
    },
  });
  const options = (problems.data?.items ?? []).map((check) => ({ value: check.id, label: `「${check.account.name}」${check.title}` }));
  return (
    <Modal open title="更正结果" okText="更正" okButtonProps={{ loading: send.isPending, danger: true }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="soft">另出一版结果，写明更正了什么；原结果保留。申诉成立的问题会自动更正，不必在此办理。</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        <Form.Item name="check_ids" label="撤销的问题" rules={[{ required: true, message: "请选择问题" }]}>
          <Select mode="multiple" aria-label="撤销的问题" showSearch={{ optionFilterProp: "label" }} options={options} loading={problems.isFetching} />
        </Form.Item>
        <Form.Item name="reason" label="原因" rules={[{ required: true, message: "请填写原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
