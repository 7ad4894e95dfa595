// One change of a rule: what would hold from which day, in place of what, why, and the steps that can be taken.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { day, minute } from "../../ui/format";
import { Card, Facts, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may, use_session } from "../session/session";
import { TextDifference } from "./TextDifference";
import { ChangeState, what_changes, type RuleChange } from "./words";

type Allowed = Schema["AllowedAction"];

export default function RuleChangePage() {
  const id = Number(useParams()["id"]);
  const navigate = useNavigate();
  const [action, set_action] = useState<Allowed>();
  const may_read_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({ queryKey: ["rule-change", id], queryFn: () => take(api.GET("/rule-changes/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  const act = (chosen: Allowed) => (chosen.action === "edit" ? void navigate(`/rules/what-if?draft=${id}`) : set_action(chosen));
  return (
    <>
      <RecordHead
        kind={`规则调整 ${data.id} 号：${data.kind_zh}`}
        title={data.rule_title}
        marks={<ChangeState of={data} />}
        notes={<><Subject change={data} /> · 提出人 {data.proposed_by.name} · {minute(data.proposed_at)}</>}
        actions={<ActionBar actions={data.allowed_actions} act={act} dangerous={["reject", "withdraw"]} />}
      />
      <div className="columns">
        <div className="column-main">
          <Card title="调整内容">
            <Facts facts={[{ name: "调整", value: what_changes(data) }, { name: "启用日期", value: data.valid_from }, { name: "依据或原因", value: data.reason, is_wide: true }]} />
            {data.decided_by ? <Facts facts={[{ name: "办理", value: `${data.state_zh}：${data.decided_by.name}` }, { name: "办理时间", value: minute(data.decided_at) }, { name: "意见", value: data.decision_note || "—", is_wide: true }]} /> : null}
          </Card>
          {data.kind === "text" ? <Card title={data.value_before === "" ? "规则全文" : "与现行文本的差别"}><TextDifference older={data.value_before} newer={data.value} /></Card> : null}
        </div>
        {may_read_ledger ? <div className="column-side"><RecordLedger kind="rule_change" id={data.id} /></div> : null}
      </div>
      {action ? <Step change={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Subject({ change }: { change: RuleChange }) {
  if (change.rule === "office") return <Link to="/rules">规则管理设定</Link>;
  if (change.kind === "text" && change.state !== "released" && change.value_before === "") return <code>{change.rule}</code>;
  return <Link to={`/rules/${encodeURIComponent(change.rule)}`}>{change.rule}</Link>;
}

type Values = { reason?: string; valid_from?: string };

export function Step({ change, action, close }: { change: RuleChange; action: Allowed; close: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = day(use_session().as_of);
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const asks_day = ["release", "release_alone", "submit"].includes(action.action);
  const send = useMutation({
    mutationFn: (values: Values) =>
      take(api.POST("/rule-changes/{id}/{action}", { params: { path: { id: change.id, action: action.action as "release" }, header: { "Idempotency-Key": key, "If-Match": etag(change.version) } }, body: { reason: values.reason || undefined, valid_from: values.valid_from || undefined } })),
    onSuccess: (after) => {
      client.setQueryData(["rule-change", change.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ loading: send.isPending, danger: action.action === "reject" }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{change.rule_title}：{what_changes(change)}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)} initialValues={asks_day ? { valid_from: change.valid_from < today ? today : change.valid_from } : {}}>
        {asks_day ? <Form.Item name="valid_from" label="启用日期"><Input type="date" min={today} /></Form.Item> : null}
        <Form.Item name="reason" label={action.asks?.includes("reason") ? "理由" : "意见（可不填）"}><Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} /></Form.Item>
      </Form>
    </Modal>
  );
}
