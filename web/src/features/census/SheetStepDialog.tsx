// Submit, sign, record a paper signature, take back, send back, remind: each with its consequence.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { ProblemView } from "../../ui/ProblemView";

type Step = "submit" | "take_back" | "sign" | "record_scan" | "send_back" | "remind";
type Input_ = Schema["CensusSheetStepInput"];
type Props = { sheet: Schema["CensusSheetDetail"]; action: Schema["AllowedAction"]; close: () => void };

const consequences: Record<Step, string> = {
  submit: "提交后由科室负责人或单位领导签署；签署前可以撤回修改。",
  take_back: "撤回后可以继续修改，改好须重新提交。",
  sign: "签署即对下列承诺负责，签署后报送，不能再改。",
  record_scan: "上传由主要负责人签字盖章的情况表扫描件（PDF 或图片），登记后即为报送。",
  send_back: "退回后该单位须修改并重新签署；尚未审核的更正事项一并撤回。",
  remind: "催报记录会留在摸查表上。",
};

export function SheetStepDialog({ sheet, action, close }: Props) {
  const [form] = Form.useForm<Input_>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const step = action.action as Step;
  const send = useMutation({
    mutationFn: (body: Input_) =>
      take(api.POST("/census-sheets/{id}/{action}", { params: { path: { id: sheet.id, action: step }, header: { "If-Match": etag(sheet.version), "Idempotency-Key": key } }, body })),
    onError: () => void client.invalidateQueries({ queryKey: ["census-sheet", sheet.id] }),
    onSuccess: (after) => {
      client.setQueryData(["census-sheet", sheet.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "census-sheet" });
      void message.success(`已${action.zh}，当前状态：${after.state_zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ loading: send.isPending, danger: step === "send_back" }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="soft">{consequences[step]}</p>
      {step === "sign" || step === "submit" ? <blockquote className="article-quote">{sheet.statement}</blockquote> : null}
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        {step === "record_scan" ? <Form.Item name="scan_id" label="签字扫描件" rules={[{ required: true, message: "请上传扫描件" }]}><AttachmentField /></Form.Item> : null}
        {step === "send_back" || step === "remind" ? (
          <Form.Item name="reason" label={step === "send_back" ? "退回原因" : "催报内容（可不填）"} rules={step === "send_back" ? [{ required: true, message: "请填写退回原因" }] : []}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
