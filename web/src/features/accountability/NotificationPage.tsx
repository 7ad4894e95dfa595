// One notification: what it says, how it counts, what hangs on it, what was known of it before.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";

import { api, base_url, etag, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { day, minute } from "../../ui/format";
import { Card, Facts, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Word } from "../../ui/words_of_state";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may, use_session } from "../session/session";
import { CaseState, path_of } from "./words";

type Detail = Schema["NotificationDetail"];

export default function NotificationPage() {
  const id = Number(useParams()["id"]);
  const navigate = useNavigate();
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const may_read_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({ queryKey: ["accountability", "notification", id], queryFn: () => take(api.GET("/accountability/notifications/{id}", { params: { path: { id } } })) });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  const act = (chosen: Schema["AllowedAction"]) => (chosen.action === "correct" ? void navigate(`/accountability/notifications/${id}/correct`) : set_action(chosen));
  return (
    <>
      <RecordHead kind={`通报 ${data.id} 号`} title={data.document_number || data.title || data.issuer} marks={<Marks subject={data} />} notes={<Notes subject={data} />} actions={<ActionBar actions={data.allowed_actions} act={act} dangerous={["withdraw"]} />} />
      <div className="columns">
        <div className="column-main">
          <Contents subject={data} />
          <History subject={data} />
        </div>
        <div className="column-side">
          <Hanging subject={data} />
          {may_read_ledger ? <RecordLedger kind="notification" id={data.id} /> : null}
        </div>
      </div>
      {action ? <ReasonDialog subject={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Marks({ subject }: { subject: Detail }) {
  return (
    <>
      {subject.state === "withdrawn" ? <Word tone="grey">{day(subject.withdrawn_on)} 撤销</Word> : <Word tone="green">有效</Word>}
      {subject.is_prominent ? <Word tone="orange">突出问题</Word> : null}
      {subject.counts_for_admonition ? <Word tone="blue">计入约谈</Word> : null}
      {subject.counts_for_closure ? <Word tone="blue">计入建议关停（注销）</Word> : null}
    </>
  );
}

function Notes({ subject }: { subject: Detail }) {
  return (
    <>
      {subject.issuer} · {day(subject.issued_on)}
      {subject.account ? <> · 账号 <Link to={`/accounts/${subject.account.id}`}>{subject.account.name}</Link></> : null} · 单位 <Link to={`/units/${subject.unit.id}`}>{subject.unit.name}</Link>
    </>
  );
}

const source_zh: Record<Detail["source"], string> = { person: "人工登记", import: "表格导入", paper: "本市印发的通报" };

function Contents({ subject }: { subject: Detail }) {
  const facts = [
    { name: "标题", value: subject.title || "—", is_wide: true },
    { name: "层级", value: subject.level_zh },
    { name: "原因", value: subject.cause_zh },
    { name: "来源", value: source_zh[subject.source] },
    { name: "登记时间", value: minute(subject.recorded_at) },
    { name: "问题描述", value: subject.summary || "—", is_wide: true },
    { name: "通报文件", value: subject.has_document ? <a href={`${base_url}/accountability/notifications/${subject.id}/document`} download>下载</a> : "—" },
  ];
  return <Card title="通报内容"><Facts facts={facts} /></Card>;
}

function Hanging({ subject }: { subject: Detail }) {
  return (
    <Card title="据此提议的事项">
      {subject.cases.length === 0 ? <Nothing what="没有" how="不计入约谈，也还没有达到发函的次数。" /> : null}
      <ul className="bare-list">
        {subject.cases.map((one) => (
          <li key={one.id}>
            <Link to={`/accountability/${path_of[one.kind]}/${one.id}`}>{one.kind_zh}</Link> <CaseState value={one.state} text={one.state_zh} />
            {one.is_basis_gone && one.is_open ? <div className="small"><Word tone="orange">计入的通报已不足</Word></div> : null}
            {one.is_needed && one.is_open ? <div className="soft small">撤销本通报后，该事项将不再符合条件</div> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function History({ subject }: { subject: Detail }) {
  if (subject.history.length < 2) return null;
  const newest_first = [...subject.history].reverse();
  return (
    <Card title="历史">
      <ol className="bare-list">
        {newest_first.map((version, place) => (
          <li key={version.recorded_at}>
            <strong>{minute(version.recorded_at)}</strong> {version.recorded_by ?? ""}{" "}
            <span>{[version.document_number, day(version.issued_on), version.account?.name ?? version.unit.name, version.cause_zh, version.is_prominent ? "突出问题" : "一般问题", version.withdrawn_on ? `${version.withdrawn_on} 撤销` : ""].filter(Boolean).join(" · ")}</span>
            {version.reason && place < newest_first.length - 1 ? <div className="soft small">理由：{version.reason}</div> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

type DialogProps = { subject: Detail; action: Schema["AllowedAction"]; close: () => void };
type Values = { withdrawn_on?: string; reason: string };

function ReasonDialog({ subject, action, close }: DialogProps) {
  const is_withdrawal = action.action === "withdraw";
  const today = use_session().as_of;
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const send = useMutation({
    mutationFn: (values: Values) => {
      const params = { path: { id: subject.id }, header: { "If-Match": etag(subject.version) } };
      if (is_withdrawal) return take(api.POST("/accountability/notifications/{id}/withdraw", { params, body: { withdrawn_on: values.withdrawn_on ?? "", reason: values.reason } }));
      return take(api.POST("/accountability/notifications/{id}/restore", { params, body: { reason: values.reason } }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  const needed = subject.cases.filter((one) => one.is_needed && one.is_open);
  return (
    <Modal open title={`${action.zh}通报`} okText={action.zh} okButtonProps={{ danger: is_withdrawal, loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {is_withdrawal && needed.length > 0 ? <p className="dialog-about">撤销后，据此提议的{needed.map((one) => `${one.kind_zh}（${one.state_zh}）`).join("、")}将不再符合条件，需由负责人另行处理。</p> : null}
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ withdrawn_on: today }} onFinish={(values) => send.mutate(values)}>
        {is_withdrawal ? <Form.Item name="withdrawn_on" label="撤销日期"><Input type="date" min={subject.issued_on} max={today} /></Form.Item> : null}
        <Form.Item name="reason" label="理由" rules={[{ required: true, message: "请填写理由" }]}><Input.TextArea autoSize={{ minRows: 3 }} maxLength={1000} showCount /></Form.Item>
      </Form>
    </Modal>
  );
}
