// Each step says its consequence and asks for what it needs.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Form, Input, Modal, Select } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { digest } from "../../ui/format";
import { ProblemView } from "../../ui/ProblemView";

type Step = "give_opinion" | "submit" | "send_to_oa" | "take_back" | "send_back" | "sign" | "record_oa" | "issue" | "remind" | "publish" | "unpublish" | "correct" | "withdraw" | "drop";
type Props = { paper: Schema["PaperDetail"]; action: Schema["AllowedAction"]; close: () => void };

const consequences: Partial<Record<Step | "sign_for", string>> = {
  submit: "送有权签发的领导。送签后正文不能再改，需要修改时先撤回。",
  send_to_oa: "在本市办公系统中签批。签批完成后，在这里登记文号、成文日期和签批件扫描件。",
  take_back: "撤回后可以继续修改正文，修改后须重新送签。",
  sign: "签发以您所读的正文为准，成文日期为今天。",
  issue: "编号后发给全部收文单位，由各单位签收。印发后正文不能再改，有误的只能另行印发更正。",
  remind: "提醒所有未签收的单位，4 个工作小时内只能催办一次。",
  publish: "任何人不登录就能在公开页面上看到这份通报。",
  unpublish: "从公开页面撤下，不影响公文效力。",
  correct: "以本文为底稿另起草一份更正，更正印发后本文转为“已更正”。",
  withdraw: "撤销后本文不再有效，收文单位不再签收。",
  drop: "作废后不能恢复；已编的文号一并作废并注明原因。",
  sign_for: "表示本单位已经收到这份公文。",
};
const dangerous = ["withdraw", "drop"];

export function PaperStepDialog({ paper, action, close }: Props) {
  const [form] = Form.useForm<Schema["PaperStepInput"] & { note?: string }>();
  const [key, set_key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const step = action.action as Step | "sign_for";
  const header = { "If-Match": etag(paper.version), "Idempotency-Key": key };
  const send = useMutation({
    mutationFn: ({ note, ...body }: Schema["PaperStepInput"] & { note?: string }) =>
      step === "sign_for"
        ? take(api.POST("/papers/{id}/sign_for", { params: { path: { id: paper.id }, header: { "Idempotency-Key": key } }, body: { note: note ?? "" } }))
        : take(api.POST("/papers/{id}/{action}", { params: { path: { id: paper.id, action: step }, header }, body: step === "sign" ? { ...body, digest: paper.digest } : body })),
    onError: () => { set_key(new_key()); void client.invalidateQueries({ queryKey: ["paper", paper.id] }); },
    onSuccess: (after) => {
      client.setQueryData(["paper", paper.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ loading: send.isPending, danger: dangerous.includes(step) }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{paper.title}</p>
      {consequences[step] ? <p className="soft">{consequences[step]}</p> : null}
      {step === "sign" ? <p className="soft small">正文校验值 <code>{digest(paper.digest)}</code></p> : null}
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        <Asked paper={paper} step={step} asks={(action as { asks?: string[] }).asks ?? []} />
      </Form>
    </Modal>
  );
}

function Asked({ paper, step, asks }: { paper: Schema["PaperDetail"]; step: string; asks: string[] }) {
  if (step === "record_oa")
    return (
      <>
        <Form.Item name="document_number" label="文号" rules={[{ required: true, message: "请填写文号" }]} extra="如 云府办函〔2026〕18号"><Input maxLength={60} /></Form.Item>
        <Form.Item name="written_on" label="成文日期" rules={[{ required: true, message: "请填写成文日期" }]}><Input type="date" /></Form.Item>
        <Form.Item name="scan_id" label="签批件扫描件" rules={[{ required: true, message: "请上传扫描件" }]}><AttachmentField /></Form.Item>
      </>
    );
  if (step === "issue") return <IssueFields paper={paper} />;
  if (step === "sign_for") return <Form.Item name="note" label="备注"><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>;
  const label = step === "give_opinion" ? "意见" : "原因";
  if (asks.includes("reason")) return <Form.Item name="reason" label={label} rules={[{ required: true, message: `请填写${label}` }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>;
  return null;
}

function IssueFields({ paper }: { paper: Schema["PaperDetail"] }) {
  const series = useQuery({ queryKey: ["document-series"], queryFn: () => take(api.GET("/document-series")) });
  const own = (series.data?.items ?? []).filter((each) => each.unit_id === paper.unit.id);
  const has_number = paper.document_number !== "";
  return (
    <>
      {has_number ? <p>文号 {paper.document_number}</p> : (
        <Form.Item name="word" label="发文字号" rules={own.length > 1 ? [{ required: true, message: "请选择发文字号" }] : []} extra={own.length === 1 ? `取“${own[0]?.word}”的下一个序号` : undefined}>
          <Select aria-label="发文字号" options={own.map((each) => ({ value: each.word, label: each.word }))} placeholder={own.length === 1 ? own[0]?.word : "请选择"} notFoundContent="请先在“文号登记”中登记发文字号" />
        </Form.Item>
      )}
      {paper.can_be_public ? <Form.Item name="is_public" valuePropName="checked"><Checkbox>同时在公开页面上公开</Checkbox></Form.Item> : null}
    </>
  );
}
