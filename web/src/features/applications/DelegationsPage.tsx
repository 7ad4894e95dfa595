// 委托审批: a colleague does what lies on the desk of one's present post for some days; what was given can be taken back.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";

import { api, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { Card, Nothing, PageHead, Scroll } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { use_may, use_session } from "../session/session";

type Delegation = Schema["Delegation"];
type Values = { to_person_id: number; starts_on: string; ends_on: string; reason: string };

export default function DelegationsPage() {
  const may = use_may("opening.delegate");
  const found = useQuery({ queryKey: ["delegations"], queryFn: () => take(api.GET("/delegations")) });
  return (
    <>
      <PageHead title="委托审批" about="外出或休假时，把您当前岗位的开设申请审批委托给同单位的人员。受托人不能转委托，也不能在同一件申请上签两次；签署记录同时写明两人。" />
      {found.error ? <ProblemView error={found.error} retry={() => void found.refetch()} /> : null}
      {may ? <Give /> : null}
      <Card title="委托记录">{found.data?.items.length ? <List items={found.data.items} /> : <Nothing what="没有委托" how="您委托的和委托给您的都会列在这里。" />}</Card>
    </>
  );
}

function Give() {
  const session = use_session();
  const [form] = Form.useForm<Values>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const unit_id = session.appointment?.unit.id;
  const colleagues = useQuery({
    queryKey: ["appointments", unit_id],
    queryFn: () => take(api.GET("/appointments", { params: { query: { unit_id, limit: 200 } } })),
    enabled: unit_id !== undefined,
  });
  const give = useMutation({
    mutationFn: (values: Values) => take(api.POST("/delegations", { body: { process: "application", ...values } })),
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: ["delegations"] });
      void message.success("已委托");
    },
  });
  const names = new Map((colleagues.data?.items ?? []).filter((item) => item.person.id !== session.person.id).map((item) => [item.person.id, item.person.name]));
  return (
    <Card title={`委托：${session.appointment?.unit.name ?? ""}·${session.appointment?.role_zh ?? ""}`} className="form-card">
      {give.error ? <ProblemView error={give.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => give.mutate(values)} initialValues={{ starts_on: day(session.as_of), ends_on: day(session.as_of) }}>
        <Form.Item name="to_person_id" label="受托人" rules={[{ required: true, message: "请选择受托人" }]}><Select id="to_person_id" aria-label="受托人" options={[...names].map(([value, label]) => ({ value, label }))} /></Form.Item>
        <Form.Item name="starts_on" label="自" rules={[{ required: true, message: "请填写日期" }]}><Input id="starts_on" type="date" /></Form.Item>
        <Form.Item name="ends_on" label="至（含当日）" rules={[{ required: true, message: "请填写日期" }]}><Input id="ends_on" type="date" /></Form.Item>
        <Form.Item name="reason" label="事由" rules={[{ required: true, message: "请填写事由" }]}><Input id="reason" maxLength={400} /></Form.Item>
        <Button type="primary" htmlType="submit" loading={give.isPending}>委托</Button>
      </Form>
    </Card>
  );
}

function List({ items }: { items: Delegation[] }) {
  const client = useQueryClient();
  const person = use_session().person.id;
  const revoke = useMutation({
    mutationFn: (id: number) => take(api.POST("/delegations/{id}/revoke", { params: { path: { id } } })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["delegations"] }),
  });
  return (
    <Scroll name="委托记录">
      {revoke.error ? <ProblemView error={revoke.error} /> : null}
      <table className="table">
        <thead>
          <tr><th>委托人</th><th>岗位</th><th>受托人</th><th>期限</th><th>事由</th><th>状态</th><th /></tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>{item.from_person.name}</td>
              <td>{item.unit.short_name}·{item.role_zh}</td>
              <td>{item.to_person.name}</td>
              <td>{item.starts_on} 至 {item.ends_on}</td>
              <td>{item.reason}</td>
              <td>{item.revoked_at ? <Word tone="grey">已撤销</Word> : item.is_in_force ? <Word tone="green">生效中</Word> : <Word tone="grey">未生效或已到期</Word>}</td>
              <td>{!item.revoked_at && item.from_person.id === person ? <Button size="small" onClick={() => revoke.mutate(item.id)}>撤销</Button> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
