// One step of an account's life: asks what the step needs, says the consequence; a refusal stays in the dialog and nothing typed is lost.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, InputNumber, Modal, Radio } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { day } from "../../ui/format";
import { ProblemView } from "../../ui/ProblemView";
import { use_session } from "../session/session";
import { consequence_of, dangerous, freezing_days, helps, label_of, outcomes_of, type AccountAction, type Ask, type StepInput } from "./step_input";

type Detail = Schema["AccountDetail"];
type Props = { account: Detail; action: Schema["AllowedAction"]; close: () => void };

export function StepDialog({ account, action, close }: Props) {
  const code = action.action as AccountAction;
  const [form] = Form.useForm<StepInput>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = use_session().as_of;
  // One key for the whole dialog: sent again after a lost answer, the step still has one effect.
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: (body: StepInput) => take(api.POST("/accounts/{id}/steps/{action}", { params: { path: { id: account.id, action: code }, header: { "If-Match": etag(account.version), "Idempotency-Key": key } }, body })),
    onError: () => void client.invalidateQueries({ queryKey: ["account", account.id] }),
    onSuccess: (after) => {
      client.setQueryData(["account", account.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}，当前状态：${after.state_zh}`);
      close();
    },
  });
  const asks = (action.asks ?? []) as Ask[];
  return (
    <Modal open title={`${action.zh}：${account.name}`} okText="确定" okButtonProps={{ loading: send.isPending, danger: dangerous.includes(code) }} onOk={() => form.submit()} onCancel={close} width={620} maskClosable={false}>
      <p className="soft">{consequence_of(code)}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={asks.includes("effective_on") ? { effective_on: day(today) } : {}} onFinish={(body) => send.mutate(body)}>
        {asks.map((ask) => <Field key={ask} ask={ask} action={code} account={account} />)}
      </Form>
    </Modal>
  );
}

function Field({ ask, action, account }: { ask: Ask; action: AccountAction; account: Detail }) {
  const label = label_of(action, ask);
  const rules = [{ required: true, message: `请填写${label}` }];
  if (ask === "followers") return <Followers label={label} steps={account.life_cycle.freezing_steps} />;
  return (
    <Form.Item name={ask} label={label} extra={helps[ask]} rules={rules}>
      {control_of(ask, action)}
    </Form.Item>
  );
}

function control_of(ask: Ask, action: AccountAction) {
  if (ask === "reason") return <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />;
  if (ask === "effective_on") return <Input type="date" />;
  if (ask === "evidence_id") return <AttachmentField />;
  if (ask === "outcome") return <Radio.Group options={outcomes_of(action)} />;
  if (ask === "notice_url") return <Input maxLength={2000} placeholder="https://" />;
  return <Input maxLength={ask === "decision" ? 200 : 400} />;
}

/** Says at once how long the platform will freeze the account. */
function Followers({ label, steps }: { label: string; steps: Schema["LifeCycle"]["freezing_steps"] }) {
  const followers = Form.useWatch("followers") as number | undefined;
  const days = freezing_days(steps, followers);
  return (
    <Form.Item name="followers" label={label} extra={days === null ? "冻结期长短由平台按关注人数确定" : `按平台规则冻结 ${days} 天（平台规则待核，以平台页面显示为准）`} rules={[{ required: true, message: "请填写关注人数" }]}>
      <InputNumber min={0} precision={0} style={{ width: 200 }} />
    </Form.Item>
  );
}
