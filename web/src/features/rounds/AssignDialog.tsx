// Shares the accounts that nobody has yet evenly among inspectors.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Modal, Select } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";

export function AssignDialog({ round, close }: { round: Schema["RoundDetail"]; close: () => void }) {
  const [form] = Form.useForm<Schema["AssignmentInput"]>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const people = useQuery({ queryKey: ["round", round.id, "inspectors"], queryFn: () => take(api.GET("/rounds/{id}/inspectors", { params: { path: { id: round.id } } })) });
  const send = useMutation({
    mutationFn: (body: Schema["AssignmentInput"]) => take(api.POST("/rounds/{id}/assignments", { params: { path: { id: round.id }, header: { "If-Match": etag(round.version), "Idempotency-Key": key } }, body })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["round", round.id] });
      void message.success("已分派，检查人会在待办中收到");
      close();
    },
  });
  const options = (people.data?.items ?? []).map((each) => ({ value: each.person_id, label: `${each.name}（${each.unit_name} ${each.role_zh}${each.accounts > 0 ? `，已有 ${each.accounts} 个` : ""}）` }));
  return (
    <Modal open title="分派检查" okText="分派" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="soft">尚未分派的账号按地区相邻平均分给所选检查人。</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        <Form.Item name="inspector_ids" label="检查人" rules={[{ required: true, message: "请选择检查人" }]}>
          <Select mode="multiple" aria-label="检查人" showSearch={{ optionFilterProp: "label" }} options={options} loading={people.isFetching} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
