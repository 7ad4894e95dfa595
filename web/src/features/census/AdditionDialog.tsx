// An account that the registry lacks: a pasted link fills in platform and permanent id.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Form, Input, Modal, Select } from "antd";

import { api, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { account_kind_zh, options } from "../../ui/words";
import { use_answer } from "./SheetLines";

type Props = { sheet: Schema["CensusSheetDetail"]; line: Schema["CensusLine"] | undefined; close: () => void };
type Typed = NonNullable<Schema["CensusAnswersInput"]["additions"]>[number];

export function AdditionDialog({ sheet, line, close }: Props) {
  const [form] = Form.useForm<Typed>();
  const answer = use_answer(sheet, close);
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: Infinity });
  const recognise = useMutation({
    mutationFn: (text: string) => take(api.POST("/platforms/recognise", { body: { text } })),
    onSuccess: (found) => form.setFieldsValue(clean({ platform: found.platform ?? undefined, platform_account_id: found.platform_account_id ?? undefined, link: found.link ?? undefined })),
  });
  const code = Form.useWatch("platform", form);
  const platform = platforms.data?.items.find((item) => item.code === code);
  const send = (typed: Typed) => answer.mutate({ additions: [{ ...clean(typed), ...(line ? { id: line.id, unit_id: line.unit.id } : {}) }] });
  return (
    <Modal open title={line ? "修改补报账号" : "补报账号"} okText="保存" okButtonProps={{ loading: answer.isPending }} onOk={() => form.submit()} onCancel={close} width={600} maskClosable={false}>
      {answer.error ? <ProblemView error={answer.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={line ? { ...line.said, note: line.note } : { kind: "publishing" }} onFinish={send}>
        <Form.Item name="link" label="账号主页或任一文章的链接" extra="识别出的平台和账号标识会自动填入">
          <Input.Search id="link" enterButton="识别" maxLength={2000} loading={recognise.isPending} onSearch={(text) => text.trim() && recognise.mutate(text.trim())} />
        </Form.Item>
        {recognise.data ? <Alert type={recognise.data.is_sure ? "success" : "info"} showIcon title={recognise.data.note} className="problem" /> : null}
        {recognise.error ? <ProblemView error={recognise.error} /> : null}
        <Form.Item name="name" label="账号名称" rules={[{ required: true, message: "请填写账号名称" }]}><Input maxLength={100} /></Form.Item>
        <Form.Item name="platform" label="平台" rules={[{ required: true, message: "请选择平台" }]}>
          <Select showSearch={{ optionFilterProp: "label" }} options={(platforms.data?.items ?? []).map((item) => ({ value: item.code, label: item.zh }))} />
        </Form.Item>
        <Form.Item name="platform_account_id" label={platform?.permanent_id_zh ?? "账号标识"} extra={platform?.permanent_id_help} rules={[{ required: true, message: "请填写账号标识" }]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="kind" label="类型"><Select options={options(account_kind_zh)} /></Form.Item>
        <Form.Item name="certified_host" label="认证主体"><Input maxLength={100} /></Form.Item>
        <Form.Item name="note" label="说明" extra="何时开设、是否经过审批"><Input.TextArea autoSize={{ minRows: 1 }} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Only the fields of the form that hold something. */
function clean(typed: Typed): Typed {
  const known = ["name", "platform", "platform_account_id", "kind", "certified_host", "link", "note"] as const;
  return Object.fromEntries(known.filter((field) => typed[field]).map((field) => [field, typed[field]])) as Typed;
}
