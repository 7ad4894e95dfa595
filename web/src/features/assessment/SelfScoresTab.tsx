// Self-scores: the own unit's form, and who has handed in.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber } from "antd";

import { api, take, type Schema } from "../../api/client";
import { minute } from "../../ui/format";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { AttachmentField } from "../../ui/AttachmentField";
import { Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { EvidenceLink } from "./EvidenceLink";
import { points } from "./words";

type Detail = Schema["AssessmentDetail"];
type Scores = Schema["SelfScores"];
type Values = Record<string, { points?: number; note?: string; attachment_id?: number } | undefined>;

export function SelfScoresTab({ subject }: { subject: Detail }) {
  const may_score = use_may("assessment.self_score");
  const unit = subject.own_unit;
  const is_asked = unit !== null && subject.hand_ins.some((one) => one.unit.id === unit.id);
  return (
    <>
      {may_score && unit && is_asked ? <OwnScores subject={subject} unit_id={unit.id} /> : null}
      <Card title="提交情况" extra={<span className="soft">{subject.hand_ins.filter((one) => one.handed_in_at).length} / {subject.hand_ins.length}</span>}>
        {subject.hand_ins.length === 0 ? <Nothing what="没有需要自评的单位" how="启动考核后，各考核对象收到自评待办。" /> : (
          <ul className="plain-list">
            {subject.hand_ins.map((one) => (
              <li key={one.unit.id}>{one.unit.name} {one.handed_in_at ? <Word tone="green">{minute(one.handed_in_at)} 提交</Word> : <Word tone="grey">未提交</Word>}</li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

function OwnScores({ subject, unit_id }: { subject: Detail; unit_id: number }) {
  const path = { id: subject.id, unit_id };
  const found = useQuery({ queryKey: ["self-scores", subject.id, unit_id], queryFn: () => take(api.GET("/assessments/{id}/self-scores/{unit_id}", { params: { path } })) });
  if (found.error && !found.data) return <ProblemView error={found.error} />;
  if (!found.data) return <Waiting />;
  return found.data.is_open ? <ScoreForm subject={subject} unit_id={unit_id} scores={found.data} /> : <Given subject={subject} scores={found.data} />;
}

function Given({ subject, scores }: { subject: Detail; scores: Scores }) {
  const title = (id: string) => subject.set.indicators.find((one) => one.id === id)?.title ?? id;
  return (
    <Card title={`本单位自评（${scores.unit.name}）`} extra={scores.handed_in_at ? <Word tone="green">{scores.handed_in_by} {minute(scores.handed_in_at)} 提交</Word> : <Word tone="grey">未提交</Word>}>
      <ul className="plain-list">
        {scores.items.map((one) => <li key={one.indicator}>{title(one.indicator)}：{points(one.points)} 分{one.note ? `；${one.note}` : ""} <EvidenceLink assessment_id={subject.id} file={one} /></li>)}
      </ul>
    </Card>
  );
}

function ScoreForm({ subject, unit_id, scores }: { subject: Detail; unit_id: number; scores: Scores }) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  const scored = subject.set.indicators.filter((one) => one.kind !== "veto");
  const path = { id: subject.id, unit_id };
  const refresh = () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
  const save = useMutation({ mutationFn: (values: Values) => take(api.PUT("/assessments/{id}/self-scores/{unit_id}", { params: { path }, body: { items: items_of(values) } })) });
  const hand_in = useMutation({
    mutationFn: async (values: Values) => {
      await take(api.PUT("/assessments/{id}/self-scores/{unit_id}", { params: { path }, body: { items: items_of(values) } }));
      return take(api.POST("/assessments/{id}/self-scores/{unit_id}/hand-in", { params: { path } }));
    },
    onSuccess: async () => {
      void message.success("自评已提交");
      await refresh();
    },
  });
  const initial = Object.fromEntries(scored.map((one) => [one.id, value_of(scores, one)]));
  return (
    <Card title={`本单位自评（${scores.unit.name}）`} extra={<span className="soft small">扣分指标填自评保留的分值，加分指标填申报的分值</span>}>
      {save.error ? <ProblemView error={save.error} /> : null}
      {hand_in.error ? <ProblemView error={hand_in.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial}>
        {scored.map((one) => (
          <fieldset key={one.id} className="self-score">
            <legend>{one.title} <span className="soft small">{one.kind === "bonus" ? "加分，最多" : "满分"} {points(one.points)}。{one.says}</span></legend>
            <div className="self-score-fields">
              <Form.Item name={[one.id, "points"]} label="自评分"><InputNumber min={0} max={one.points / 100} step={0.5} precision={2} /></Form.Item>
              <Form.Item name={[one.id, "note"]} label="说明"><Input maxLength={2000} /></Form.Item>
              <Form.Item name={[one.id, "attachment_id"]} label="证明材料"><AttachmentField kept_name={scores.items.find((given) => given.indicator === one.id)?.attachment_name} /></Form.Item>
            </div>
          </fieldset>
        ))}
      </Form>
      <div className="line form-foot">
        <Button loading={save.isPending} onClick={() => save.mutate(form.getFieldsValue(), { onSuccess: () => void message.success("已保存") })}>保存</Button>
        {scores.may_hand_in ? <Button type="primary" loading={hand_in.isPending} onClick={() => void modal.confirm({ title: "提交自评？", content: "提交后不能再修改。", okText: "提交", onOk: () => hand_in.mutateAsync(form.getFieldsValue()).catch(() => undefined) })}>提交</Button> : <span className="soft small">由科室负责人、单位领导或主管单位经办人提交</span>}
      </div>
    </Card>
  );
}

function value_of(scores: Scores, indicator: Schema["Indicator"]) {
  const saved = scores.items.find((one) => one.indicator === indicator.id);
  const full = indicator.kind === "bonus" ? undefined : indicator.points / 100;
  return { points: saved ? saved.points / 100 : full, note: saved?.note ?? "", attachment_id: saved?.attachment_id ?? undefined };
}

function items_of(values: Values) {
  return Object.entries(values)
    .filter(([, value]) => value?.points !== undefined && value.points !== null)
    .map(([indicator, value]) => ({ indicator, points: Math.round((value?.points ?? 0) * 100), ...(value?.note ? { note: value.note } : {}), ...(value?.attachment_id ? { attachment_id: value.attachment_id } : {}) }));
}
