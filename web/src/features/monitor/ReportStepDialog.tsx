// One step on a report, with what it asks for.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { PicturesField } from "./PicturesField";
import { use_codes } from "./words";

type Given = Schema["MonitorReportStep"];
type Props = { report: Schema["MonitorReportDetail"]; action: Schema["AllowedAction"]; close: () => void };

const explained: Record<string, string> = {
  accept: "采纳后转入问题整改，由问题整改流程派发、反馈和复核。",
  accept_unauthorised: "账号按“擅自开设”登记在所选单位名下，继续监测，并转入问题整改。",
  accept_omitted: "账号已经审批但没有登记的，转入问题整改，由所选单位补登记。",
  ask_back: "退回监测公司补充，监测公司看得到您写的内容。",
};

export function ReportStepDialog({ report, action, close }: Props) {
  const [form] = Form.useForm<Given>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: (body: Given) =>
      take(
        api.POST("/monitor-reports/{id}/{action}", {
          params: {
            path: { id: report.id, action: action.action as Schema["MonitorReportAction"] },
            header: { "Idempotency-Key": key, "If-Match": etag(report.version) },
          },
          body,
        }),
      ),
    onSuccess: (after) => {
      client.setQueryData(["monitor-report", report.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "monitor-report" });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  const asks = action.asks ?? [];
  const is_unregistered = action.action === "accept_unauthorised";
  return (
    <Modal open title={action.zh} okText="确定" cancelText="取消" confirmLoading={send.isPending} onOk={form.submit} onCancel={close} maskClosable={false}>
      {send.error ? <ProblemView error={send.error} /> : null}
      {explained[action.action] ? <p className="soft">{explained[action.action]}</p> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)}>
        {asks.includes("reason_code") ? <ReasonField /> : null}
        {asks.includes("host_unit_id") ? (
          <Form.Item name="host_unit_id" label="主办单位" rules={[{ required: true, message: "请选择主办单位" }]} extra={report.suspected_unit ? `监测公司填写的疑似主办单位：${report.suspected_unit}` : undefined}>
            <UnitPicker label="主办单位" width="100%" />
          </Form.Item>
        ) : null}
        {is_unregistered && !report.platform_account_id ? (
          <Form.Item name="platform_account_id" label="账号标识" rules={[{ required: true, message: "请填写账号标识" }]}><Input maxLength={100} /></Form.Item>
        ) : null}
        {asks.includes("answer") ? (
          <>
            <Form.Item name="answer" label="补充说明" rules={[{ required: true, message: "请填写补充说明" }]}><Input.TextArea rows={4} maxLength={1000} /></Form.Item>
            <Form.Item name="pictures" label="补充截图"><PicturesField /></Form.Item>
          </>
        ) : (
          <Form.Item name="reason" label="意见" rules={[{ required: asks.includes("reason"), message: "请填写意见" }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function ReasonField() {
  const codes = use_codes();
  const choices = (codes.data?.reject_reasons ?? []).map((reason) => ({ value: reason.code, label: reason.is_fault ? reason.zh : `${reason.zh}（不计入差错）` }));
  return (
    <Form.Item name="reason_code" label="不采纳原因" rules={[{ required: true, message: "请选择原因" }]}>
      <Radio.Group aria-label="不采纳原因" options={choices} vertical />
    </Form.Item>
  );
}
