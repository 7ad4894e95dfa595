// The dialogs of people and posts. A password given out is shown once, and must be changed at the first login.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Form, Input, Modal, Select } from "antd";
import type { ReactNode } from "react";

import { api, etag, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { options, role_zh } from "../../ui/words";
import { login_refusal } from "../session/SetupPage";

const required = (what: string) => ({ required: true, message: `请填写${what}` });

type FormDialogProps<V, A> = {
  title: string;
  ok: string;
  about?: ReactNode;
  send: (values: V) => Promise<A>;
  close: () => void;
  after?: (answer: A) => ReactNode;
  children?: ReactNode;
};

/** A form in a dialog. With `after` the answer is shown in place of the form, otherwise the dialog closes. */
function FormDialog<V extends object, A>({ title, ok, about, send, close, after, children }: FormDialogProps<V, A>) {
  const [form] = Form.useForm<V>();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["people"] });
      if (!after) close();
    },
  });
  const shown = after && change.isSuccess ? after(change.data) : undefined;
  return (
    <Modal open title={title} okText={shown ? "知道了" : ok} okButtonProps={{ loading: change.isPending }} onOk={() => (shown ? close() : form.submit())} onCancel={close} maskClosable={false}>
      {change.error ? <ProblemView error={change.error} /> : null}
      {shown ?? (
        <>
          {about}
          <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
            {children}
          </Form>
        </>
      )}
    </Modal>
  );
}

function OneTimePassword({ created }: { created: Schema["PersonCreated"] }) {
  return (
    <>
      <Alert type="warning" showIcon title="一次性密码只显示这一次，请当面交给本人；首次登录须修改。" />
      <p className="one-time">
        登录名 <code>{created.person.login}</code>　一次性密码 <code>{created.one_time_password}</code>
      </p>
    </>
  );
}

export function NewPersonDialog({ close }: { close: () => void }) {
  return (
    <FormDialog<Schema["PersonInput"], Schema["PersonCreated"]> title="新增人员" ok="新增" close={close} send={(body) => take(api.POST("/people", { body }))} after={(created) => <OneTimePassword created={created} />}>
      <Form.Item name="name" label="姓名" rules={[required("姓名")]}><Input maxLength={40} /></Form.Item>
      <Form.Item name="login" label="登录名" rules={[required("登录名"), { validator: (_, login: string) => { const refusal = login_refusal(login ?? ""); return refusal ? Promise.reject(new Error(refusal)) : Promise.resolve(); } }]}><Input maxLength={40} autoCapitalize="none" /></Form.Item>
      <Form.Item name="phone" label="电话"><Input maxLength={20} /></Form.Item>
    </FormDialog>
  );
}

type LoginProps = { person: Schema["Person"]; action: Schema["AllowedAction"]; close: () => void };

export function LoginDialog({ person, action, close }: LoginProps) {
  if (action.action === "reset_password") return <ResetDialog person={person} close={close} />;
  return (
    <FormDialog<{ reason?: string }, Schema["Person"]> title={`${action.zh}：${person.name}`} ok={action.zh} close={close} about={<p className="soft">{login_consequence[action.action]}</p>} send={(values) => change_login(person, action.action, values.reason ?? "")}>
      {(action.asks ?? []).includes("reason") ? <Form.Item name="reason" label="原因" rules={[required("原因")]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item> : null}
    </FormDialog>
  );
}

const login_consequence: Record<string, string> = {
  disable: "该人员的登录立即全部退出，恢复前不能再登录。",
  enable: "该人员可以重新登录。",
  unlock: "解除连续输错密码造成的锁定。",
};

function change_login(person: Schema["Person"], action: string, reason: string): Promise<Schema["Person"]> {
  const params = { path: { id: person.id }, header: { "If-Match": etag(person.version) } };
  if (action === "disable") return take(api.POST("/people/{id}/disable", { params, body: { reason } }));
  if (action === "enable") return take(api.POST("/people/{id}/enable", { params, body: { reason } }));
  return take(api.POST("/people/{id}/unlock", { params }));
}

function ResetDialog({ person, close }: { person: Schema["Person"]; close: () => void }) {
  return (
    <FormDialog<object, Schema["PersonCreated"]> title={`重置密码：${person.name}`} ok="重置" close={close} about={<p>原密码立即失效，该人员的所有登录将退出。</p>} send={() => take(api.POST("/people/{id}/reset-password", { params: { path: { id: person.id } } }))} after={(created) => <OneTimePassword created={created} />} />
  );
}

type Appointing = { unit_id: number; role: Schema["Role"]; title: string; valid_from: string };

export function AppointDialog({ person, close }: { person: Schema["Person"]; close: () => void }) {
  return (
    <FormDialog<Appointing, Schema["Appointment"]> title={`任岗：${person.name}`} ok="任岗" close={close} send={(values) => take(api.POST("/appointments", { body: { ...values, person_id: person.id } }))}>
      <Form.Item name="unit_id" label="单位" rules={[required("单位")]}><UnitPicker width="100%" /></Form.Item>
      <Form.Item name="role" label="角色" extra="系统、安全、审计管理员三者互斥，且不能兼任业务岗位" rules={[required("角色")]}><Select options={options(role_zh)} /></Form.Item>
      <Form.Item name="title" label="职务" rules={[required("职务")]}><Input maxLength={60} /></Form.Item>
      <Form.Item name="valid_from" label="自哪天起" rules={[required("日期")]}><Input type="date" /></Form.Item>
    </FormDialog>
  );
}

type HandOver = { to_person_id: number; effective_on: string; reason: string };

export function HandOverDialog({ appointment, close }: { appointment: Schema["Appointment"]; close: () => void }) {
  const people = useQuery({ queryKey: ["people", "all"], queryFn: () => take(api.GET("/people", { params: { query: { limit: 200 } } })) });
  const choices = (people.data?.items ?? []).filter((person) => person.id !== appointment.person.id).map((person) => ({ value: person.id, label: `${person.name}（${person.login ?? "无登录名"}）` }));
  return (
    <FormDialog<HandOver, Schema["Appointment"]>
      title={`交接：${appointment.unit.short_name} ${appointment.role_zh}`}
      ok="交接"
      close={close}
      about={<p className="soft">{appointment.person.name} 的该岗位自生效日起由接任人承担，未办事项一并移交。</p>}
      send={(body) => take(api.POST("/appointments/{id}/handover", { params: { path: { id: appointment.id } }, body }))}
    >
      <Form.Item name="to_person_id" label="接任人" rules={[required("接任人")]}><Select showSearch={{ optionFilterProp: "label" }} options={choices} /></Form.Item>
      <Form.Item name="effective_on" label="生效日期" rules={[required("生效日期")]}><Input type="date" /></Form.Item>
      <Form.Item name="reason" label="原因" rules={[required("原因")]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
    </FormDialog>
  );
}
