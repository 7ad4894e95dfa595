// 一处差异: what each list says of the account, who answers for it, what mends it, and the two steps a person may take.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { minute } from "../../ui/format";
import { Card, Facts, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { UnitPicker } from "../../ui/UnitPicker";
import { Mending } from "./RunPage";
import { Compared, Kind, place_of, row_fields, Standing } from "./words";

type Detail = Schema["ReconciliationDifferenceDetail"];

export default function DifferencePage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { data, error, refetch } = useQuery({ queryKey: ["reconciliation-difference", id], queryFn: () => take(api.GET("/reconciliation-differences/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <RecordHead
        kind="比对差异"
        title={data.name}
        marks={<><Kind of={data} />{data.field_zh ? <span>{data.field_zh}</span> : null}<Standing of={data} /></>}
        notes={<Link to={`/reconciliations/${data.run_id}?kind=${data.kind}`}>返回本次比对</Link>}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} />}
      />
      <Card>
        <Facts
          facts={[
            { name: "平台", value: data.platform_zh || "—" },
            { name: "责任单位", value: data.unit ? <Link to={`/units/${data.unit.id}`}>{data.unit.name}</Link> : "未能判断" },
            { name: "登记的账号", value: data.account_id ? <Link to={`/accounts/${data.account_id}`}>查看</Link> : "未登记" },
            { name: "如何处理", value: <Mending of={data} /> },
            ...(data.reason ? [{ name: data.state === "mended" ? "纠正情况" : "认定理由", value: `${data.reason}（${minute(data.changed_at)}）`, is_wide: true }] : []),
          ]}
        />
      </Card>
      <RowsSideBySide difference={data} />
      {action ? <StepDialog difference={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function RowsSideBySide({ difference }: { difference: Detail }) {
  const [first] = difference.rows;
  return (
    <Card title="各名单中的这个账号">
      <Scroll name="各名单中的这个账号">
        <table className="table sides">
          <thead>
            <tr>
              <th scope="col">项目</th>
              {difference.rows.map((row, index) => (
                <th scope="col" key={index}>{row.source_zh}<span className="soft small row-sub">{row.account_id ? "" : `${row.file_name} ${place_of(row)}`}</span></th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row_fields.map((item) => (
              <tr key={item.key} className={item.field === difference.field ? "row-marked" : undefined}>
                <th scope="row" className="nowrap">{item.zh}</th>
                {difference.rows.map((row, index) => (
                  <td key={index} className="break" data-title={`${item.zh}（${row.source_zh}）`}>
                    <Compared text={row[item.key]} other={row === first ? undefined : first?.[item.key]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

type Values = { decision: "concealed" | "not_concealed" | "accepted"; unit_id?: number; reason: string };
type DialogProps = { difference: Detail; action: Schema["AllowedAction"]; close: () => void };

function send(difference: Detail, action: string, values: Values, key: string): Promise<Detail> {
  const params = { path: { id: difference.id }, header: { "Idempotency-Key": key, "If-Match": etag(difference.version) } };
  if (action === "mend") return take(api.POST("/reconciliation-differences/{id}/mend", { params, body: { note: values.reason } }));
  const decision = difference.kind === "suspected_concealed" ? values.decision : "accepted";
  return take(api.POST("/reconciliation-differences/{id}/decide", { params, body: { decision, unit_id: values.unit_id, reason: values.reason } }));
}

const consequence: Record<string, string> = {
  mend: "登记后该差异不再列为问题；下次比对会核实是否真的改好。",
  decide: "认定瞒报的，由责任单位整改并列入问题；不属瞒报的，以后比对不再提示。",
  accept: "认定差异合理后不再列为问题；名单内容变化时会重新提示。",
};

function StepDialog({ difference, action, close }: DialogProps) {
  const [form] = Form.useForm<Values>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(new_key);
  const is_suspicion = difference.kind === "suspected_concealed";
  const step = useMutation({
    mutationFn: (values: Values) => send(difference, action.action, values, key),
    onSuccess: (after) => {
      client.setQueryData(["reconciliation-difference", difference.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已登记：${after.decision_zh && after.state === "decided" ? after.decision_zh : after.state_zh}`);
      close();
    },
  });
  const asks_decision = action.action === "decide" && is_suspicion;
  return (
    <Modal open title={action.zh} okText={action.zh} okButtonProps={{ loading: step.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      <p className="dialog-about">{difference.name}</p>
      <p className="soft">{consequence[action.action === "decide" && !is_suspicion ? "accept" : action.action]}</p>
      {step.error ? <ProblemView error={step.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ unit_id: difference.unit?.id }} onFinish={(values) => step.mutate(values)}>
        {asks_decision ? <DecisionFields /> : null}
        <Form.Item name="reason" label={action.action === "mend" ? "纠正情况" : "理由"} rules={[{ required: true, message: "请填写" }]}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function DecisionFields() {
  const options = [{ value: "concealed", label: "认定瞒报" }, { value: "not_concealed", label: "不属瞒报（仿冒、个人账号、与政府无关等）" }];
  return (
    <>
      <Form.Item name="decision" label="认定" rules={[{ required: true, message: "请选择" }]}><Radio.Group options={options} /></Form.Item>
      <Form.Item name="unit_id" label="责任单位（认定瞒报时必填）"><UnitPicker width="100%" label="责任单位" /></Form.Item>
    </>
  );
}
