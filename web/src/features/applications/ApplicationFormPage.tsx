// Writes an application: saved on the server while it is typed, checked while it is typed, submitted when nothing stands against it.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form } from "antd";
import { useEffect, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";

import { api, etag, take, type Schema } from "../../api/client";
import { Card, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { keep_draft, read_draft } from "../../ui/use_draft";
import { use_session } from "../session/session";
import { CheckPanel } from "./CheckPanel";
import { first_holders, from_form, to_input, type Values } from "./form_values";
import { FormFields } from "./FormFields";
import { Materials } from "./Materials";

type Detail = Schema["ApplicationDetail"];

export default function ApplicationFormPage() {
  const param = useParams()["id"];
  const id = param === undefined ? undefined : Number(param);
  const found = use_application(id);
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (id !== undefined && !found.data) return <Waiting rows={10} />;
  return <Editor key={id ?? "new"} first={found.data} />;
}

function use_application(id: number | undefined) {
  return useQuery({
    queryKey: ["application", id],
    queryFn: () => take(api.GET("/applications/{id}", { params: { path: { id: id as number } } })),
    enabled: id !== undefined,
  });
}

/** A new form gets its number with the first saving and stays the same form: nothing typed meanwhile is lost. */
function Editor({ first }: { first: Detail | undefined }) {
  const session = use_session();
  const [form] = Form.useForm<Values>();
  const [id, set_id] = useState(first?.id);
  const saved = use_application(id).data;
  const draft = `${session.person.id}-application-${id ?? "new"}`;
  const initial = use_initial(first, draft);
  const [values, set_values] = useState<Values>(initial);
  const { save, submit, is_saved } = use_saving(id, set_id, draft);
  const settled = use_settled(values, 700);
  const changed = (_: unknown, all: Values) => {
    set_values(all);
    keep_draft(draft, JSON.stringify(all));
  };
  return (
    <>
      <PageHead title={saved ? `修改申请：${saved.name || "未命名"}` : "新申请"} about="填写时随时检查；关闭浏览器也不会丢失。报送后按单位隶属关系自动送审批单位。" />
      <div className="columns">
        <div className="column-main">
          <Card className="form-card">
            {save.error ? <ProblemView error={save.error} /> : null}
            {submit.error ? <ProblemView error={submit.error} /> : null}
            <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onValuesChange={changed} onFinish={(all) => submit.mutate(all)} scrollToFirstError>
              <FormFields />
              {saved ? <Materials application={saved} /> : <p className="soft">申请材料（请示、方案等）在保存草稿后上传。</p>}
              <div className="form-actions">
                <Button type="primary" htmlType="submit" loading={submit.isPending}>报送</Button>
                <Button loading={save.isPending} onClick={() => save.mutate(form.getFieldsValue(true) as Values)}>保存草稿</Button>
                <span className="soft small" role="status">{is_saved ? "已保存" : ""}</span>
              </div>
            </Form>
          </Card>
        </div>
        <div className="column-side">
          <CheckPanel input={to_input(settled)} application_id={id} />
        </div>
      </div>
    </>
  );
}

/** What was typed last in this browser wins over what the server holds; a new form begins with the unit of the post. */
function use_initial(saved: Detail | undefined, draft: string): Values {
  const session = use_session();
  const unit = session.appointment?.unit;
  const [initial] = useState<Values>(() => {
    const kept = read_draft(draft);
    if (kept) return JSON.parse(kept) as Values;
    if (saved) return from_form(saved.form);
    return { host_unit_id: unit?.id ?? 0, certified_host: unit?.name, kind: "publishing", is_for_event: false, duty_holders: first_holders };
  });
  return initial;
}

function use_saving(id: number | undefined, set_id: (id: number) => void, draft: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [is_saved, set_saved] = useState(false);
  const write = async (values: Values): Promise<Detail> => {
    const body = to_input(values);
    const known = client.getQueryData<Detail>(["application", id]);
    // Somebody else's changes are not written over: the version that was read goes along.
    const header = known ? { "If-Match": etag(known.version) } : {};
    const after = id === undefined ? await take(api.POST("/applications", { body })) : await take(api.PUT("/applications/{id}", { params: { path: { id }, header }, body }));
    keep_draft(draft, "");
    client.setQueryData(["application", after.id], after);
    set_id(after.id);
    // Not through the router, which would begin the page anew: a reload finds the draft at its own address.
    window.history.replaceState(window.history.state, "", `/applications/${after.id}/edit`);
    return after;
  };
  const save = useMutation({ mutationFn: write, onSuccess: () => set_saved(true) });
  const submit = useMutation({
    mutationFn: async (values: Values) => {
      const after = await write(values);
      return take(api.POST("/applications/{id}/{action}", { params: { path: { id: after.id, action: "submit" } }, body: { content_digest: after.content_digest } }));
    },
    onSuccess: (after) => {
      client.setQueryData(["application", after.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "application" });
      void message.success(`已报送，当前环节：${after.step_zh ?? ""}（${after.holder}）`);
      void navigate(`/applications/${after.id}`);
    },
  });
  return { save, submit, is_saved };
}

function use_settled<T>(value: T, ms: number): T {
  const [settled, settle] = useState(value);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
