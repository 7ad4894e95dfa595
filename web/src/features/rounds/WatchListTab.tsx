// 重点关注名单: who is on it, since when and why; entered and left by a person's decision.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";

type Entry = Schema["WatchEntry"];
type Standing = "on" | "left" | "any";

export function WatchListTab() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [is_entering, enter] = useState(false);
  const [leaving, leave] = useState<Entry>();
  const may_keep = use_may("rounds.keep_watch_list");
  const query = { standing: (filters["standing"] as Standing | undefined) ?? "on", q: filters["q"] };
  const found = useQuery({
    queryKey: ["watch-list", query, cursor],
    queryFn: () => take(api.GET("/watch-list", { params: { query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const columns: Column<Entry>[] = [
    { key: "account", title: "账号", cell: (row) => <Link className="row-title" to={`/accounts/${row.account.id}`}>{row.account.name}</Link>, width: "22%" },
    { key: "platform", title: "平台", cell: (row) => row.platform_zh },
    { key: "unit", title: "主办单位", cell: (row) => row.unit.name },
    { key: "basis", title: "列入方式", cell: (row) => (row.round_id ? <Link to={`/rounds/${row.round_id}`}>{row.basis_zh}</Link> : row.basis_zh) },
    { key: "reason", title: "原因", cell: (row) => row.reason },
    { key: "entered_on", is_short: true, title: "列入", cell: (row) => row.entered_on },
    { key: "ends_on", is_short: true, title: "截止", cell: (row) => row.ends_on ?? "长期" },
    { key: "state", title: "状态", cell: (row) => (row.is_on ? <Word tone="orange">关注中</Word> : <><Word tone="grey">已移出</Word><span className="soft small row-sub">{row.leave_reason}</span></>) },
    { key: "act", title: "办理", cell: (row) => (may_keep && row.is_on && row.allowed_actions[0]?.is_allowed ? <Button size="small" onClick={() => leave(row)}>移出</Button> : null) },
  ];
  return (
    <>
      <FilterBar name="watch-list" filters={filters} replace_all={(next) => replace_all({ tab: "watch", ...next })}>
        <TextFilter label="账号、单位" value={filters["q"]} set={(q) => set({ q })} />
        <ChoiceFilter label="状态" value={filters["standing"]} set={(standing) => set({ standing })} choices={[{ value: "on", label: "关注中" }, { value: "left", label: "已移出" }, { value: "any", label: "全部" }]} />
        {may_keep ? <Button onClick={() => enter(true)}>列入账号</Button> : null}
      </FilterBar>
      <DataTable
        name="watch-list"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有重点关注的账号", how: "一年内多次检查不合格的账号会自动列入，也可以人工列入。名单内的账号每轮必查。" }}
      />
      {is_entering ? <EnterDialog close={() => enter(false)} /> : null}
      {leaving ? <LeaveDialog entry={leaving} close={() => leave(undefined)} /> : null}
    </>
  );
}

function use_done(text: string, close: () => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return () => {
    void client.invalidateQueries({ queryKey: ["watch-list"] });
    void message.success(text);
    close();
  };
}

function EnterDialog({ close }: { close: () => void }) {
  const [form] = Form.useForm<Schema["WatchInput"]>();
  const [key] = useState(new_key);
  const done = use_done("已列入重点关注名单，今后每轮必查", close);
  const send = useMutation({
    mutationFn: (body: Schema["WatchInput"]) => take(api.POST("/watch-list", { params: { header: { "Idempotency-Key": key } }, body: { ...body, ends_on: body.ends_on || null } })),
    onSuccess: done,
  });
  return (
    <Modal open title="列入重点关注名单" okText="列入" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        <Form.Item name="account_id" label="账号" rules={[{ required: true, message: "请选择账号" }]}><AccountPicker /></Form.Item>
        <Form.Item name="reason" label="原因" rules={[{ required: true, message: "请填写原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        <Form.Item name="ends_on" label="截止日" extra="不填即长期关注，直到决定移出"><Input type="date" /></Form.Item>
      </Form>
    </Modal>
  );
}

function LeaveDialog({ entry, close }: { entry: Entry; close: () => void }) {
  const [form] = Form.useForm<Schema["WatchLeaveInput"]>();
  const done = use_done("已移出", close);
  const send = useMutation({
    mutationFn: (body: Schema["WatchLeaveInput"]) => take(api.POST("/watch-list/{id}/leave", { params: { path: { id: entry.id }, header: { "If-Match": etag(entry.version) } }, body })),
    onSuccess: done,
  });
  return (
    <Modal open title="移出重点关注名单" okText="移出" okButtonProps={{ loading: send.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">「{entry.account.name}」{entry.platform_zh}</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => send.mutate(body)}>
        <Form.Item name="reason" label="移出原因" rules={[{ required: true, message: "请填写原因" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}

function AccountPicker({ id, value, onChange }: { id?: string; value?: number; onChange?: (value: number | undefined) => void }) {
  const [q, set_q] = useState("");
  const found = useQuery({ queryKey: ["accounts", "picker", q], queryFn: () => take(api.GET("/accounts", { params: { query: { q: q || undefined, limit: 50 } } })), staleTime: 60_000 });
  const choices = (found.data?.items ?? []).map((account) => ({ value: account.id, label: `${account.name}（${account.host_unit.short_name}）` }));
  return <Select id={id} aria-label="账号" placeholder="输入账号名称" showSearch={{ filterOption: false, onSearch: set_q }} value={value} onChange={(next: number | undefined) => onChange?.(next)} options={choices} loading={found.isFetching} notFoundContent="没有这个账号，或不在您的范围内" />;
}
