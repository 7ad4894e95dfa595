// 新增词语: one word with its conditions; many come as a sheet. Makes a draft, which is then tried and proposed.
import { useMutation } from "@tanstack/react-query";
import { Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { kinds, severities } from "./words";

type Values = { title: string; reason: string; wrong: string; suggestion?: string; kind: Schema["OwnWordKind"]; severity: Schema["Severity"]; valid_from?: string; valid_to?: string; near?: string; not_near?: string; except_in?: string };

const phrases = (text?: string) => (text ?? "").split(/[；;、\n]/).map((part) => part.trim()).filter(Boolean);

function word_of(values: Values): Schema["NewOwnWord"] {
  return {
    wrong: values.wrong,
    kind: values.kind,
    severity: values.severity,
    suggestion: values.suggestion || undefined,
    valid_from: values.valid_from || undefined,
    valid_to: values.valid_to || undefined,
    near: phrases(values.near),
    not_near: phrases(values.not_near),
    except_in: phrases(values.except_in),
  };
}

export function AddDialog({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const save = useMutation({
    mutationFn: (values: Values) =>
      take(api.POST("/word-changes", { params: { header: { "Idempotency-Key": key } }, body: { action: "add", title: values.title, reason: values.reason, words: [word_of(values)] } })),
    onSuccess: (change) => void navigate(`/word-lists/changes/${change.id}`),
  });
  return (
    <Modal open title="新增词语" okText="保存草稿" cancelText="取消" okButtonProps={{ loading: save.isPending }} onOk={() => form.submit()} onCancel={close}>
      {save.error ? <ProblemView error={save.error} /> : null}
      <Form form={form} layout="vertical" initialValues={{ kind: "serious_wording", severity: "general" }} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="wrong" label="词语" rules={[{ required: true, message: "请填写词语" }]} extra="不应出现的写法；保护词语填不应提示的写法"><Input maxLength={64} /></Form.Item>
        <Form.Item name="suggestion" label="建议写法" extra="可以直接替换的写法"><Input maxLength={100} /></Form.Item>
        <div className="form-row">
          <Form.Item name="kind" label="类别"><Select options={kinds} /></Form.Item>
          <Form.Item name="severity" label="程度"><Select options={severities} /></Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name="valid_from" label="适用起（发布日期）"><Input type="date" /></Form.Item>
          <Form.Item name="valid_to" label="适用止"><Input type="date" /></Form.Item>
        </div>
        <Form.Item name="near" label="须同现" extra="附近出现其中之一才提示，用分号隔开"><Input maxLength={500} /></Form.Item>
        <Form.Item name="not_near" label="不得同现"><Input maxLength={500} /></Form.Item>
        <Form.Item name="except_in" label="例外短语" extra="包含该词语而正确的较长短语"><Input maxLength={500} /></Form.Item>
        <Form.Item name="title" label="变更名称" rules={[{ required: true, message: "请填写名称" }]}><Input maxLength={100} /></Form.Item>
        <Form.Item name="reason" label="依据或原因" rules={[{ required: true, message: "请填写依据或原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
