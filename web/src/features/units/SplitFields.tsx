// The parts of a split: names, and which account goes to which part.
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";

import { api, take } from "../../api/client";

export type Successor = { name: string; short_name: string; account_ids: number[] };

export function SplitFields({ unit_id }: { unit_id: number }) {
  const { data } = useQuery({
    queryKey: ["accounts", "of", unit_id],
    queryFn: () => take(api.GET("/accounts", { params: { query: { host_unit_id: unit_id, limit: 200 } } })),
  });
  const accounts = (data?.items ?? []).map((account) => ({ value: account.id, label: `${account.name}（${account.platform_zh}）` }));
  return (
    <Form.List name="successors" initialValue={[{ account_ids: [] }, { account_ids: [] }]}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => (
            <fieldset key={field.key} className="split-part">
              <legend>拆分单位 {index + 1}</legend>
              <Form.Item name={[field.name, "name"]} label="名称" rules={[{ required: true, message: "请填写名称" }]}><Input maxLength={100} /></Form.Item>
              <Form.Item name={[field.name, "short_name"]} label="简称" rules={[{ required: true, message: "请填写简称" }]}><Input maxLength={100} /></Form.Item>
              <Form.Item name={[field.name, "account_ids"]} label="归入的账号"><Select mode="multiple" options={accounts} optionFilterProp="label" /></Form.Item>
              {fields.length > 2 ? <Button onClick={() => remove(field.name)}>删除</Button> : null}
            </fieldset>
          ))}
          <Button onClick={() => add({ account_ids: [] })}>增加</Button>
        </>
      )}
    </Form.List>
  );
}
