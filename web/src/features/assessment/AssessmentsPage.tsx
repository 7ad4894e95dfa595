// 考核: the assessments, and the indicator sets by which they are made.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { day } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { PageHead, Tabs } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_may, use_session } from "../session/session";
import { SetsTab } from "./SetsTab";
import { State } from "./words";

type Item = Schema["Assessment"];

const columns: Column<Item>[] = [
  { key: "title", title: "考核", cell: (row) => <Link className="row-title" to={`/assessments/${row.id}`}>{row.title}</Link>, width: "32%" },
  { key: "period", is_short: true, title: "考核期", cell: (row) => `${day(row.period_from)} 至 ${day(row.period_to)}` },
  { key: "set", title: "指标体系", cell: (row) => <Link to={`/indicator-sets/${row.set_id}`}>{row.set_id}</Link> },
  { key: "state", is_short: true, title: "环节", cell: (row) => <State value={row.state} text={row.state_zh} /> },
  { key: "self_score", is_short: true, title: "自评截止", cell: (row) => day(row.self_score_until) },
  { key: "announced", is_short: true, title: "公布", cell: (row) => day(row.announced_at?.slice(0, 10)) },
];

export default function AssessmentsPage() {
  const { filters, replace_all } = use_filters();
  const may_create = use_may("assessment.manage");
  return (
    <>
      <PageHead
        title="考核"
        about="按指标体系对各单位政府网站和政务新媒体评分；每一分都能打开背后的记录。"
        actions={may_create && filters["tab"] !== "sets" ? <NewAssessment /> : undefined}
      />
      <Tabs
        chosen={filters["tab"]}
        choose={(tab) => replace_all(tab ? { tab } : {})}
        tabs={[
          { key: undefined, label: "考核", content: () => <List /> },
          { key: "sets", label: "指标体系", content: () => <SetsTab /> },
        ]}
      />
    </>
  );
}

function List() {
  const { cursor } = use_filters();
  const found = useQuery({
    queryKey: ["assessments", cursor],
    queryFn: () => take(api.GET("/assessments", { params: { query: { cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <DataTable
      name="assessments"
      columns={columns}
      page={found.data}
      error={found.error}
      retry={() => void found.refetch()}
      row_key={(row) => row.id}
      empty={{ what: "还没有考核", how: "由市府办点“新建考核”，选择指标体系和考核期。" }}
    />
  );
}

function NewAssessment() {
  const [is_open, open] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => open(true)}>新建考核</Button>
      {is_open ? <NewDialog close={() => open(false)} /> : null}
    </>
  );
}

type Input = { title: string; set_id: string; period_from: string; period_to: string; self_score_until: string };

function NewDialog({ close }: { close: () => void }) {
  const today = use_session().as_of;
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Input>();
  const sets = useQuery({ queryKey: ["indicator-sets"], queryFn: () => take(api.GET("/indicator-sets")) });
  const make = useMutation({
    mutationFn: (body: Input) => take(api.POST("/assessments", { body })),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ["assessments"] });
      void message.success("已新建，启动后各单位开始自评");
      void navigate(`/assessments/${made.id}`);
    },
  });
  const year = (today ?? "").slice(0, 4);
  const choices = (sets.data?.items ?? []).filter((set) => set.is_in_force).map((set) => ({ value: set.id, label: `${set.title}（${set.checked}）` }));
  return (
    <Modal open title="新建考核" okText="新建" okButtonProps={{ loading: make.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {make.error ? <ProblemView error={make.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ title: `${year}年度政府网站与政务新媒体考核`, period_from: `${year}-01-01`, period_to: today, self_score_until: today }} onFinish={(input) => make.mutate(input)}>
        <Form.Item name="title" label="名称" rules={[{ required: true, message: "请填写名称" }]}><Input maxLength={100} /></Form.Item>
        <Form.Item name="set_id" label="指标体系" rules={[{ required: true, message: "请选择指标体系" }]}><Select options={choices} loading={sets.isFetching} /></Form.Item>
        <div className="pair">
          <Form.Item name="period_from" label="考核期自" rules={[{ required: true, message: "请填写日期" }]}><Input type="date" /></Form.Item>
          <Form.Item name="period_to" label="至" rules={[{ required: true, message: "请填写日期" }]}><Input type="date" /></Form.Item>
        </div>
        <Form.Item name="self_score_until" label="自评截止日" rules={[{ required: true, message: "请填写日期" }]}><Input type="date" min={today} /></Form.Item>
      </Form>
    </Modal>
  );
}
