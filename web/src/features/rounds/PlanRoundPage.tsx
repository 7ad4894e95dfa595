// Plans a round or changes its draft, with a live preview of the draw beside the form.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Radio, Select } from "antd";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { Card, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { account_kind_zh, options, unit_kind_zh } from "../../ui/words";
import { use_session } from "../session/session";
import { DrawPreview } from "./DrawPreview";

type Plan = Schema["RoundInput"];
type Detail = Schema["RoundDetail"];

export default function PlanRoundPage() {
  const id = useParams()["id"];
  const found = useQuery({
    queryKey: ["round", Number(id)],
    queryFn: () => take(api.GET("/rounds/{id}", { params: { path: { id: Number(id) } } })),
    enabled: id !== undefined,
  });
  if (found.error && !found.data) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (id !== undefined && !found.data) return <Waiting rows={12} />;
  return <PlanForm round={found.data} />;
}

function PlanForm({ round }: { round: Detail | undefined }) {
  const [form] = Form.useForm<Plan>();
  const [key] = useState(new_key);
  const [plan, set_plan] = useState<Plan>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const today = day(use_session().as_of);
  const kind = Form.useWatch("kind", form);
  const scope = Form.useWatch("scope", form);
  const offered = useQuery({ queryKey: ["rounds", "options"], queryFn: () => take(api.GET("/rounds/options")), staleTime: 600_000 });
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: Infinity });
  const save = useMutation({
    mutationFn: (body: Plan) => send(round, body, key),
    onSuccess: (made) => {
      client.setQueryData(["round", made.id], made);
      void client.invalidateQueries({ queryKey: ["rounds"] });
      void message.success(round ? "已保存" : "已新建，启动后抽取账号");
      void navigate(`/rounds/${made.id}`);
    },
  });
  const preview = useQuery({
    queryKey: ["rounds", "preview", plan],
    queryFn: () => take(api.POST("/rounds/preview", { body: plan as Plan })),
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  // The title is no part of the draw; a plan without one can be previewed.
  const changed = (_: unknown, all: Plan) => {
    if (all.period_from && all.period_to && all.scope_unit_id) set_plan(body_of({ ...all, title: all.title || "—" }));
  };
  const items = (offered.data?.items ?? []).filter((item) => scope !== "veto_only" || item.is_veto);
  return (
    <>
      <PageHead title={round ? "修改检查" : "新建检查"} about="启动前不抽取账号，也不通知任何单位。" />
      <div className="two-columns">
        <Card title="检查方案">
          {save.error ? <ProblemView error={save.error} /> : null}
          <Form form={form} layout="vertical" requiredMark={false} initialValues={first_values(round, today)} onValuesChange={changed} onFinish={(body) => save.mutate(body_of(body))}>
            <Form.Item name="title" label="名称" rules={[{ required: true, message: "请填写名称" }]}><Input maxLength={100} placeholder="例如：2026年第1季度政务新媒体检查" /></Form.Item>
            <Form.Item name="kind" label="检查方式"><Radio.Group options={[{ value: "full", label: "全面检查" }, { value: "sampled", label: "抽查" }]} /></Form.Item>
            {kind === "sampled" ? (
              <div className="inline-form">
                <Form.Item name="share_percent" label="抽查比例（%）" extra="不填即按规定的下限"><InputNumber min={1} max={100} precision={0} aria-label="抽查比例" /></Form.Item>
                <Form.Item name="seed" label="抽取种子" extra="不填则启动时随机产生并公布"><Input maxLength={64} /></Form.Item>
              </div>
            ) : null}
            <Form.Item name="scope" label="检查内容"><Radio.Group options={[{ value: "veto_only", label: "只查单项否决" }, { value: "full", label: "全部事项" }]} /></Form.Item>
            <div className="inline-form">
              <Form.Item name="period_from" label="检查期开始" rules={[{ required: true, message: "请填写开始日" }]}><Input type="date" max={today} /></Form.Item>
              <Form.Item name="period_to" label="检查期结束" rules={[{ required: true, message: "请填写结束日" }]}><Input type="date" /></Form.Item>
            </div>
            <Form.Item name="scope_unit_id" label="检查范围" extra="所选单位及其全部下属单位" rules={[{ required: true, message: "请选择范围" }]}><UnitPicker label="检查范围" width="100%" /></Form.Item>
            <Form.Item name="unit_kinds" label="单位类别" extra="不选即全部类别"><Select mode="multiple" aria-label="单位类别" options={options(unit_kind_zh)} /></Form.Item>
            <Form.Item name="platforms" label="平台" extra="不选即全部平台">
              <Select mode="multiple" aria-label="平台" loading={platforms.isFetching} options={(platforms.data?.items ?? []).map((item) => ({ value: item.code, label: item.zh }))} />
            </Form.Item>
            <Form.Item name="account_kinds" label="账号类别" extra="不选即全部类别"><Select mode="multiple" aria-label="账号类别" options={options(account_kind_zh)} /></Form.Item>
            {/* A plan made by a program may name single units: they are kept. */}
            <Form.Item name="unit_ids" hidden><Select mode="multiple" /></Form.Item>
            <Form.Item name="items" label="检查事项" extra="不选即检查内容内的全部事项">
              <Select mode="multiple" aria-label="检查事项" showSearch={{ optionFilterProp: "label" }} maxTagCount={4} options={items.map((item) => ({ value: item.id, label: `${item.title}${item.is_veto ? "（否决）" : ""}${item.is_by_machine ? "" : "·人工"}` }))} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={save.isPending}>保存</Button>
          </Form>
        </Card>
        <DrawPreview preview={preview.data} error={preview.error} is_asked={plan !== undefined} />
      </div>
    </>
  );
}

function send(round: Detail | undefined, body: Plan, key: string): Promise<Detail> {
  if (!round) return take(api.POST("/rounds", { params: { header: { "Idempotency-Key": key } }, body }));
  return take(api.PUT("/rounds/{id}", { params: { path: { id: round.id }, header: { "If-Match": etag(round.version) } }, body }));
}

function body_of(values: Plan): Plan {
  const is_sampled = values.kind === "sampled";
  return { ...values, share_percent: is_sampled ? (values.share_percent ?? null) : null, seed: is_sampled ? (values.seed ?? "") : "" };
}

function first_values(round: Detail | undefined, today: string): Partial<Plan> {
  if (!round) return { kind: "sampled", scope: "full", unit_kinds: [], platforms: [], account_kinds: [], unit_ids: [], items: [], period_to: today };
  return {
    title: round.title,
    kind: round.kind,
    scope: round.scope,
    period_from: round.period_from,
    period_to: round.period_to,
    scope_unit_id: round.scope_unit?.id,
    unit_ids: round.units.map((unit) => unit.id),
    unit_kinds: round.unit_kinds,
    platforms: round.platforms,
    account_kinds: round.account_kinds,
    items: round.item_ids,
    share_percent: round.share_percent,
    seed: round.seed,
  };
}
