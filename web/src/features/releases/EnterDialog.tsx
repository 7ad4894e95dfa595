// 登记通稿, typed or from a docx or text file; as a correction it begins with what the one before it says.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Modal, Upload } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, new_key, take } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { read_file } from "../inspections/files";
import type { ReleaseDetail } from "./words";

type Values = { title: string; text: string; issuer: string; number?: string; valid_from: string; embargo_until?: string; reason?: string };

const at_plus_8 = (local?: string) => (local ? `${local}:00+08:00` : undefined);

function values_of(release?: ReleaseDetail): Partial<Values> {
  if (!release) return {};
  return { title: release.title, text: release.text, issuer: release.issuer, number: release.number, valid_from: release.valid_from, embargo_until: release.embargo_until?.slice(0, 16) };
}

export function EnterDialog({ corrects, close }: { corrects?: ReleaseDetail; close: () => void }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const save = useMutation({
    mutationFn: ({ embargo_until, number, reason, ...values }: Values) =>
      take(
        api.POST("/releases", {
          params: { header: { "Idempotency-Key": key } },
          body: { ...values, number: number || undefined, embargo_until: at_plus_8(embargo_until), corrects_id: corrects?.id, reason: reason || undefined },
        }),
      ),
    onSuccess: (release) => {
      void client.invalidateQueries({ queryKey: ["release"] });
      close();
      void navigate(`/releases/${release.id}`);
    },
  });
  const read = useMutation({
    mutationFn: (file: File) => read_file({ file, day: "", account: undefined }),
    onSuccess: ({ title, text }) => form.setFieldsValue(title ? { title, text } : { text }),
  });
  return (
    <Modal open title={corrects ? "更正通稿" : "登记通稿"} okText={corrects ? "更正" : "登记"} cancelText="取消" width={720} okButtonProps={{ loading: save.isPending }} onOk={() => form.submit()} onCancel={close}>
      {save.error ?? read.error ? <ProblemView error={save.error ?? read.error} /> : null}
      <Form form={form} layout="vertical" initialValues={values_of(corrects)} onFinish={(values) => save.mutate(values)}>
        <Upload accept=".docx,.txt,.html" maxCount={1} showUploadList={false} beforeUpload={(file) => { read.mutate(file); return false; }}>
          <Button loading={read.isPending}>从文件读取（docx、txt）</Button>
        </Upload>
        <Form.Item className="label-below" name="title" label="标题" rules={[{ required: true, message: "请填写标题" }]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="text" label="正文" rules={[{ required: true, message: "请填写正文" }]}><Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} maxLength={20000} /></Form.Item>
        <div className="form-row">
          <Form.Item name="issuer" label="发布单位" rules={[{ required: true, message: "请填写发布单位" }]}><Input maxLength={100} /></Form.Item>
          <Form.Item name="number" label="文号（没有的不填）"><Input maxLength={50} /></Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name="valid_from" label="生效日期" rules={[{ required: true, message: "请填写生效日期" }]}><Input type="date" /></Form.Item>
          <Form.Item name="embargo_until" label="限发时刻（此前不得发布）"><Input type="datetime-local" /></Form.Item>
        </div>
        {corrects ? <Form.Item name="reason" label="更正原因" rules={[{ required: true, message: "请填写更正原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item> : null}
      </Form>
    </Modal>
  );
}
