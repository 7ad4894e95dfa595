// 新增 of a person in office, or 离任: the same office with its last day. Makes a draft, which is then tried and proposed.
import { useMutation } from "@tanstack/react-query";
import { Form, Input, Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, new_key, take } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import type { OfficeHolder } from "./words";

type Values = { name: string; titles: string; unit: string; valid_from?: string; valid_to?: string; reason: string };

const filled = (message: string) => [{ required: true, whitespace: true, message }];

export function HolderDialog({ holder, close }: { holder?: OfficeHolder; close: () => void }) {
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const save = useMutation({
    mutationFn: ({ reason, ...office }: Values) =>
      take(
        api.POST("/word-changes", {
          params: { header: { "Idempotency-Key": key } },
          body: { action: "add", title: `${holder ? "离任" : "任职"}：${office.name} ${office.titles}`.slice(0, 100), reason, holders: [{ ...office, valid_from: office.valid_from || undefined, valid_to: office.valid_to || undefined }] },
        }),
      ),
    onSuccess: (change) => void navigate(`/word-lists/changes/${change.id}`),
  });
  const known = holder ? { name: holder.name, titles: holder.titles, unit: holder.unit, valid_from: holder.valid_from ?? undefined } : {};
  const verb = holder ? `${holder.name}离任` : "新增在职人员";
  return (
    <Modal open title={verb} okText="保存草稿" cancelText="取消" okButtonProps={{ loading: save.isPending }} onOk={() => form.submit()} onCancel={close}>
      {save.error ? <ProblemView error={save.error} /> : null}
      <Form form={form} layout="vertical" initialValues={known} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label="姓名" rules={filled("请填写姓名")}><Input maxLength={20} disabled={!!holder} /></Form.Item>
        <Form.Item name="titles" label="职务" rules={filled("请填写职务")} extra="一人多职用顿号分开，如：市委副书记、市长"><Input maxLength={60} disabled={!!holder} /></Form.Item>
        <Form.Item name="unit" label="任职单位" rules={filled("请填写任职单位")}><Input maxLength={60} disabled={!!holder} /></Form.Item>
        <div className="form-row">
          <Form.Item name="valid_from" label="起（任职首日）"><Input type="date" disabled={!!holder} /></Form.Item>
          <Form.Item name="valid_to" label="止（任职末日）" rules={holder ? filled("请填写任职末日") : []}><Input type="date" /></Form.Item>
        </div>
        <Form.Item name="reason" label="依据或原因" rules={filled("请填写依据或原因")}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
