// One change of the office's words: what it adds or ends, what it would have hit in the archive, and the steps that can be taken.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useParams } from "react-router";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { DataTable } from "../../ui/DataTable";
import { minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Facts, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may } from "../session/session";
import { Trial } from "./Trial";
import { holder_columns } from "./Holders";
import { ChangeState, content_of } from "./words";
import { word_columns } from "./WordListsPage";

type Change = Schema["WordChangeDetail"];
type Allowed = Schema["AllowedAction"];

export default function WordChangePage() {
  const id = Number(useParams()["id"]);
  const client = useQueryClient();
  const [action, set_action] = useState<Allowed>();
  const may_read_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({ queryKey: ["word-change", id], queryFn: () => take(api.GET("/word-changes/{id}", { params: { path: { id } } })) });
  const attempt = useMutation({
    mutationFn: () => take(api.POST("/word-changes/{id}/trial", { params: { path: { id } } })),
    onSuccess: (change) => client.setQueryData(["word-change", id], change),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  return (
    <>
      <RecordHead
        kind={`词库变更 ${data.id} 号：${content_of(data)}`}
        title={data.title}
        marks={<ChangeState of={data} />}
        notes={<>提出人 {data.proposed_by.name} · {minute(data.proposed_at)}</>}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={["reject", "withdraw"]} />}
      />
      <div className="columns">
        <div className="column-main">
          <Card title="说明">
            <Facts facts={[{ name: "依据或原因", value: data.reason || "尚未填写，提交前请修改说明", is_wide: true }]} />
            {data.decided_by ? <Facts facts={[{ name: "办理", value: `${data.state_zh}：${data.decided_by.name}` }, { name: "办理时间", value: minute(data.decided_at) }, { name: "意见", value: data.decision_note || "—", is_wide: true }]} /> : null}
          </Card>
          {data.action === "add" ? (
            <Card title="历史内容试算" extra={data.may_try ? <Button size="small" loading={attempt.isPending} onClick={() => attempt.mutate()}>{data.trial ? "重新试算" : "试算"}</Button> : null}>
              {attempt.error ? <ProblemView error={attempt.error} /> : null}
              {data.trial ? <Trial trial={data.trial} /> : <p className="soft">{data.may_try ? "先试算，看在已发布的内容中会命中什么，再提交审定。" : "没有试算结果。"}</p>}
            </Card>
          ) : null}
          {data.content === "holders" ? <HoldersOf change={data} /> : <Words change={data} />}
        </div>
        {may_read_ledger ? <div className="column-side"><RecordLedger kind="word_change" id={data.id} /></div> : null}
      </div>
      {action ? <Step change={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Words({ change }: { change: Change }) {
  const { cursor } = use_filters();
  const query = { change_id: change.id, cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["words", query], queryFn: () => take(api.GET("/words", { params: { query } })) });
  return (
    <Card title={change.action === "add" ? "新增的词语" : "停用的词语"}>
      <DataTable name="words-of-change" columns={word_columns} page={data} error={error} retry={() => void refetch()} row_key={(word) => word.id} empty={{ what: "没有词语", how: "这项变更不含词语" }} />
    </Card>
  );
}

function HoldersOf({ change }: { change: Change }) {
  const { cursor } = use_filters();
  const query = { change_id: change.id, cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["office-holders", query], queryFn: () => take(api.GET("/office-holders", { params: { query } })) });
  return (
    <Card title={change.action === "add" ? "登记的任职" : "删除的任职"}>
      <DataTable name="holders-of-change" columns={holder_columns} page={data} error={error} retry={() => void refetch()} row_key={(holder) => holder.id} empty={{ what: "没有人员", how: "这项变更不含人员" }} />
    </Card>
  );
}

type Values = { title?: string; reason?: string };

function Step({ change, action, close }: { change: Change; action: Allowed; close: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(new_key);
  const is_edit = action.action === "edit";
  const asks_reason = (action.asks ?? []).includes("reason");
  const send = useMutation({
    mutationFn: (values: Values) =>
      take(api.POST("/word-changes/{id}/{action}", { params: { path: { id: change.id, action: action.action as "release" }, header: { "Idempotency-Key": key, "If-Match": etag(change.version) } }, body: { title: values.title || undefined, reason: values.reason || undefined } })),
    onSuccess: (after) => {
      client.setQueryData(["word-change", change.id], after);
      void client.invalidateQueries({ queryKey: ["words"] });
      void client.invalidateQueries({ queryKey: ["office-holders"] });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  return (
    <Modal open title={action.zh} okText={action.zh} cancelText="取消" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close}>
      {send.error ? <ProblemView error={send.error} /> : null}
      {action.action === "release" ? <p>启用后立即用于文稿检查和新采集的内容；已经采集的内容由重新检查补上。</p> : null}
      <Form form={form} layout="vertical" initialValues={is_edit ? { title: change.title, reason: change.reason } : {}} onFinish={(values) => send.mutate(values)}>
        {is_edit ? <Form.Item name="title" label="变更名称" rules={[{ required: true, message: "请填写名称" }]}><Input maxLength={100} /></Form.Item> : null}
        <Form.Item name="reason" label={is_edit ? "依据或原因" : "意见"} rules={[{ required: asks_reason, message: "请填写" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
