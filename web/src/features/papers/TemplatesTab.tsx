// Templates: downloaded, edited in a word processor, uploaded. Faults are told all at once.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, base_url, new_key, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { minute } from "../../ui/format";
import { Card, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";

type Template = Schema["PaperTemplate"];

export function TemplatesTab() {
  const found = useQuery({ queryKey: ["paper-templates"], queryFn: () => take(api.GET("/paper-templates")) });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  return (
    <>
      <p className="soft">下载模板，在 WPS 或 Word 中修改措辞后上传。双花括号中的是占位符，由系统填入；版式由系统按 GB/T 9704 统一排定。</p>
      {found.data.items.map((each) => <TemplateCard key={each.code} template={each} />)}
    </>
  );
}

function TemplateCard({ template }: { template: Template }) {
  const [is_uploading, upload] = useState(false);
  const [shows, show] = useState(false);
  const may_change = use_may("papers.change_template");
  const address = (number: number) => `${base_url}/paper-templates/${template.code}/docx?number=${number}`;
  return (
    <Card title={template.zh} extra={<span className="soft">{template.number === 0 ? "系统自带" : `本单位第 ${template.number} 版`}</span>}>
      <div className="line">
        <a href={address(template.number)} download>下载在用模板</a>
        {template.number > 0 ? <a href={address(0)} download>下载系统自带模板</a> : null}
        <Button size="small" onClick={() => show(!shows)} aria-expanded={shows}>占位符说明</Button>
        {may_change ? <Button size="small" onClick={() => upload(true)}>上传新版</Button> : null}
        {may_change && template.number > 0 ? <Retire template={template} /> : null}
      </div>
      {template.versions.map((each) => <div key={each.number} className="soft small">第 {each.number} 版 · {each.person} · {minute(each.created_at)} · {each.note}{each.retired_at ? "（已停用）" : ""}</div>)}
      {shows ? <Placeholders template={template} /> : null}
      {is_uploading ? <UploadDialog template={template} close={() => upload(false)} /> : null}
    </Card>
  );
}

function Placeholders({ template }: { template: Template }) {
  const rows = template.placeholders.flatMap((each) => [{ ...each, within: "" }, ...each.inside.map((inner) => ({ ...inner, within: each.name }))]);
  return (
    <Scroll name="占位符说明">
      <table className="table">
        <thead><tr>{["写法", "含义", "说明"].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {rows.map((each, index) => (
            <tr key={index}>
              <td data-title="写法"><code>{each.is_list ? `{{#${each.name}}} … {{/${each.name}}}` : `{{${each.name}}}`}</code></td>
              <td data-title="含义">{each.zh}</td>
              <td data-title="说明">{[each.is_required ? "必需" : "", each.is_list ? "重复段" : "", each.within ? `用在 ${each.within} 内` : ""].filter(Boolean).join("，")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function UploadDialog({ template, close }: { template: Template; close: () => void }) {
  const [form] = Form.useForm<{ attachment_id: number; note: string }>();
  const [key, set_key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: (body: { attachment_id: number; note: string }) => take(api.POST("/paper-templates/{code}/versions", { params: { path: { code: template.code }, header: { "Idempotency-Key": key } }, body })),
    onError: () => set_key(new_key()),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["paper-templates"] });
      void message.success(`第 ${made.number} 版已启用`);
      close();
    },
  });
  return (
    <Modal open title={`上传${template.zh}模板`} okText="检查并启用" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        <Form.Item name="attachment_id" label="模板文件（docx）" rules={[{ required: true, message: "请选择文件" }]}><AttachmentField /></Form.Item>
        <Form.Item name="note" label="改了什么" rules={[{ required: true, message: "请填写" }]}><Input maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}

function Retire({ template }: { template: Template }) {
  const client = useQueryClient();
  const { modal } = App.useApp();
  const send = useMutation({
    mutationFn: () => take(api.POST("/paper-templates/{code}/retire", { params: { path: { code: template.code }, header: { "Idempotency-Key": new_key() } }, body: { number: template.number, reason: "停用" } })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["paper-templates"] }),
  });
  const ask = () => void modal.confirm({ title: `停用第 ${template.number} 版？`, content: "停用后恢复使用上一版；已经起草的公文不受影响。", okText: "停用", onOk: () => send.mutateAsync() });
  return <Button size="small" danger onClick={ask}>停用这一版</Button>;
}
