// Concludes a commission or changes one: company, period, task, verifier. Whatever list is left empty means everything of its kind.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { use_codes, type Commission } from "./words";

type Given = Schema["MonitorCommissionInput"];
type Props = { commission?: Commission; close: () => void };

export function CommissionDialog({ commission, close }: Props) {
  const [form] = Form.useForm<Given>();
  const [key] = useState(new_key);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (body: Given) => send(commission, { ...body, verifier_id: body.verifier_id ?? null }, key),
    onSuccess: (made) => {
      client.setQueryData(["monitor-commission", made.id], made);
      void client.invalidateQueries({ queryKey: ["monitor-commissions"] });
      void message.success("已保存");
      close();
      void navigate(`/monitor-commissions/${made.id}`);
    },
  });
  const required = (text: string) => [{ required: true, message: text }];
  return (
    <Modal open title={commission ? "修改委托" : "登记委托"} okText="保存" cancelText="取消" okButtonProps={{ loading: save.isPending }} onOk={form.submit} onCancel={close} width={680} maskClosable={false}>
      {save.error ? <ProblemView error={save.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={first_values(commission)} onFinish={(body) => save.mutate(body)}>
        <div className="inline-form">
          <Form.Item name="number" label="合同编号" rules={required("请填写合同编号")}><Input maxLength={60} /></Form.Item>
          <Form.Item name="title" label="名称" rules={required("请填写名称")}><Input maxLength={100} placeholder="例如：2026年政务新媒体第三方监测" /></Form.Item>
        </div>
        <Form.Item name="company_unit_id" label="监测公司" extra="须先作为“外部机构”登记在单位中" rules={required("请选择监测公司")}>
          <Companies is_disabled={commission !== undefined} />
        </Form.Item>
        <div className="inline-form">
          <Form.Item name="starts_on" label="开始日期" rules={required("请填写开始日期")}><Input type="date" /></Form.Item>
          <Form.Item name="ends_on" label="结束日期" extra="当天仍可报送" rules={required("请填写结束日期")}><Input type="date" /></Form.Item>
        </div>
        <Form.Item name="unit_ids" label="监测地区和单位" extra="含其全部下属单位；不选即全市"><Units /></Form.Item>
        <Form.Item name="platforms" label="监测平台" extra="不选即全部平台"><PlatformsField /></Form.Item>
        <Form.Item name="codes" label="监测问题" extra="不选即全部问题代码"><Codes /></Form.Item>
        <Form.Item name="verifier_id" label="核实人" extra="不选则由市府办经办人或科长核实"><Verifier /></Form.Item>
        <Form.Item name="requirements" label="工作要求"><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} /></Form.Item>
      </Form>
    </Modal>
  );
}

function send(commission: Props["commission"], body: Given, key: string): Promise<Commission> {
  if (!commission) return take(api.POST("/monitor-commissions", { params: { header: { "Idempotency-Key": key } }, body }));
  const params = { path: { id: commission.id }, header: { "If-Match": etag(commission.version) } };
  return take(api.PUT("/monitor-commissions/{id}", { params, body }));
}

function first_values(commission: Props["commission"]): Partial<Given> {
  if (!commission) return { unit_ids: [], platforms: [], codes: [] };
  return {
    number: commission.number,
    title: commission.title,
    company_unit_id: commission.company.id,
    starts_on: commission.starts_on,
    ends_on: commission.ends_on,
    unit_ids: commission.scope.units.map((unit) => unit.id),
    platforms: commission.scope.platforms.map((item) => item.code),
    codes: commission.scope.codes.map((item) => item.code),
    verifier_id: commission.verifier?.id,
    requirements: commission.requirements,
  };
}

type Field<T> = { id?: string; value?: T; onChange?: (value: T) => void };

function Companies({ id, value, onChange, is_disabled }: Field<number> & { is_disabled: boolean }) {
  const found = useQuery({
    queryKey: ["units", "companies"],
    queryFn: () => take(api.GET("/units", { params: { query: { kind: "outside_body", state: "active", limit: 200 } } })),
  });
  const choices = (found.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  return <Select id={id} aria-label="监测公司" showSearch={{ optionFilterProp: "label" }} disabled={is_disabled} value={value} onChange={onChange} options={choices} notFoundContent="还没有登记外部机构" />;
}

function Units({ id, value, onChange }: Field<number[]>) {
  const [q, set_q] = useState("");
  const found = useQuery({
    queryKey: ["units", "scope", q],
    queryFn: () => take(api.GET("/units", { params: { query: { q: q || undefined, state: "active", limit: 200 } } })),
    staleTime: 60_000,
  });
  const choices = (found.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  return <Select id={id} aria-label="监测地区和单位" mode="multiple" showSearch={{ filterOption: false, onSearch: set_q }} value={value} onChange={onChange} options={choices} />;
}

function PlatformsField({ id, value, onChange }: Field<string[]>) {
  const found = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: 600_000 });
  const choices = (found.data?.items ?? []).map((item) => ({ value: item.code, label: item.zh }));
  return <Select id={id} aria-label="监测平台" mode="multiple" showSearch={{ optionFilterProp: "label" }} value={value} onChange={onChange} options={choices} />;
}

function Codes({ id, value, onChange }: Field<string[]>) {
  const codes = use_codes();
  const choices = (codes.data?.items ?? []).filter((item) => item.is_in_use).map((item) => ({ value: item.code, label: `${item.code} ${item.zh}` }));
  return <Select id={id} aria-label="监测问题" mode="multiple" showSearch={{ optionFilterProp: "label" }} value={value} onChange={onChange} options={choices} />;
}

function Verifier({ id, value, onChange }: Field<number>) {
  const found = useQuery({ queryKey: ["monitor-verifiers"], queryFn: () => take(api.GET("/monitor-verifiers")) });
  const choices = (found.data?.items ?? []).map((person) => ({ value: person.id, label: `${person.name}（${person.title}）` }));
  return <Select id={id} aria-label="核实人" allowClear value={value} onChange={onChange} options={choices} />;
}
