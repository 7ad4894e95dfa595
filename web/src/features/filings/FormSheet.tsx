// The form of one system, filled from the registry: copied field by field into that system's page, or typed over and saved.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";

import { api, etag, take, type Schema } from "../../api/client";
import { Nothing } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { copy_text } from "./copy";

type Detail = Schema["FilingDetail"];
type Entry = NonNullable<Detail["form"]>[number];

export function FormSheet({ filing }: { filing: Detail }) {
  const [is_edited, edit] = useState(false);
  const may_edit = filing.allowed_actions.some((action) => action.action === "save_form" && action.is_allowed);
  if (filing.form === null) return <Nothing what="填报内容只对填报人员显示" how="内容含联系电话，由主办单位、主管单位和市府办经办人查看。" />;
  if (filing.form.length === 0) return <Nothing what="这一事项没有填报表" how="直接登记知会的日期即可。" />;
  if (is_edited) return <Editor filing={filing} form={filing.form} close={() => edit(false)} />;
  return (
    <>
      <ul className="form-sheet" aria-label="填报项目">
        {filing.form.map((entry) => (
          <Line key={entry.field} entry={entry} />
        ))}
      </ul>
      {may_edit ? (
        <div className="form-actions">
          <Button onClick={() => edit(true)}>修改填报内容</Button>
          <span className="soft small">登记信息有误的，请先更正账号的登记信息，这里会随之更新。</span>
        </div>
      ) : null}
    </>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { message } = App.useApp();
  const copy = () =>
    void copy_text(entry.value).then((is_copied) =>
      is_copied ? message.success(`已复制：${entry.label}`) : message.warning("浏览器不允许复制，请选中文字后按 Ctrl+C"),
    );
  return (
    <li>
      <span className="form-label">
        {entry.label}
        {entry.is_required ? <span className="soft">（必填）</span> : null}
      </span>
      <span className="form-value">
        {entry.is_missing ? <Word tone="orange">未填写</Word> : entry.value || <span className="soft">—</span>}
        {entry.is_typed ? <span className="soft small"> 手工填写，登记为“{entry.registry_value || "空"}”</span> : null}
      </span>
      <Button size="small" disabled={entry.value === ""} aria-label={`复制${entry.label}`} onClick={copy}>
        复制
      </Button>
    </li>
  );
}

function Editor({ filing, form, close }: { filing: Detail; form: Entry[]; close: () => void }) {
  const [values, set_values] = useState<Record<string, string>>(() => Object.fromEntries(form.map((entry) => [entry.field, entry.value])));
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => take(api.PUT("/filings/{id}/form", { params: { path: { id: filing.id }, header: { "If-Match": etag(filing.version) } }, body: { fields: values } })),
    onSuccess: (after) => {
      client.setQueryData(["filing", filing.id], after);
      close();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.error ? <ProblemView error={save.error} /> : null}
      <ul className="form-sheet">
        {form.map((entry) => (
          <li key={entry.field}>
            <label className="form-label" htmlFor={`field-${entry.field}`}>
              {entry.label}
              {entry.is_required ? <span className="soft">（必填）</span> : null}
            </label>
            <Input id={`field-${entry.field}`} maxLength={1000} value={values[entry.field]} onChange={(event) => set_values({ ...values, [entry.field]: event.target.value })} />
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
        <Button onClick={close}>取消</Button>
        <span className="soft small">与登记信息相同的不单独保存，会随登记信息更新。</span>
      </div>
    </form>
  );
}
