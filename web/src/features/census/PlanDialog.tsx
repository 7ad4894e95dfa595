// Plans a campaign or changes its draft. Nothing is asked of anybody before it is started.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { options, unit_kind_zh } from "../../ui/words";
import { use_session } from "../session/session";

type Input_ = Schema["CensusInput"];
type Props = { census?: Schema["CensusDetail"]; close: () => void };

export function PlanDialog({ census, close }: Props) {
  const [form] = Form.useForm<Input_>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const today = day(use_session().as_of);
  const save = useMutation({
    mutationFn: (body: Input_) => send(census, body, key),
    onSuccess: (made) => {
      client.setQueryData(["census", made.id], made);
      void client.invalidateQueries({ queryKey: ["censuses"] });
      void message.success(census ? "已保存" : "已新建，启动后各单位才会收到");
      close();
      void navigate(`/censuses/${made.id}`);
    },
  });
  return (
    <Modal open title={census ? "修改摸查" : "新建摸查"} okText="保存" okButtonProps={{ loading: save.isPending }} onOk={() => form.submit()} onCancel={close} width={640} maskClosable={false}>
      {save.error ? <ProblemView error={save.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={first_values(census, today)} onFinish={(body) => save.mutate(body)}>
        <Form.Item name="title" label="名称" rules={[{ required: true, message: "请填写名称" }]}>
          <Input maxLength={100} placeholder="例如：2026年全市政务新媒体摸查" />
        </Form.Item>
        <div className="inline-form">
          <Form.Item name="reference_day" label="摸查基准日" extra="按这一天的登记列出账号" rules={[{ required: true, message: "请填写基准日" }]}><Input type="date" /></Form.Item>
          <Form.Item name="due_on" label="报送截止日" extra="当天结束前报送不算迟报" rules={[{ required: true, message: "请填写截止日" }]}><Input type="date" /></Form.Item>
        </div>
        <Form.Item name="scope_unit_id" label="摸查范围" extra="所选单位及其全部下属单位" rules={[{ required: true, message: "请选择范围" }]}><UnitPicker label="摸查范围" width="100%" /></Form.Item>
        <Form.Item name="unit_kinds" label="单位类别" extra="不选即全部类别">
          <Select mode="multiple" aria-label="单位类别" options={options(unit_kind_zh)} />
        </Form.Item>
        <Form.Item name="answered_by" label="下属单位、内设机构">
          <Radio.Group options={[{ value: "through_unit", label: "由所属单位一并填报" }, { value: "themselves", label: "各自填报" }]} />
        </Form.Item>
        <Form.Item name="instructions" label="填报要求"><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} /></Form.Item>
      </Form>
    </Modal>
  );
}

function send(census: Props["census"], body: Input_, key: string): Promise<Schema["CensusDetail"]> {
  if (!census) return take(api.POST("/censuses", { params: { header: { "Idempotency-Key": key } }, body }));
  return take(api.PUT("/censuses/{id}", { params: { path: { id: census.id }, header: { "If-Match": etag(census.version) } }, body }));
}

function first_values(census: Props["census"], today: string): Partial<Input_> {
  if (!census) return { reference_day: today, answered_by: "through_unit", unit_kinds: [] };
  return { ...census, scope_unit_id: census.scope_unit?.id };
}
