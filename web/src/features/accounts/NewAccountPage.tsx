// Registers an account: a pasted link fills in the platform and the permanent id, and says what it understood.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, Select } from "antd";
import { useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Card, PageHead } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { account_kind_zh, options } from "../../ui/words";

export default function NewAccountPage() {
  const [form] = Form.useForm<Schema["AccountInput"] & { pasted?: string }>();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: Infinity });
  const recognise = useMutation({
    mutationFn: (text: string) => take(api.POST("/platforms/recognise", { body: { text } })),
    onSuccess: (found) =>
      form.setFieldsValue({ platform: found.platform ?? undefined, platform_account_id: found.platform_account_id ?? undefined, link: found.link ?? undefined }),
  });
  const create = useMutation({
    mutationFn: ({ pasted: _, ...body }: Schema["AccountInput"] & { pasted?: string }) => take(api.POST("/accounts", { body })),
    onSuccess: (account) => {
      void message.success("账号已登记");
      void navigate(`/accounts/${account.id}`);
    },
  });
  const platform_code = Form.useWatch("platform", form);
  const platform = platforms.data?.items.find((item) => item.code === platform_code);
  return (
    <>
      <PageHead title="登记账号" about="已经开设的账号在此登记。一个单位在同一平台原则上只开设一个账号；内设机构不得开设。" />
      <Card className="form-card">
        {create.error ? <ProblemView error={create.error} /> : null}
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => create.mutate(values)} initialValues={{ kind: "publishing" }} scrollToFirstError>
          <Form.Item name="pasted" label="粘贴账号主页或任一文章的链接" extra="系统据此识别平台和永久标识；不能识别的请手工填写">
            <Input.Search id="pasted" enterButton="识别" loading={recognise.isPending} onSearch={(text) => text.trim() && recognise.mutate(text.trim())} />
          </Form.Item>
          {recognise.error ? <ProblemView error={recognise.error} /> : null}
          {recognise.data ? <Alert type={recognise.data.is_sure ? "success" : "info"} showIcon title={recognise.data.note} className="problem" /> : null}
          <Form.Item name="platform" label="平台" rules={[{ required: true, message: "请选择平台" }]}>
            <Select id="platform" showSearch={{ optionFilterProp: "label" }} options={(platforms.data?.items ?? []).map((item) => ({ value: item.code, label: item.zh }))} />
          </Form.Item>
          <Form.Item name="platform_account_id" label={platform?.permanent_id_zh ?? "平台永久标识"} extra={platform?.permanent_id_help ?? "改名后也不变的标识，如公众号原始 ID"} rules={[{ required: true, message: "请填写永久标识" }]}>
            <Input id="platform_account_id" maxLength={200} />
          </Form.Item>
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
