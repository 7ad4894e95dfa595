// 提议问责: the matter, when, what happened, what came of it, and the evidence. The persons are those who held the duties on that day.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Radio } from "antd";
import { useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Card, PageHead } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { options } from "../../ui/words";
import { use_session } from "../session/session";
import { AccountPicker } from "./AccountPicker";
import { EvidenceFields } from "./EvidenceFields";
import { matter_zh, needs_consequences } from "./words";

type Values = Schema["AccountabilityInput"];

export default function RecordFormPage() {
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = use_session().as_of;
  const matter = Form.useWatch("matter", form);
  const account_id = Form.useWatch("account_id", form);
  const send = useMutation({
    mutationFn: (values: Values) => take(api.POST("/accountability/records", { body: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== "")) as Values })),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ["accountability"] });
      void message.success("已提议，由其他负责人研定");
      void navigate(`/accountability/records/${made.id}`);
    },
  });
  const asks = needs_consequences.includes(matter ?? "");
  return (
    <>
      <PageHead title="提议问责" about="提议的人不作移送决定。责任人按事发当日登记的责任人确定，不因以后调整而改变。" />
      <Card className="form-card">
        {send.error ? <ProblemView error={send.error} /> : null}
        <Form form={form} layout="vertical" requiredMark={false} initialValues={{ matter: "silence" }} onFinish={(values) => send.mutate(values)} scrollToFirstError>
          <Form.Item name="matter" label="情形"><Radio.Group options={options(matter_zh)} /></Form.Item>
          <Form.Item name="account_id" label="账号"><AccountPicker id="account_id" /></Form.Item>
          <Form.Item name="unit_id" label="单位" extra="不填时为事发当日该账号的主办单位"><UnitPicker id="unit_id" width="100%" /></Form.Item>
          <Form.Item name="occurred_on" label="发生日期" rules={[{ required: true, message: "请填写发生日期" }]}><Input id="occurred_on" type="date" max={today} /></Form.Item>
          <Form.Item name="facts" label="事实" rules={[{ required: true, message: "请填写事实" }]}><Input.TextArea id="facts" autoSize={{ minRows: 3 }} maxLength={4000} /></Form.Item>
          <Form.Item name="consequences" label="后果" extra={asks ? "造成严重后果的才予问责，请说明" : undefined} rules={asks ? [{ required: true, message: "请说明造成的后果" }] : []}><Input.TextArea id="consequences" autoSize={{ minRows: 2 }} maxLength={4000} /></Form.Item>
          <EvidenceFields account_id={account_id} />
          <Button type="primary" htmlType="submit" style={{ display: "block", marginTop: 24 }} loading={send.isPending}>提议</Button>
        </Form>
      </Card>
    </>
  );
}
