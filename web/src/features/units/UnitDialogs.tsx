// New units and reorganisations. Every reorganisation names the document that decided it and the day on which it takes effect.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Select, Switch } from "antd";
import { useNavigate } from "react-router";

import { api, etag, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { options, unit_kind_zh, unit_level_zh } from "../../ui/words";
import { HoldingsPreview } from "./HoldingsPreview";
import { SplitFields, type Successor } from "./SplitFields";

type Detail = Schema["UnitDetail"];
type Props = { unit: Detail; action: Schema["AllowedAction"]; close: () => void };
type Values = {
  name: string;
  short_name: string;
  into_unit_id: number;
  parent_id: number;
  successors: Successor[];
  effective_on: string;
  decision: string;
  credit_code?: string;
  is_covered?: boolean;
  reason?: string;
};

const consequence: Record<string, string> = {
  rename: "历史名称保留；名下账号两项备案须重新办理。",
  merge: "本单位并入目标单位，账号、未办结问题随之转移，历史保留。此操作不能撤销。",
  split: "本单位拆分为多个单位，每个账号须归入其中之一，历史保留。此操作不能撤销。",
  change_superior: "隶属改变后，审批、派发和查看范围按新的上级执行。",
  abolish: "撤销后不再有承接单位；名下仍有单位、账号或岗位的不能撤销。此操作不能撤销。",
  amend: "更正登记信息，不涉及机构改革。",
};

export const irreversible: readonly string[] = ["merge", "split", "abolish"];

function send(unit: Detail, action: string, values: Values): Promise<unknown> {
  const params = { path: { id: unit.id }, header: { "If-Match": etag(unit.version) } };
  const { effective_on, decision } = values;
  if (action === "rename") return take(api.POST("/units/{id}/rename", { params, body: { name: values.name, short_name: values.short_name, effective_on, decision } }));
  if (action === "merge") return take(api.POST("/units/{id}/merge", { params, body: { into_unit_id: values.into_unit_id, effective_on, decision } }));
  if (action === "split") return take(api.POST("/units/{id}/split", { params, body: { successors: values.successors, effective_on, decision } }));
  if (action === "change_superior") return take(api.POST("/units/{id}/change-superior", { params, body: { parent_id: values.parent_id, effective_on, decision } }));
  if (action === "abolish") return take(api.POST("/units/{id}/abolish", { params, body: { effective_on, decision } }));
  return take(api.PATCH("/units/{id}", { params, body: { short_name: values.short_name, credit_code: values.credit_code || undefined, is_covered: values.is_covered, reason: values.reason } }));
}

export function UnitDialog({ unit, action, close }: Props) {
  const [form] = Form.useForm<Values>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: (values: Values) => send(unit, action.action, values),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  const initial = { name: unit.name, short_name: unit.short_name, credit_code: unit.credit_code ?? undefined, is_covered: unit.is_covered };
  return (
    <Modal open title={`${action.zh}：${unit.name}`} okText={action.zh} okButtonProps={{ loading: change.isPending, danger: irreversible.includes(action.action) }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="soft">{consequence[action.action]}</p>
      <HoldingsPreview unit_id={unit.id} action={action.action} />
      {change.error ? <ProblemView error={change.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values) => change.mutate(values)}>
        <Fields action={action.action} unit={unit} />
        {action.action === "amend" ? null : <DecisionFields />}
      </Form>
    </Modal>
  );
}

const required = (what: string) => [{ required: true, message: `请填写${what}` }];

function Fields({ action, unit }: { action: string; unit: Detail }) {
  if (action === "abolish") return null;
  if (action === "merge") return <Form.Item name="into_unit_id" label="并入单位" rules={required("并入单位")}><UnitPicker width="100%" /></Form.Item>;
  if (action === "split") return <SplitFields unit_id={unit.id} />;
  if (action === "change_superior") return <Form.Item name="parent_id" label="新的上级单位" rules={required("上级单位")}><UnitPicker width="100%" /></Form.Item>;
  const is_rename = action === "rename";
  return (
    <>
      {is_rename ? <Form.Item name="name" label="新名称" rules={required("新名称")}><Input maxLength={100} /></Form.Item> : null}
      <Form.Item name="short_name" label="简称" rules={required("简称")}><Input maxLength={100} /></Form.Item>
      {is_rename ? null : (
        <>
          <Form.Item name="credit_code" label="统一社会信用代码"><Input maxLength={18} /></Form.Item>
          <Form.Item name="is_covered" label="适用备案义务" valuePropName="checked"><Switch /></Form.Item>
          <Form.Item name="reason" label="更正原因" rules={required("更正原因")}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        </>
      )}
    </>
  );
}

function DecisionFields() {
  return (
    <>
      <Form.Item name="effective_on" label="生效日期" rules={required("生效日期")}><Input type="date" /></Form.Item>
      <Form.Item name="decision" label="依据文件" extra="文号和标题" rules={required("依据文件")}><Input maxLength={1000} /></Form.Item>
    </>
  );
}

export function NewUnitDialog({ parent_id, close }: { parent_id?: number; close: () => void }) {
  const [form] = Form.useForm<Schema["UnitInput"]>();
  const navigate = useNavigate();
  const client = useQueryClient();
  const create = useMutation({
    mutationFn: (body: Schema["UnitInput"]) => take(api.POST("/units", { body })),
    onSuccess: (unit) => {
      void client.invalidateQueries({ queryKey: ["units"] });
      void navigate(`/units/${unit.id}`);
    },
  });
  return (
    <Modal open title="新增单位" okText="新增" okButtonProps={{ loading: create.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {create.error ? <ProblemView error={create.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ parent_id }} onFinish={(values) => create.mutate({ ...values, credit_code: values.credit_code || undefined })}>
        <Form.Item name="name" label="名称" rules={required("名称")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="short_name" label="简称" rules={required("简称")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="kind" label="类别" rules={required("类别")}><Select options={options(unit_kind_zh)} /></Form.Item>
        <Form.Item name="level" label="层级" rules={required("层级")}><Select options={options(unit_level_zh)} /></Form.Item>
        <Form.Item name="parent_id" label="上级单位" rules={required("上级单位")}><UnitPicker width="100%" /></Form.Item>
        <Form.Item name="credit_code" label="统一社会信用代码"><Input maxLength={18} /></Form.Item>
        <Form.Item name="valid_from" label="设立日期" rules={required("设立日期")}><Input type="date" /></Form.Item>
        <Form.Item name="decision" label="依据文件" extra="文号和标题" rules={required("依据文件")}><Input maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
