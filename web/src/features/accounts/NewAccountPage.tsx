// Registers an account that is open already; it is 待补录 until both filings are recorded and its duty holders are named.
import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Card, PageHead } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { account_kind_zh, options } from "../../ui/words";
import { IdentityFields } from "./IdentityFields";

export default function NewAccountPage() {
  const [form] = Form.useForm<Schema["AccountInput"] & { pasted?: string }>();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const create = useMutation({
    mutationFn: ({ pasted: _, ...body }: Schema["AccountInput"] & { pasted?: string }) => take(api.POST("/accounts", { body })),
    onSuccess: (account) => {
      void message.success("账号已登记");
      void navigate(`/accounts/${account.id}`);
    },
  });
  return (
    <>
      <PageHead title="登记账号" about="已经开设的账号在此登记，登记后为“待补录”：补齐责任人和两个系统的备案后转为“正常”。新开设账号请先提交开设申请。" />
      <Card className="form-card">
        {create.error ? <ProblemView error={create.error} /> : null}
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => create.mutate(values)} initialValues={{ kind: "publishing" }} scrollToFirstError>
          <IdentityFields />
          <Form.Item name="name" label="账号名称" rules={[{ required: true, message: "请填写账号名称" }]}><Input id="name" maxLength={100} /></Form.Item>
          <Form.Item name="kind" label="类别" extra="办事服务类不计停更"><Select id="kind" options={options(account_kind_zh)} /></Form.Item>
          <Form.Item name="host_unit_id" label="主办单位" rules={[{ required: true, message: "请选择主办单位" }]}><UnitPicker id="host_unit_id" width="100%" /></Form.Item>
          <Form.Item name="certified_host" label="认证主体" extra="平台认证显示的主体名称，应与主办单位一致"><Input id="certified_host" maxLength={100} /></Form.Item>
          <Form.Item name="link" label="链接"><Input id="link" maxLength={2000} /></Form.Item>
          <Form.Item name="purpose" label="功能定位"><Input.TextArea id="purpose" autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
          <Form.Item name="opened_on" label="开设日期"><Input id="opened_on" type="date" /></Form.Item>
          <Form.Item name="exception_reason" label="同一平台开设第二个账号的理由" extra="仅在本单位在该平台已有账号、确有需要再开设时填写">
            <Input.TextArea id="exception_reason" autoSize={{ minRows: 1 }} maxLength={1000} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={create.isPending}>登记</Button>
        </Form>
      </Card>
    </>
  );
}
