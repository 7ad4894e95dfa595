// One report: what was reported and seen, what the register said of it, and the office's decision.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, base_url, etag, new_key, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { minute } from "../../ui/format";
import { Card, Facts, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may } from "../session/session";
import { ReportState } from "./state";

type Report = Schema["FakeReport"];
type Action = Schema["AllowedAction"];

export default function FakeReportPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Action>();
  const sees_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({
    queryKey: ["fake-report", id],
    queryFn: () => take(api.GET("/fake-reports/{id}", { params: { path: { id } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  return (
    <>
      <RecordHead
        kind={`仿冒举报 ${data.id} 号`}
        title={data.link}
        marks={<ReportState report={data} />}
        notes={<>收到于 {minute(data.received_at)}{data.due_at ? <> · 请于 {minute(data.due_at)} 前办理</> : null}</>}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={["find_fake"]} />}
      />
      <div className="columns">
        <div className="column-main">
          <Reported report={data} />
          {data.has_picture ? (
            <Card title="举报人提供的截图">
              <img src={`${base_url}/fake-reports/${data.id}/picture`} alt="举报截图" style={{ maxWidth: "100%" }} />
            </Card>
          ) : null}
        </div>
        <div className="column-side">{sees_ledger ? <Card title="经过"><RecordLedger kind="fake_report" id={id} /></Card> : null}</div>
      </div>
      {action ? <StepDialog report={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Reported({ report }: { report: Report }) {
  const similar = report.similar_account;
  return (
    <Card title="举报内容">
      <Facts
        facts={[
          { name: "链接、名称或标识", value: <span className="break">{report.link}</span>, is_wide: true },
          { name: "情况说明", value: report.description || "未填写", is_wide: true },
          { name: "名录当时的回答", value: report.verdict_zh },
          { name: "疑似仿冒", value: similar ? <Link to={`/accounts/${similar.id}`}>{similar.name}（{similar.platform_zh}）</Link> : "没有相似的在册账号" },
          { name: "举报次数", value: String(report.times_reported) },
          { name: "联系方式", value: <Contact report={report} /> },
          ...(report.forwarded_to ? [{ name: "已转", value: report.forwarded_to }] : []),
          ...(report.reason ? [{ name: "办理意见", value: report.reason, is_wide: true }] : []),
          ...(report.settled_at ? [{ name: "办结时间", value: minute(report.settled_at) }] : []),
        ]}
      />
    </Card>
  );
}

/** Masked until somebody gives the reason for looking, which is kept in the ledger. */
function Contact({ report }: { report: Report }) {
  const may = use_may("public_register.handle_fake_report");
  const [is_asking, set_asking] = useState(false);
  const [shown, set_shown] = useState<string>();
  if (!report.contact) return <>未留</>;
  if (shown) return <strong>{shown}</strong>;
  return (
    <>
      {report.contact} {may ? <Button size="small" onClick={() => set_asking(true)}>查看</Button> : null}
      {is_asking ? <RevealDialog id={report.id} show={set_shown} close={() => set_asking(false)} /> : null}
    </>
  );
}

function RevealDialog({ id, show, close }: { id: number; show: (contact: string) => void; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const send = useMutation({
    mutationFn: ({ reason }: { reason: string }) => take(api.POST("/fake-reports/{id}/reveal-contact", { params: { path: { id } }, body: { reason } })),
    onSuccess: ({ contact }) => (show(contact), close()),
  });
  return (
    <Modal open title="查看举报人联系方式" okText="查看" cancelText="取消" confirmLoading={send.isPending} onOk={form.submit} onCancel={close}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" onFinish={(values) => send.mutate(values)}>
        <Form.Item name="reason" label="查看理由（记入操作留痕）" rules={[{ required: true, message: "请填写查看理由" }]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

type Given = { reason?: string; forwarded_to?: string };

function StepDialog({ report, action, close }: { report: Report; action: Action; close: () => void }) {
  const [form] = Form.useForm<Given>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: (body: Given) =>
      take(
        api.POST("/fake-reports/{id}/{action}", {
          params: {
            path: { id: report.id, action: action.action as Schema["FakeReportAction"] },
            header: { "Idempotency-Key": key, "If-Match": etag(report.version) },
          },
          body,
        }),
      ),
    onSuccess: (after) => {
      client.setQueryData(["fake-report", report.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  const asks = action.asks ?? [];
  return (
    <Modal open title={action.zh} okText="确定" cancelText="取消" confirmLoading={send.isPending} onOk={form.submit} onCancel={close}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" onFinish={(values) => send.mutate(values)}>
        {asks.includes("forwarded_to") ? (
          <Form.Item name="forwarded_to" label="转往部门" rules={[{ required: true, message: "请填写转往的部门" }]}>
            <Input maxLength={100} placeholder="例如：市网信办" />
          </Form.Item>
        ) : null}
        <Form.Item name="reason" label="办理意见" rules={[{ required: asks.includes("reason"), message: "请填写办理意见" }]}>
          <Input.TextArea rows={4} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
