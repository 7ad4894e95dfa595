// What is wrong with one account: the fields as recorded, to be overwritten; or that it is somebody else's.
import { Form, Input, Modal, Select } from "antd";

import type { Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { account_kind_zh, options } from "../../ui/words";
import { fact_fields, proposal_of, type FactField } from "./facts";
import { use_answer } from "./SheetLines";

type Props = { sheet: Schema["CensusSheetDetail"]; line: Schema["CensusLine"]; close: () => void };
type Typed = Partial<Record<FactField, string>> & { note?: string };

export function CorrectDialog({ sheet, line, close }: Props) {
  const [form] = Form.useForm<Typed>();
  const answer = use_answer(sheet, close);
  const recorded = line.recorded ?? line.said;
  const send = ({ note, ...typed }: Typed) => {
    const proposal = proposal_of(recorded, typed) as Schema["CensusFactsInput"];
    answer.mutate({ lines: [{ id: line.id, verdict: "corrected", proposal, note: note ?? "" }] });
  };
  return (
    <Modal open title={`更正：${recorded.name}`} okText="保存" okButtonProps={{ loading: answer.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="soft">直接改动有误的项目，其余不动。报送后由主管单位或市府办审核，采纳后修改登记。</p>
      {answer.error ? <ProblemView error={answer.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ ...line.said, note: line.note }} onFinish={send}>
        {fact_fields.map(({ field, zh }) => (
          <Form.Item key={field} name={field} label={zh} extra={recorded[field] === line.said[field] ? undefined : `登记为：${recorded[field] || "（空）"}`}>
            {field === "kind" ? <Select options={options(account_kind_zh)} /> : <Input maxLength={field === "link" ? 2000 : 100} />}
          </Form.Item>
        ))}
        <Form.Item name="note" label="说明"><Input.TextArea autoSize={{ minRows: 1 }} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}

export function NotOursDialog({ sheet, line, close }: Props) {
  const [form] = Form.useForm<{ note: string }>();
  const answer = use_answer(sheet, close);
  return (
    <Modal open title={`非本单位账号：${line.recorded?.name ?? ""}`} okText="保存" okButtonProps={{ loading: answer.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {answer.error ? <ProblemView error={answer.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ note: line.note }} onFinish={({ note }) => answer.mutate({ lines: [{ id: line.id, verdict: "not_ours", note }] })}>
        <Form.Item name="note" label="情况说明" extra="例如：由某某镇主办，或早已移交" rules={[{ required: true, message: "请说明情况" }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
