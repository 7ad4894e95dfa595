// 登记问题: a person enters what he saw at an account or a unit, with pictures; from then on it is a finding like any other.
import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { AccountPicker } from "../../ui/AccountPicker";
import { ArticleLink } from "../../ui/ArticleLink";
import { AttachmentsField } from "../../ui/AttachmentsField";
import { Card, PageHead } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { Severity } from "../../ui/words_of_state";

type Item = Schema["ManualItem"];
type Values = { item: string; subject_id: number; what: string; link?: string; first_day?: string; attachment_ids?: number[] };

export default function RegisterFindingPage() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const items = useQuery({ queryKey: ["manual-items"], queryFn: () => take(api.GET("/manual-items")), staleTime: 300_000 });
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: ({ link, first_day, ...values }: Values) =>
      take(
        api.POST("/findings", {
          params: { header: { "Idempotency-Key": key } },
          body: { ...values, ...(link ? { link } : {}), ...(first_day ? { first_day } : {}), subject_kind: subject_of(items.data?.items, values.item) },
        }),
      ),
    onSuccess: (finding) => {
      void message.success(`已登记，当前状态：${finding.state_zh}`);
      void navigate(`/findings/${finding.id}`);
    },
  });
  return (
    <>
      <PageHead title="登记问题" about="规则查不出、由人发现的问题在此登记：说明情况、附上截图。登记后与规则检出的问题一样核实、派发、整改和复核；严重问题须经两人核实。" />
      <Card className="form-card">
        {send.error ? <ProblemView error={send.error} /> : null}
        {items.error ? <ProblemView error={items.error} retry={() => void items.refetch()} /> : null}
        <RegisterForm items={items.data?.items ?? []} is_busy={send.isPending} send={(values) => send.mutate(values)} />
      </Card>
    </>
  );
}

function subject_of(items: Item[] | undefined, id: string): Item["subject"] {
  return items?.find((item) => item.id === id)?.subject ?? "account";
}

function RegisterForm({ items, is_busy, send }: { items: Item[]; is_busy: boolean; send: (values: Values) => void }) {
  const [form] = Form.useForm<Values>();
  const account = Number(useSearchParams()[0].get("account_id")) || undefined;
  const kind = Form.useWatch("item", form);
  const chosen = items.find((item) => item.id === kind);
  // The account or unit that was chosen for another kind of problem names nothing here.
  const forget_subject = () => form.setFieldValue("subject_id", undefined);
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={send} scrollToFirstError {...(account ? { initialValues: { subject_id: account } } : {})}>
      <Form.Item name="item" label="问题类别" extra={chosen ? <Chosen item={chosen} /> : null} rules={[{ required: true, message: "请选择问题类别" }]}>
        <Select id="item" placeholder="选择问题类别" showSearch={{ optionFilterProp: "label" }} options={items.map((item) => ({ value: item.id, label: item.title }))} onChange={(id) => (subject_of(items, id) === "unit" || !account ? forget_subject() : undefined)} />
      </Form.Item>
      {chosen?.subject === "unit" ? (
        <Form.Item key="unit" name="subject_id" label="单位" rules={[{ required: true, message: "请选择单位" }]}><UnitPicker id="subject_id" width="100%" /></Form.Item>
      ) : (
        <Form.Item key="account" name="subject_id" label="账号" rules={[{ required: true, message: "请选择账号" }]}><AccountPicker id="subject_id" /></Form.Item>
      )}
      <Form.Item name="what" label="问题说明" rules={[{ required: true, message: "请写明问题" }]}><Input.TextArea id="what" autoSize={{ minRows: 3 }} maxLength={1000} showCount placeholder="何时、在哪里、看到了什么" /></Form.Item>
      <Form.Item name="link" label="链接" extra="没有的可不填"><Input id="link" maxLength={500} /></Form.Item>
      <Form.Item name="first_day" label="发现日期" extra="不填为今天"><Input id="first_day" type="date" /></Form.Item>
      <Form.Item name="attachment_ids" label="截图等证据"><AttachmentsField id="attachment_ids" /></Form.Item>
      <Button type="primary" htmlType="submit" loading={is_busy}>登记</Button>
    </Form>
  );
}

function Chosen({ item }: { item: Item }) {
  return (
    <span className="line">
      <Severity value={item.severity} /> <span>依据：<ArticleLink article={item.article} /></span>
    </span>
  );
}
