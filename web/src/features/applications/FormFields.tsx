// The fields of an application, in the order in which an office thinks of them.
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, Select } from "antd";

import { api, take } from "../../api/client";
import { UnitPicker } from "../../ui/UnitPicker";
import { account_kind_zh, duty_zh, options } from "../../ui/words";
import type { Values } from "./form_values";

export function FormFields() {
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: Infinity });
  const is_for_event = Form.useWatch<Values["is_for_event"]>("is_for_event");
  return (
    <>
      <Form.Item name="host_unit_id" label="申请单位（主办单位）"><UnitPicker id="host_unit_id" label="申请单位" width="100%" /></Form.Item>
      <Form.Item name="platform" label="平台"><Select id="platform" aria-label="平台" showSearch={{ optionFilterProp: "label" }} options={(platforms.data?.items ?? []).map((item) => ({ value: item.code, label: item.zh }))} /></Form.Item>
      <Form.Item name="name" label="账号名称"><Input id="name" maxLength={100} /></Form.Item>
      <Form.Item name="kind" label="类别" extra="办事服务类不计停更"><Select id="kind" aria-label="类别" options={options(account_kind_zh)} /></Form.Item>
      <Form.Item name="purpose" label="功能定位" extra="发布什么、服务谁、与现有账号的区别"><Input.TextArea id="purpose" autoSize={{ minRows: 3 }} maxLength={1000} showCount /></Form.Item>
      <Form.Item name="certified_host" label="认证主体" extra="平台认证的主体，应为主办单位全称"><Input id="certified_host" maxLength={100} /></Form.Item>
      <Form.Item name="is_for_event" valuePropName="checked"><Checkbox id="is_for_event">为重大活动或专项工作开设（原则上不单独开设）</Checkbox></Form.Item>
      {is_for_event ? <Form.Item name="event" label="活动或专项工作名称"><Input id="event" maxLength={100} /></Form.Item> : null}
      <Form.Item name="exception_reason" label="例外理由" extra="右侧提示需要例外时填写，由审批单位作为例外批准"><Input.TextArea id="exception_reason" autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
      <DutyHolders />
      <Contract />
    </>
  );
}

function DutyHolders() {
  return (
    <fieldset className="form-part" id="duty_holders">
      <legend>责任人</legend>
      <p className="soft small">第一责任人为单位主要领导，主要责任人为分管领导，直接责任人为科室负责人和编辑。</p>
      <Form.List name="duty_holders">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className="holder-row">
                <Form.Item name={[field.name, "duty"]}><Select aria-label="责任" placeholder="责任" options={options(duty_zh)} style={{ width: 200 }} /></Form.Item>
                <Form.Item name={[field.name, "person_name"]}><Input aria-label="姓名" placeholder="姓名" maxLength={40} /></Form.Item>
                <Form.Item name={[field.name, "title"]}><Input aria-label="职务" placeholder="职务" maxLength={60} /></Form.Item>
                <Form.Item name={[field.name, "phone"]}><Input aria-label="电话" placeholder="电话" maxLength={20} /></Form.Item>
                <Button onClick={() => remove(field.name)}>删除</Button>
              </div>
            ))}
            <Button onClick={() => add({ duty: "editor" })}>增加责任人</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** 可通过购买服务等方式委托运维; the vendor must be registered, its contract has dates. */
function Contract() {
  const vendor = Form.useWatch<Values["vendor_id"]>("vendor_id");
  const vendors = useQuery({ queryKey: ["vendors"], queryFn: () => take(api.GET("/vendors", { params: { query: { limit: 200 } } })) });
  const choices = (vendors.data?.items ?? []).map((item) => ({ value: item.id, label: item.name }));
  return (
    <>
      <Form.Item name="vendor_id" label="承办运维机构" extra="自行运维的不选"><Select id="vendor_id" aria-label="承办运维机构" allowClear showSearch={{ optionFilterProp: "label" }} options={choices} /></Form.Item>
      {vendor ? (
        <>
          <Form.Item name="starts_on" label="合同开始日期" rules={[{ required: true, message: "请填写日期" }]}><Input id="starts_on" type="date" /></Form.Item>
          <Form.Item name="ends_on" label="合同到期日期" rules={[{ required: true, message: "请填写日期" }]}><Input id="ends_on" type="date" /></Form.Item>
          <Form.Item name="staff" label="运维人员"><Input id="staff" maxLength={400} /></Form.Item>
        </>
      ) : null}
    </>
  );
}
