// One contract: what it covers, how the monitor does, which accounts are watched, what was missed.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";

import { api, etag, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { TextFilter } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { Card, Facts, Tabs, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Severity } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { Accuracy } from "./Accuracy";
import { CommissionDialog } from "./CommissionDialog";
import { scope_words, Standing, type Commission } from "./words";

export default function CommissionPage() {
  const id = Number(useParams()["id"]);
  const { filters, set } = use_filters();
  const navigate = useNavigate();
  const is_office = use_may("supervision.read_findings");
  const [dialog, open] = useState<"amend" | "end">();
  const { data, error, refetch } = useQuery({
    queryKey: ["monitor-commission", id],
    queryFn: () => take(api.GET("/monitor-commissions/{id}", { params: { path: { id } } })),
  });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  const tabs = [
    { key: undefined, label: "履约情况", content: () => <Accuracy id={id} /> },
    { key: "task", label: "委托内容", content: () => <Terms commission={data} /> },
    { key: "accounts", label: "监测账号", content: () => <Accounts id={id} /> },
    ...(is_office ? [{ key: "missed", label: "未报问题", content: () => <Missed id={id} /> }] : []),
  ];
  return (
    <>
      <RecordHead
        kind={`监测委托 合同 ${data.number}`}
        title={data.title}
        marks={<Standing commission={data} />}
        notes={<>{data.company.name} · {data.starts_on} 至 {data.ends_on}{data.ended_reason ? ` · 终止原因：${data.ended_reason}` : ""}</>}
        actions={
          <>
            {data.may_hand_in ? <Button type="primary" onClick={() => void navigate(`/monitor-reports/new?commission=${id}`)}>报送问题</Button> : null}
            {data.may_change ? <><Button onClick={() => open("amend")}>修改</Button><Button danger onClick={() => open("end")}>终止委托</Button></> : null}
          </>
        }
      />
      <Tabs tabs={tabs} chosen={filters["tab"]} choose={(tab) => set({ tab, q: undefined, code: undefined, month: undefined })} />
      {dialog === "amend" ? <CommissionDialog commission={data} close={() => open(undefined)} /> : null}
      {dialog === "end" ? <EndDialog commission={data} close={() => open(undefined)} /> : null}
    </>
  );
}

function Terms({ commission }: { commission: Commission }) {
  return (
    <Card title="委托内容">
      <Facts
        facts={[
          ...scope_words(commission.scope).map((fact) => ({ ...fact, is_wide: true })),
          { name: "核实人", value: commission.verifier?.name ?? "市府办经办人或科长" },
          { name: "工作要求", value: commission.requirements || "未填写", is_wide: true },
        ]}
      />
    </Card>
  );
}

type Account = Schema["MonitoredAccountPage"]["items"][number];

const account_columns: Column<Account>[] = [
  { key: "name", title: "账号", width: "24%", cell: (row) => <strong>{row.name}</strong> },
  { key: "platform", title: "平台", is_short: true, cell: (row) => row.platform_zh },
  { key: "platform_account_id", title: "账号标识", cell: (row) => <span className="break">{row.platform_account_id}</span> },
  { key: "host_unit", title: "主办单位", cell: (row) => row.host_unit.name },
  { key: "kind", title: "类型", is_short: true, cell: (row) => row.kind_zh },
  { key: "state", title: "状态", is_short: true, cell: (row) => row.state_zh },
];

function Accounts({ id }: { id: number }) {
  const { filters, cursor, set } = use_filters();
  const q = filters["q"];
  const found = useQuery({
    queryKey: ["monitored-accounts", id, q, cursor],
    queryFn: () => take(api.GET("/monitor-commissions/{id}/accounts", { params: { path: { id }, query: { q, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className="filter-bar" role="search" aria-label="筛选"><TextFilter label="账号或单位名称" value={q} set={(next) => set({ q: next })} /></div>
      <DataTable name="monitored-accounts" columns={account_columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "范围内没有账号" }} />
    </>
  );
}

type MissedProblem = Schema["MissedProblemPage"]["items"][number];

const missed_columns: Column<MissedProblem>[] = [
  { key: "title", title: "问题", width: "40%", cell: (row) => <Link className="row-title" to={`/findings/${row.finding_id}`}>{row.title}</Link> },
  { key: "code", title: "问题代码", is_short: true, cell: (row) => row.code },
  { key: "severity", title: "严重程度", is_short: true, cell: (row) => <Severity value={row.severity} /> },
  { key: "account", title: "账号", cell: (row) => <Link to={`/accounts/${row.account_id}`}>{row.account_name}（{row.platform_zh}）</Link> },
  { key: "host_unit", title: "主办单位", cell: (row) => row.host_unit.name },
  { key: "first_day", title: "首日", is_short: true, cell: (row) => row.first_day },
];

function Missed({ id }: { id: number }) {
  const { filters, cursor } = use_filters();
  const { code, month } = filters;
  const found = useQuery({
    queryKey: ["monitor-missed", id, code, month, cursor],
    queryFn: () => take(api.GET("/monitor-commissions/{id}/missed", { params: { path: { id }, query: { code, month, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <p className="soft">规则检查或其他人员在委托范围和期限内发现、监测公司没有报送的问题{code ? `（代码 ${code}）` : ""}{month ? `（${month}）` : ""}。</p>
      <DataTable name="monitor-missed" columns={missed_columns} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.finding_id} empty={{ what: "没有未报的问题" }} />
    </>
  );
}

function EndDialog({ commission, close }: { commission: Commission; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      take(api.POST("/monitor-commissions/{id}/end", { params: { path: { id: commission.id }, header: { "If-Match": etag(commission.version) } }, body: { reason } })),
    onSuccess: (after) => {
      client.setQueryData(["monitor-commission", after.id], after);
      void client.invalidateQueries({ queryKey: ["monitor-commissions"] });
      void message.success("委托已终止");
      close();
    },
  });
  return (
    <Modal open title="终止委托" okText="终止委托" okButtonProps={{ danger: true, loading: send.isPending }} cancelText="取消" onOk={form.submit} onCancel={close}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <p>终止后监测公司不能再报送；已报送的问题继续核实。</p>
      <Form form={form} layout="vertical" onFinish={(values) => send.mutate(values)}>
        <Form.Item name="reason" label="终止原因" rules={[{ required: true, message: "请填写终止原因" }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
