// Evidence of a record: problems and notifications of the account by name, a post by its number, or a file.
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Select } from "antd";

import { api, take } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { options } from "../../ui/words";
import { evidence_kind_zh } from "./words";

export function EvidenceFields({ account_id }: { account_id: number | undefined }) {
  return (
    <Form.List name="evidence">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => (
            <fieldset key={field.key} className="form-part">
              <legend>证据 {field.name + 1}</legend>
              <Form.Item name={[field.name, "kind"]} label="类别"><Select aria-label="类别" options={options(evidence_kind_zh)} /></Form.Item>
              <Item place={field.name} account_id={account_id} />
              <Form.Item name={[field.name, "note"]} label="说明"><Input maxLength={500} /></Form.Item>
              <Button onClick={() => remove(field.name)}>删除</Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ kind: "finding" })}>添加证据</Button>
        </>
      )}
    </Form.List>
  );
}

function Item({ place, account_id }: { place: number; account_id: number | undefined }) {
  const kind = Form.useWatch(["evidence", place, "kind"]) as string | undefined;
  const name = [place, "id"];
  const rules = [{ required: true, message: "请选择" }];
  if (kind === "file") return <Form.Item name={name} label="文件" rules={rules}><AttachmentField /></Form.Item>;
  if (kind === "post") return <Form.Item name={name} label="发布内容编号" extra="在“发布内容”中打开该篇，地址末尾的数字" rules={rules}><InputNumber min={1} style={{ width: "100%" }} /></Form.Item>;
  return <Choice key={kind} name={name} kind={kind} account_id={account_id} />;
}

function Choice({ name, kind, account_id }: { name: (string | number)[]; kind: string | undefined; account_id: number | undefined }) {
  const found = useQuery({
    queryKey: ["accountability", "evidence", kind, account_id],
    queryFn: async () => {
      if (kind === "notification") return (await take(api.GET("/accountability/notifications", { params: { query: { account_id, limit: 100 } } }))).items.map((one) => ({ value: one.id, label: `${one.document_number || one.issuer} ${one.issued_on}` }));
      return (await take(api.GET("/findings", { params: { query: { account_id, limit: 100 } } }))).items.map((one) => ({ value: one.id, label: one.title }));
    },
  });
  return <Form.Item name={name} label={kind === "notification" ? "通报" : "问题"} rules={[{ required: true, message: "请选择" }]}><Select aria-label="证据" showSearch={{ optionFilterProp: "label" }} options={found.data ?? []} loading={found.isFetching} /></Form.Item>;
}
