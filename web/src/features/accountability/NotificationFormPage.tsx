// Enters a notification, or corrects one: what was known before stays in its history.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Input, Radio, Select } from "antd";
import { useNavigate, useParams } from "react-router";

import { api, etag, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { Card, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { options } from "../../ui/words";
import { use_session } from "../session/session";
import { AccountPicker } from "./AccountPicker";
import { cause_zh, level_zh } from "./words";

type Detail = Schema["NotificationDetail"];
type Values = Schema["NotificationCorrection"];

export default function NotificationFormPage() {
  const id = useParams()["id"];
  const found = useQuery({
    queryKey: ["accountability", "notification", Number(id)],
    queryFn: () => take(api.GET("/accountability/notifications/{id}", { params: { path: { id: Number(id) } } })),
    enabled: id !== undefined,
  });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (id && !found.data) return <Waiting rows={10} />;
  return <NotificationForm before={found.data} />;
}

function NotificationForm({ before }: { before: Detail | undefined }) {
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = use_session().as_of;
  const send = useMutation({
    mutationFn: (values: Values) => save(before, given(values)),
    onSuccess: async (after) => {
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(before ? "已更正" : said_of(after));
      void navigate(`/accountability/notifications/${after.id}`);
    },
  });
  const about = before ? "更正后，原来登记的内容保留在历史中；由此产生的提议会重新计数。" : "登记后，系统按年度累计次数并提议约谈或发函，由人决定。同一份通报点名多个账号的，逐个登记，或用表格导入。";
  return (
    <>
      <PageHead title={before ? "更正通报" : "登记通报"} about={about} />
      <Card className="form-card">
        {send.error ? <ProblemView error={send.error} /> : null}
        <Form form={form} layout="vertical" requiredMark={false} initialValues={before ? values_of(before) : { level: "provincial", is_prominent: false, issued_on: today }} onFinish={(values) => send.mutate(values)} scrollToFirstError>
          <Form.Item name="level" label="通报机关层级"><Radio.Group options={options(level_zh)} /></Form.Item>
          <Form.Item name="issuer" label="通报机关" extra="不填时按层级填入：国务院办公厅、省政府办公厅、市政府办公室"><Input id="issuer" maxLength={100} /></Form.Item>
          <Form.Item name="document_number" label="文号" extra="如 粤府办函〔2026〕12号；没有文号的留空"><Input id="document_number" maxLength={60} /></Form.Item>
          <Form.Item name="title" label="标题"><Input id="title" maxLength={200} /></Form.Item>
          <Form.Item name="issued_on" label="通报日期" rules={[{ required: true, message: "请填写通报日期" }]}><Input id="issued_on" type="date" max={today} /></Form.Item>
          <Form.Item name="account_id" label="被通报的账号" extra="单位按通报当日的主办单位确定"><AccountPicker id="account_id" /></Form.Item>
          <Form.Item name="unit_id" label="被通报的单位" extra="只通报单位、没有点名账号时填写"><UnitPicker id="unit_id" width="100%" /></Form.Item>
          <Form.Item name="cause" label="通报原因" rules={[{ required: true, message: "请选择通报原因" }]}><Select id="cause" aria-label="通报原因" options={options(cause_zh)} /></Form.Item>
          <Form.Item name="is_prominent" valuePropName="checked" extra="只有突出问题计入建议关停、注销的次数"><Checkbox>突出问题</Checkbox></Form.Item>
          <Form.Item name="summary" label="问题描述"><Input.TextArea id="summary" autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} /></Form.Item>
          <Form.Item name="attachment_id" label="通报文件"><AttachmentField id="attachment_id" /></Form.Item>
          {before ? <Form.Item name="reason" label="更正理由" rules={[{ required: true, message: "请填写更正理由" }]}><Input.TextArea id="reason" autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item> : null}
          <Button type="primary" htmlType="submit" loading={send.isPending}>{before ? "更正" : "登记"}</Button>
        </Form>
      </Card>
    </>
  );
}

function values_of(before: Detail): Partial<Values> {
  const { level, issuer, document_number, title, issued_on, cause, is_prominent, summary } = before;
  return { level, issuer, document_number, title, issued_on, cause, is_prominent, summary, ...(before.account ? { account_id: before.account.id } : { unit_id: before.unit.id }) };
}

/** Empty fields are not sent. */
function given(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== "")) as Values;
}

function save(before: Detail | undefined, values: Values): Promise<Detail> {
  if (!before) return take(api.POST("/accountability/notifications", { body: values as Schema["NotificationInput"] }));
  return take(api.POST("/accountability/notifications/{id}/correct", { params: { path: { id: before.id }, header: { "If-Match": etag(before.version) } }, body: values }));
}

function said_of(after: Detail): string {
  const proposed = after.cases.filter((one) => one.is_open && one.state === "proposed").map((one) => one.kind_zh);
  return proposed.length > 0 ? `已登记，系统已提议${proposed.join("、")}，请研定` : "已登记";
}
