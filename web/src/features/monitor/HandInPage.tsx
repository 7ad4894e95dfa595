// 报送问题: one report by hand. The code says what evidence is needed before anything is sent.
import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Nothing, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { use_session } from "../session/session";
import { PicturesField } from "./PicturesField";
import { use_codes, use_commissions } from "./words";

type Given = Schema["MonitorReportInput"] & { commission_id: number };

export default function HandInPage() {
  const commissions = use_commissions();
  const codes = use_codes();
  const error = commissions.error ?? codes.error;
  if (error) return <ProblemView error={error} />;
  if (!commissions.data || !codes.data) return <Waiting />;
  const open = commissions.data.items.filter((item) => item.may_hand_in);
  return (
    <>
      <PageHead title="报送监测问题" about={<>一次报送一个问题；成批报送请用<Link className="in-text" to="/imports?kind=monitor_reports">表格</Link>。</>} />
      {open.length === 0 ? <Nothing what="没有有效的监测委托，不能报送" how="请联系市府办。" /> : <HandInForm commissions={open} codes={codes.data.items} />}
    </>
  );
}

type Codes = Schema["MonitorProblemCodes"]["items"];

function HandInForm({ commissions, codes }: { commissions: Schema["MonitorCommission"][]; codes: Codes }) {
  const [form] = Form.useForm<Given>();
  const { filters } = use_filters();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [key] = useState(new_key);
  const today = day(use_session().as_of);
  const first = commissions.find((item) => String(item.id) === filters["commission"]) ?? commissions[0];
  const commission_id = Form.useWatch("commission_id", form) ?? first?.id;
  const chosen = commissions.find((item) => item.id === commission_id) ?? first;
  const asked = chosen?.scope.codes.map((item) => item.code) ?? [];
  const offered = codes.filter((item) => item.is_in_use && (asked.length === 0 || asked.includes(item.code)));
  const code_chosen = Form.useWatch("code", form);
  const code = codes.find((item) => item.code === code_chosen);
  const send = useMutation({
    mutationFn: (body: Given) => take(api.POST("/monitor-reports", { params: { header: { "Idempotency-Key": key } }, body: { ...body, pictures: body.pictures ?? [] } })),
    onSuccess: ({ outcome, report }) => {
      void message.success(outcome === "merged" ? "与已有问题相同，已合并" : outcome === "unchanged" ? "该编号已报送过，没有变化" : "已报送");
      void navigate(`/monitor-reports/${report.id}`);
    },
  });
  const required = (text: string) => [{ required: true, message: text }];
  return (
    <Card>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ commission_id: first?.id, found_on: today }} onFinish={(body) => send.mutate(body)} style={{ maxWidth: 760 }}>
        <Form.Item name="commission_id" label="委托" hidden={commissions.length === 1}><Select aria-label="委托" options={commissions.map((item) => ({ value: item.id, label: `${item.title}（${item.number}）` }))} /></Form.Item>
        <div className="inline-form">
          <Form.Item name="number" label="监测编号" rules={required("请填写本公司的编号")} extra="本公司的编号，一个编号对应一个问题"><Input maxLength={60} /></Form.Item>
          <Form.Item name="code" label="问题" rules={required("请选择问题")}>
            <Select aria-label="问题" showSearch={{ optionFilterProp: "label" }} options={offered.map((item) => ({ value: item.code, label: `${item.code} ${item.zh}` }))} />
          </Form.Item>
        </div>
        {code?.is_fast ? <p><Word tone="red">快速核实：市府办 2 小时内核实，请确认后立即报送</Word></p> : null}
        {code?.is_about_unregistered ? <Unregistered /> : <AccountField commission_id={commission_id} />}
        <div className="inline-form">
          <Form.Item name="found_on" label="发现日期" rules={required("请填写发现日期")}><Input type="date" max={today} /></Form.Item>
          <Form.Item name="found_until" label="最近仍存在日期" extra="不填即为发现当日"><Input type="date" max={today} /></Form.Item>
        </div>
        <Form.Item name="post_link" label="发布内容链接" rules={code?.evidence.includes("link") ? required("该问题须填写发布内容链接") : []}><Input maxLength={2000} /></Form.Item>
        <Form.Item name="description" label="问题描述" extra="请勿写入公民个人信息"><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
        <Form.Item name="pictures" label="截图" rules={code?.evidence.includes("picture") ? required("该问题须附截图") : []}><PicturesField /></Form.Item>
        <Button type="primary" htmlType="submit" loading={send.isPending}>报送</Button>
      </Form>
    </Card>
  );
}

/** Chosen out of the accounts of the task, so that nothing is mistyped. */
function AccountField({ commission_id }: { commission_id: number | undefined }) {
  const [q, set_q] = useState("");
  const found = useQuery({
    queryKey: ["monitored-accounts", "picker", commission_id, q],
    queryFn: () => take(api.GET("/monitor-commissions/{id}/accounts", { params: { path: { id: commission_id as number }, query: { q: q || undefined, limit: 50 } } })),
    enabled: commission_id !== undefined,
  });
  const choices = (found.data?.items ?? []).map((item) => ({ value: item.id, label: `${item.name}（${item.platform_zh}，${item.host_unit.name}）` }));
  return (
    <Form.Item name="account_id" label="账号" rules={[{ required: true, message: "请选择账号" }]} extra="委托范围内没有的账号，请选择“疑似漏报”或“疑似瞒报”">
      <Select aria-label="账号" showSearch={{ filterOption: false, onSearch: set_q }} options={choices} loading={found.isFetching} notFoundContent="委托范围内没有这个账号" />
    </Form.Item>
  );
}

function Unregistered() {
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: 600_000 });
  const choices = (platforms.data?.items ?? []).map((item) => ({ value: item.code, label: item.zh }));
  return (
    <>
      <div className="inline-form">
        <Form.Item name="account_name" label="账号名称" rules={[{ required: true, message: "请填写账号名称" }]}><Input maxLength={100} /></Form.Item>
        <Form.Item name="platform" label="平台" rules={[{ required: true, message: "请选择平台" }]}><Select aria-label="平台" showSearch={{ optionFilterProp: "label" }} options={choices} /></Form.Item>
      </div>
      <Form.Item name="link" label="主页链接"><Input maxLength={2000} /></Form.Item>
      <div className="inline-form">
        <Form.Item name="platform_account_id" label="账号标识"><Input maxLength={100} /></Form.Item>
        <Form.Item name="suspected_unit" label="疑似主办单位"><Input maxLength={100} /></Form.Item>
      </div>
    </>
  );
}
