// What people enter by indicators that nothing else measures: vetoes, deductions and bonuses, each with its reason.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Select } from "antd";

import { api, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { day, minute } from "../../ui/format";
import { Card, Nothing, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { EvidenceLink } from "./EvidenceLink";
import { points } from "./words";

type Detail = Schema["AssessmentDetail"];
type Values = { unit_id: number; account_id?: number; indicator: string; points?: number; says: string; attachment_id?: number };

export function EntriesTab({ subject }: { subject: Detail }) {
  const client = useQueryClient();
  const found = useQuery({ queryKey: ["assessment-entries", subject.id], queryFn: () => take(api.GET("/assessments/{id}/entries", { params: { path: { id: subject.id } } })) });
  const is_open = subject.state === "self_scoring" || subject.state === "verifying";
  const refresh = () => void client.invalidateQueries({ queryKey: ["assessment-entries", subject.id] });
  const withdraw = useMutation({ mutationFn: (entry_id: number) => take(api.POST("/assessments/{id}/entries/{entry_id}/withdraw", { params: { path: { id: subject.id, entry_id } } })), onSuccess: refresh });
  const title = (id: string) => subject.set.indicators.find((one) => one.id === id)?.title ?? id;
  return (
    <>
      {is_open ? <NewEntry subject={subject} done={refresh} /> : null}
      {withdraw.error ? <ProblemView error={withdraw.error} /> : null}
      <Card title="已录入">
        {!found.data ? <Waiting /> : found.data.items.length === 0 ? <Nothing what="还没有录入" how="系统不能自动计算的指标，由核查人按次录入；录入后须重新核算。" /> : (
          <Scroll name="已录入">
            <table className="table">
              <thead><tr><th scope="col">单位</th><th scope="col">指标</th><th scope="col" className="right">分值</th><th scope="col">事由</th><th scope="col">日期</th><th scope="col">录入</th><th scope="col"><span className="visually-hidden">操作</span></th></tr></thead>
              <tbody>
                {found.data.items.map((one) => (
                  <tr key={one.id}>
                    <td data-title="单位">{one.unit.name}{one.account ? ` · ${one.account.name}` : ""}</td>
                    <td data-title="指标">{title(one.indicator)}</td>
                    <td data-title="分值" className="right">{points(one.points)}</td>
                    <td data-title="事由">{one.says} <EvidenceLink assessment_id={subject.id} file={one} /></td>
                    <td data-title="日期" className="nowrap">{day(one.day)}</td>
                    <td data-title="录入" className="small">{one.entered_by} {minute(one.entered_at)}</td>
                    <td>{is_open ? <Button size="small" danger onClick={() => withdraw.mutate(one.id)}>撤销</Button> : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Card>
    </>
  );
}

function NewEntry({ subject, done }: { subject: Detail; done: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [unit_id, indicator_id] = [Form.useWatch("unit_id", form), Form.useWatch("indicator", form)];
  const entered = subject.set.indicators.filter((one) => one.measured_by === "entry");
  const chosen = entered.find((one) => one.id === indicator_id);
  const accounts = useQuery({
    queryKey: ["accounts", "under", unit_id],
    queryFn: () => take(api.GET("/accounts", { params: { query: { under: unit_id, limit: 200 } } })),
    enabled: chosen?.level === "account" && unit_id !== undefined,
  });
  const send = useMutation({
    mutationFn: (values: Values) => take(api.POST("/assessments/{id}/entries", { params: { path: { id: subject.id } }, body: { ...values, points: Math.round((values.points ?? 0) * 100) } })),
    onSuccess: () => {
      void message.success("已录入，核算后计入得分");
      form.resetFields();
      done();
    },
  });
  return (
    <Card title="录入">
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} className="narrow" onFinish={(values) => send.mutate(values)}>
        <Form.Item name="indicator" label="指标" extra={chosen?.says} rules={[{ required: true, message: "请选择指标" }]}><Select options={entered.map((one) => ({ value: one.id, label: one.title }))} /></Form.Item>
        <Form.Item name="unit_id" label="单位" rules={[{ required: true, message: "请选择单位" }]}><UnitPicker width="100%" /></Form.Item>
        {chosen?.level === "account" ? <Form.Item name="account_id" label="账号" rules={[{ required: true, message: "请选择账号" }]}><Select loading={accounts.isFetching} options={(accounts.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name}（${one.platform_zh}）` }))} /></Form.Item> : null}
        {chosen && chosen.kind !== "veto" ? <Form.Item name="points" label={chosen.kind === "bonus" ? "加分" : "扣分"} rules={[{ required: true, message: "请填写分值" }]}><InputNumber min={0} max={chosen.points / 100} step={0.5} precision={2} /></Form.Item> : null}
        <Form.Item name="says" label="事由" rules={[{ required: true, message: "请填写事由" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} showCount /></Form.Item>
        <Form.Item name="attachment_id" label="证明材料"><AttachmentField /></Form.Item>
        <Button type="primary" htmlType="submit" loading={send.isPending}>录入</Button>
      </Form>
    </Card>
  );
}
