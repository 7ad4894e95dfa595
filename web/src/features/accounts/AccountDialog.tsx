// Amends an account, its duty holders or its vendor contract; each change says from which day it is true.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";

import { api, etag, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { account_kind_zh, duty_zh, options } from "../../ui/words";
import { use_session } from "../session/session";
import { is_step } from "./step_input";
import { StepDialog } from "./StepDialog";

type Detail = Schema["AccountDetail"];
type Props = { account: Detail; action: Schema["AllowedAction"]; close: () => void };

/** The actions of allowed_actions that this page has a form for. */
export function AccountDialog(props: Props) {
  const action = props.action.action;
  if (action === "set_duty_holders") return <DutyHolders {...props} />;
  if (action === "record_contract") return <Contract {...props} />;
  if (action === "record_archive") return <Archive {...props} />;
  if (is_step(action)) return <StepDialog {...props} />;
  if (action === "confirm_backfill" || action === "reopen_backfill") return <Backfill {...props} />;
  return <Amendment {...props} />;
}

function use_change(account: Detail, close: () => void, said: string) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (send: () => Promise<Detail>) => send(),
    onSuccess: (after) => {
      client.setQueryData(["account", account.id], after);
      void client.invalidateQueries({ queryKey: ["account", account.id] });
      void client.invalidateQueries({ queryKey: ["accounts"] });
      void message.success(said);
      close();
    },
  });
}

type FrameProps = { title: string; error: unknown; is_busy: boolean; close: () => void; submit: () => void; children: React.ReactNode };

function Frame({ title, error, is_busy, close, submit, children }: FrameProps) {
  return (
    <Modal open title={title} okText="保存" okButtonProps={{ loading: is_busy }} onOk={submit} onCancel={close} width={620} maskClosable={false}>
      {error ? <ProblemView error={error} /> : null}
      {children}
    </Modal>
  );
}

function Amendment({ account, close }: Props) {
  const [form] = Form.useForm<Schema["AccountAmendment"]>();
  const change = use_change(account, close, "已变更");
  const finish = (body: Schema["AccountAmendment"]) =>
    change.mutate(() =>
      take(api.PATCH("/accounts/{id}", { params: { path: { id: account.id }, header: { "If-Match": etag(account.version) } }, body: changed(account, body) })),
    );
  return (
    <Frame title={`变更 ${account.name}`} error={change.error} is_busy={change.isPending} close={close} submit={() => form.submit()}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={finish} initialValues={{ ...account, host_unit_id: account.host_unit.id, opened_on: account.opened_on ?? undefined }}>
        <Form.Item name="name" label="账号名称" rules={[{ required: true, message: "请填写账号名称" }]}><Input maxLength={100} /></Form.Item>
        <Form.Item name="kind" label="类别"><Select options={options(account_kind_zh)} /></Form.Item>
        <Form.Item name="host_unit_id" label="主办单位"><UnitPicker width="100%" /></Form.Item>
        <Form.Item name="certified_host" label="认证主体" extra="平台认证显示的主体名称，应与主办单位一致"><Input maxLength={100} /></Form.Item>
        <Form.Item name="link" label="链接"><Input maxLength={2000} /></Form.Item>
        <Form.Item name="purpose" label="功能定位"><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        <Form.Item name="opened_on" label="开设日期"><Input type="date" /></Form.Item>
        <Form.Item name="platform_account_id" label="平台永久标识" extra="仅在登记有误时更正；按原标识仍可查到本账号"><Input maxLength={200} /></Form.Item>
        <Form.Item name="valid_from" label="变更生效日期" extra="不填为今天"><Input type="date" /></Form.Item>
        <Form.Item name="reason" label="变更原因" rules={[{ required: true, message: "请填写变更原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
      </Form>
    </Frame>
  );
}

/** Only what differs is sent, so that the ledger says what was changed. */
export function changed(account: Detail, form: Schema["AccountAmendment"]): Schema["AccountAmendment"] {
  const before: Record<string, unknown> = { ...account, host_unit_id: account.host_unit.id };
  const differs = Object.entries(form).filter(([name, value]) => value !== undefined && value !== "" && value !== before[name]);
  return { ...Object.fromEntries(differs), reason: form.reason };
}

/** 待补录 → 正常 needs no words; the way back needs a reason. */
function Backfill({ account, action, close }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const change = use_change(account, close, `已${action.zh}`);
  const params = { path: { id: account.id }, header: { "If-Match": etag(account.version) } };
  const is_confirmed = action.action === "confirm_backfill";
  const finish = ({ reason }: { reason: string }) =>
    change.mutate(() =>
      is_confirmed ? take(api.POST("/accounts/{id}/confirm-backfill", { params, body: {} })) : take(api.POST("/accounts/{id}/reopen-backfill", { params, body: { reason } })),
    );
  return (
    <Frame title={`${action.zh}：${account.name}`} error={change.error} is_busy={change.isPending} close={close} submit={() => form.submit()}>
      <p className="soft">{is_confirmed ? "确认登记信息和责任人已补录完整，账号状态转为“正常”。" : "登记信息仍不完整的，退回“待补录”。"}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={finish}>
        {is_confirmed ? null : <Form.Item name="reason" label="原因" rules={[{ required: true, message: "请填写原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>}
      </Form>
    </Frame>
  );
}

/** Everything observed of its posts goes into one file, whose digest stands in the ledger. */
function Archive({ account, close }: Props) {
  const change = use_change(account, close, "已归档");
  const submit = () => change.mutate(() => take(api.POST("/accounts/{id}/archive", { params: { path: { id: account.id } }, body: {} })));
  return (
    <Frame title={`归档：${account.name}`} error={change.error} is_busy={change.isPending} close={close} submit={submit}>
      <p>把监测到的全部发布内容（共 {account.posts_total ?? 0} 条，含历次改动）存为一个文件，登记数字摘要。注销前必须归档；归档后又有新发布的，请再归档一次。</p>
    </Frame>
  );
}

function DutyHolders({ account, close }: Props) {
  const today = use_session().as_of;
  const [form] = Form.useForm<{ valid_from: string; holders: Schema["DutyHolderInput"][] }>();
  const change = use_change(account, close, "责任人已更新");
  const finish = (body: { valid_from: string; holders: Schema["DutyHolderInput"][] }) =>
    change.mutate(() => take(api.PUT("/accounts/{id}/duty-holders", { params: { path: { id: account.id }, header: { "If-Match": etag(account.version) } }, body })));
  const holders = account.duty_holders.map(({ duty, person_name, title }) => ({ duty, person_name, title }));
  return (
    <Frame title="责任人" error={change.error} is_busy={change.isPending} close={close} submit={() => form.submit()}>
      <p className="soft">已登记的电话不显示全文；不改动电话的，留空即可。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={finish} initialValues={{ valid_from: day(today), holders }}>
        <Form.Item name="valid_from" label="自哪天起" rules={[{ required: true, message: "请填写日期" }]}><Input type="date" /></Form.Item>
        <Form.List name="holders">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <div key={field.key} className="holder-row">
                  <Form.Item name={[field.name, "duty"]} rules={[{ required: true, message: "请选择" }]}><Select aria-label="责任" placeholder="责任" options={options(duty_zh)} style={{ width: 200 }} /></Form.Item>
                  <Form.Item name={[field.name, "person_name"]} rules={[{ required: true, message: "请填写姓名" }]}><Input aria-label="姓名" placeholder="姓名" maxLength={40} /></Form.Item>
                  <Form.Item name={[field.name, "title"]}><Input aria-label="职务" placeholder="职务" maxLength={60} /></Form.Item>
                  <Form.Item name={[field.name, "phone"]}><Input aria-label="电话" placeholder="电话" maxLength={20} /></Form.Item>
                  <Button onClick={() => remove(field.name)}>删除</Button>
                </div>
              ))}
              <Button onClick={() => add()}>增加</Button>
            </>
          )}
        </Form.List>
      </Form>
    </Frame>
  );
}

function Contract({ account, close }: Props) {
  const [form] = Form.useForm<{ vendor_id: number; starts_on: string; ends_on: string; staff?: string }>();
  const vendors = useQuery({ queryKey: ["vendors"], queryFn: () => take(api.GET("/vendors", { params: { query: { limit: 200 } } })) });
  const change = use_change(account, close, "合同已登记");
  const finish = (body: { vendor_id: number; starts_on: string; ends_on: string; staff?: string }) =>
    change.mutate(() => take(api.POST("/accounts/{id}/contracts", { params: { path: { id: account.id }, header: { "If-Match": etag(account.version) } }, body })));
  const choices = (vendors.data?.items ?? []).map((vendor) => ({ value: vendor.id, label: vendor.name }));
  return (
    <Frame title="运维合同" error={change.error} is_busy={change.isPending} close={close} submit={() => form.submit()}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={finish}>
        <Form.Item name="vendor_id" label="承办运维机构" rules={[{ required: true, message: "请选择机构" }]}><Select showSearch={{ optionFilterProp: "label" }} options={choices} loading={vendors.isFetching} /></Form.Item>
        <Form.Item name="starts_on" label="开始日期" rules={[{ required: true, message: "请填写日期" }]}><Input type="date" /></Form.Item>
        <Form.Item name="ends_on" label="到期日期" rules={[{ required: true, message: "请填写日期" }]}><Input type="date" /></Form.Item>
        <Form.Item name="staff" label="运维人员"><Input maxLength={400} /></Form.Item>
      </Form>
    </Frame>
  );
}
