// The parameters of a rule: what the rule book says, what the office has set and why, and the form by which it sets a value from a day on.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { Card, Scroll } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_session } from "../session/session";

type Rule = Schema["RuleDetail"];
type Parameter = Schema["RuleParameter"];

export function ParameterTable({ rule }: { rule: Rule }) {
  const [chosen, choose] = useState<Parameter | null>(null);
  if (rule.parameters.length === 0) return null;
  return (
    <Card title="参数">
      <Scroll name="参数">
        <table className="table">
          <thead>
            <tr><th scope="col">参数</th><th scope="col" className="right">现值</th><th scope="col">规则规定</th><th scope="col">本市设定</th>{rule.may_set_parameters ? <th scope="col">操作</th> : null}</tr>
          </thead>
          <tbody>
            {rule.parameters.map((parameter) => (
              <tr key={parameter.name}>
                <td data-title="参数">{parameter.zh}<div className="soft small"><code>{parameter.name}</code></div></td>
                <td data-title="现值" className="right">{parameter.value} {unit_zh(parameter.unit)}</td>
                <td data-title="规则规定"><Values values={parameter.values} /></td>
                <td data-title="本市设定">{parameter.settings.length > 0 ? <Values values={parameter.settings} /> : <span className="soft">未设定</span>}</td>
                {rule.may_set_parameters ? <td data-title="操作"><Button size="small" onClick={() => choose(parameter)}>调整</Button></td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {chosen ? <SetValue rule={rule} parameter={chosen} close={() => choose(null)} /> : null}
    </Card>
  );
}

const units: Record<string, string> = { calendar_day: "天", working_day: "个工作日", calendar_hour: "小时", working_hour: "个工作小时" };
const unit_zh = (unit: string | null) => (unit ? (units[unit] ?? unit) : "");

function Values({ values }: { values: Schema["DatedValue"][] }) {
  return values.map((value) => <div key={value.from}>自 {day(value.from)}：{value.value}（{value.source}）</div>);
}

type Input_ = { value: string | number; valid_from: string; source: string };

function SetValue({ rule, parameter, close }: { rule: Rule; parameter: Parameter; close: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = use_session().as_of;
  const [form] = Form.useForm<Input_>();
  const change = useMutation({
    mutationFn: (body: Input_) => take(api.PUT("/rules/{rule_id}/parameters/{name}", { params: { path: { rule_id: rule.id, name: parameter.name } }, body })),
    onSuccess: (after) => {
      client.setQueryData(["rule", rule.id], after);
      void message.success("参数已调整");
      close();
    },
  });
  return (
    <Modal open title={`调整：${parameter.zh}`} okText="保存" okButtonProps={{ loading: change.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {change.error ? <ProblemView error={change.error} /> : null}
      <p className="soft">从启用日期起按新值判断，之前的日子仍按当时的取值判断。可先到“试算”页查看影响。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => change.mutate(body)} initialValues={{ value: parameter.value, valid_from: day(today) }}>
        <Form.Item name="value" label={`新值${parameter.unit ? `（${unit_zh(parameter.unit)}）` : ""}`} rules={[{ required: true, message: "请填写新值" }]}>
          {parameter.type === "integer" ? <InputNumber precision={0} style={{ width: "100%" }} /> : <Input maxLength={200} />}
        </Form.Item>
        <Form.Item name="valid_from" label="启用日期" rules={[{ required: true, message: "请填写启用日期" }]}><Input type="date" /></Form.Item>
        <Form.Item name="source" label="依据或原因" extra="写明文件名称和文号；没有文件的写明原因" rules={[{ required: true, message: "请填写依据或原因" }]}><Input maxLength={200} /></Form.Item>
      </Form>
    </Modal>
  );
}
