// What a new paper is drafted from decides what is asked for.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";

type Fields = { template: string; subject_id?: number; from?: string; to?: string; addressee?: number; values?: Record<string, string> };
type Template = Schema["PaperTemplate"];

const filled_by_record = ["rectification_notice", "reminder_notice"];
const common = ["organ", "city", "addressees", "directive", "today_zh", "report_due_zh"];
/** Made by other pages from their own records; the notice of a month or a year is chosen by the round's period. */
const made_elsewhere = ["assessment_sheet", "accountability_record", "monthly_notice", "annual_notice", ...filled_by_record];

export function NewPaperDialog({ close }: { close: () => void }) {
  const [form] = Form.useForm<Fields>();
  const [key] = useState(new_key);
  const [code, set_code] = useState<string>();
  const navigate = useNavigate();
  const client = useQueryClient();
  const templates = useQuery({ queryKey: ["paper-templates"], queryFn: () => take(api.GET("/paper-templates")) });
  const make = useMutation({
    mutationFn: (fields: Fields) => take(api.POST("/papers", { params: { header: { "Idempotency-Key": key } }, body: body_of(fields) })),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["papers"] });
      void navigate(`/papers/${made.id}`);
    },
  });
  const offered = (templates.data?.items ?? []).filter((each) => !made_elsewhere.includes(each.code));
  const chosen = offered.find((each) => each.code === code);
  return (
    <Modal open title="起草公文" okText="起草" okButtonProps={{ loading: make.isPending, disabled: !chosen }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {make.error ? <ProblemView error={make.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => make.mutate(fields)}>
        <Form.Item name="template" label="种类" rules={[{ required: true, message: "请选择种类" }]}>
          <Select aria-label="种类" loading={templates.isLoading} onChange={set_code} options={offered.map((each) => ({ value: each.code, label: each.zh }))} />
        </Form.Item>
        {chosen ? <Asked template={chosen} /> : null}
      </Form>
      <p className="soft small">整改通知书、催办通知书请在问题页面起草。</p>
    </Modal>
  );
}

function Asked({ template }: { template: Template }) {
  if (template.code === "round_notice") return <RoundField state="closed" help="只列已经结束、结果已固定的轮次；通报的全部数据取自这一轮的结果，按月、按年检查的用月度、年度通报的写法。" none="还没有结束的检查轮次" />;
  if (template.code === "inspection_checklist") return <RoundField state="running" help="分给您检查的账号各列一张表；没有分给您的，列您能看到的全部账号。" none="没有正在进行的检查轮次" />;
  if (template.code === "filing_notice")
    return (
      <>
        <Form.Item name="from" label="起始日" rules={[{ required: true, message: "请填写起始日" }]}><Input type="date" /></Form.Item>
        <Form.Item name="to" label="截止日" rules={[{ required: true, message: "请填写截止日" }]} extra="取这段时间内首次发现、已经核实的漏报、瞒报、错报问题"><Input type="date" /></Form.Item>
      </>
    );
  return (
    <>
      <Form.Item name="addressee" label="收文单位" rules={[{ required: true, message: "请选择收文单位" }]}><UnitPicker label="收文单位" width="100%" /></Form.Item>
      {template.placeholders.filter((each) => !each.is_list && !common.includes(each.name)).map((each) => (
        <Form.Item key={each.name} name={["values", each.name]} label={each.zh} rules={each.is_required ? [{ required: true, message: `请填写${each.zh}` }] : []}>
          <Input maxLength={400} />
        </Form.Item>
      ))}
    </>
  );
}

function RoundField({ state, help, none }: { state: "closed" | "running"; help: string; none: string }) {
  const rounds = useQuery({ queryKey: ["rounds", state], queryFn: () => take(api.GET("/rounds", { params: { query: { state, limit: 50 } } })) });
  return (
    <Form.Item name="subject_id" label="检查轮次" rules={[{ required: true, message: "请选择检查轮次" }]} extra={help}>
      <Select aria-label="检查轮次" loading={rounds.isLoading} options={(rounds.data?.items ?? []).map((each) => ({ value: each.id, label: each.title }))} notFoundContent={none} />
    </Form.Item>
  );
}

function body_of({ template, subject_id, from, to, addressee, values }: Fields): Schema["PaperInput"] {
  const given = Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value));
  return { template, ...(subject_id ? { subject_id } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), ...(addressee ? { addressee_ids: [addressee] } : {}), values: given };
}
