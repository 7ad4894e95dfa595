// An account that was opened without approval enters the registry, so that it is watched and its host answers for it.
import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Card, PageHead } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { IdentityFields } from "./IdentityFields";

type Found = Pick<Schema["AccountInput"], "name" | "platform" | "platform_account_id" | "host_unit_id" | "link" | "opened_on"> & { reason: string; pasted?: string };

export default function UnauthorisedPage() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const confirm = useMutation({
    mutationFn: ({ pasted: _, ...body }: Found) => take(api.POST("/accounts/unauthorised", { body })),
    onSuccess: (account) => {
      void message.success("已认定为擅自开设");
      void navigate(`/accounts/${account.id}`);
    },
  });
  return (
    <>
      <PageHead title="认定擅自开设" about="监测、摸查或举报发现的未经批准开设的账号，核实后在此认定。认定后列为问题，由主办单位整改：注销，或补办开设审批。" />
      <Card className="form-card">
        {confirm.error ? <ProblemView error={confirm.error} /> : null}
        <Form<Found> layout="vertical" requiredMark={false} onFinish={(values) => confirm.mutate(values)} scrollToFirstError>
          <IdentityFields />
          <Form.Item name="name" label="账号名称" rules={[{ required: true, message: "请填写账号名称" }]}><Input id="name" maxLength={100} /></Form.Item>
          <Form.Item name="host_unit_id" label="实际主办单位" extra="可以是内设机构" rules={[{ required: true, message: "请选择单位" }]}><UnitPicker id="host_unit_id" width="100%" /></Form.Item>
          <Form.Item name="link" label="链接"><Input id="link" maxLength={2000} /></Form.Item>
          <Form.Item name="opened_on" label="开设日期" extra="不清楚的可不填"><Input id="opened_on" type="date" /></Form.Item>
          <Form.Item name="reason" label="发现和核实情况" rules={[{ required: true, message: "请填写发现和核实情况" }]}><Input.TextArea id="reason" autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
          <Button type="primary" danger htmlType="submit" loading={confirm.isPending}>认定</Button>
        </Form>
      </Card>
    </>
  );
}
