// Units that are assessed in another class than the indicator set puts them in, or not at all. What is saved is the whole list.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { Card, Nothing, Scroll } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";

type Detail = Schema["AssessmentDetail"];
type Placed = Detail["classes"][number];
/** Stands for "in no class": the unit is not assessed. */
const none = "";

export function ClassesTab({ subject }: { subject: Detail }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const is_open = subject.state === "draft" || subject.state === "self_scoring" || subject.state === "verifying";
  const save = useMutation({
    mutationFn: (placed: { unit_id: number; class: string }[]) =>
      take(
        api.PUT("/assessments/{id}/classes", {
          params: { path: { id: subject.id }, header: { "If-Match": etag(subject.version), "Idempotency-Key": new_key() } },
          body: { units: placed.map((each) => ({ unit_id: each.unit_id, ...(each.class === none ? {} : { class: each.class }) })) },
        }),
      ),
    onSuccess: (after) => {
      client.setQueryData(["assessment", subject.id], after);
      void message.success("已保存，核算后按新的类别计分");
    },
  });
  const placed = subject.classes.map((each) => ({ unit_id: each.unit.id, class: each.class }));
  const without = (unit: number) => placed.filter((each) => each.unit_id !== unit);
  return (
    <>
      {save.error ? <ProblemView error={save.error} /> : null}
      {is_open ? <Add subject={subject} is_busy={save.isPending} add={(unit_id, code) => save.mutate([...without(unit_id), { unit_id, class: code }])} /> : null}
      <Card title="单独指定类别的单位">
        {subject.classes.length === 0 ? <Nothing what="没有单独指定" how="各单位按指标体系规定的类别考核。" /> : (
          <Table subject={subject} remove={is_open ? (unit) => save.mutate(without(unit)) : undefined} />
        )}
      </Card>
    </>
  );
}

function class_name(subject: Detail, code: string): string {
  return code === none ? "不参加考核" : (subject.set.classes.find((each) => each.code === code)?.zh ?? code);
}

function Table({ subject, remove }: { subject: Detail; remove: ((unit: number) => void) | undefined }) {
  return (
    <Scroll name="单独指定类别的单位">
      <table className="table">
        <thead><tr><th scope="col">单位</th><th scope="col">类别</th><th scope="col"><span className="visually-hidden">操作</span></th></tr></thead>
        <tbody>
          {subject.classes.map((each: Placed) => (
            <tr key={each.unit.id}>
              <td data-title="单位">{each.unit.name}</td>
              <td data-title="类别">{class_name(subject, each.class)}</td>
              <td>{remove ? <Button size="small" onClick={() => remove(each.unit.id)}>恢复</Button> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Add({ subject, is_busy, add }: { subject: Detail; is_busy: boolean; add: (unit: number, code: string) => void }) {
  const [unit, choose_unit] = useState<number>();
  const [code, choose_code] = useState<string>();
  const options = [...subject.set.classes.map((each) => ({ value: each.code, label: each.zh })), { value: none, label: "不参加考核" }];
  return (
    <Card title="指定类别">
      <div className="line">
        <UnitPicker label="单位" value={unit} onChange={choose_unit} width={260} />
        <Select aria-label="类别" placeholder="类别" style={{ width: 200 }} value={code} onChange={choose_code} options={options} />
        <Button type="primary" loading={is_busy} disabled={unit === undefined || code === undefined} onClick={() => unit !== undefined && code !== undefined && add(unit, code)}>保存</Button>
      </div>
      <p className="soft small">单位性质特殊、不宜按指标体系规定的类别比较的，在这里指定；指定后须重新核算。</p>
    </Card>
  );
}
