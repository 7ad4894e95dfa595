// Asks what a step needs, says the consequence, sends it; a refusal stays in the dialog and nothing typed is lost.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Radio } from "antd";
import { useEffect, useState } from "react";

import { api, etag, new_key, Refused, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { UnitPicker } from "../../ui/UnitPicker";
import { keep_draft, read_draft } from "../../ui/use_draft";
import { use_session } from "../session/session";
import { HandlerPicker } from "./HandlerPicker";
import { AttachmentsField } from "../../ui/AttachmentsField";
import { consequence, dangerous, decisions_of, is_required, known, label_of, takes_files, type Ask, type FindingAction, type Input as ActionInput } from "./action_input";

type Props = {
  finding: { id: number; version?: number; title: string };
  action: Schema["AllowedAction"];
  close: () => void;
};

export function ActionDialog({ finding, action, close }: Props) {
  const code = action.action as FindingAction;
  const client = useQueryClient();
  const { message } = App.useApp();
  const draft = use_draft_name(`finding-${finding.id}-${code}`);
  // One key for the whole dialog: sent again after a lost answer, the step still has one effect.
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: (input: ActionInput) => act_on(finding, code, input, key),
    // Somebody else was quicker: the page shows what is true now, and what was typed stays for a second try.
    onError: () => void client.invalidateQueries({ queryKey: ["finding", finding.id] }),
    onSuccess: (after) => {
      keep_draft(draft, "");
      client.setQueryData(["finding", finding.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已${action.zh}，当前状态：${after.state_zh}`);
      close();
    },
  });
  return (
    <InputDialog
      draft={draft}
      finding={finding.id}
      action={action}
      about={finding.title}
      error={send.error}
      is_busy={send.isPending}
      send={(input) => send.mutate(input)}
      close={close}
    />
  );
}

/** Drafts are kept by person: office desktops are shared. */
export function use_draft_name(name: string): string {
  return `${use_session().person.id}-${name}`;
}

function act_on(finding: Props["finding"], action: FindingAction, input: ActionInput, key: string): Promise<Schema["FindingDetail"]> {
  return take(
    api.POST("/findings/{id}/{action}", {
      params: {
        path: { id: finding.id, action },
        header: { "Idempotency-Key": key, ...(finding.version === undefined ? {} : { "If-Match": etag(finding.version) }) },
      },
      body: input,
    }),
  );
}

type InputProps = {
  draft: string;
  finding?: number;
  action: Schema["AllowedAction"];
  about: string;
  error: unknown;
  is_busy: boolean;
  send: (input: ActionInput) => void;
  close: () => void;
};

export function InputDialog({ draft, finding, action, about, error, is_busy, send, close }: InputProps) {
  const [form] = Form.useForm<ActionInput>();
  const code = action.action as FindingAction;
  useEffect(() => form.setFieldsValue(draft_from(read_draft(draft))), [form, draft]);
  return (
    <Modal
      open
      title={action.zh}
      okText={action.zh}
      okButtonProps={{ danger: dangerous.includes(code), loading: is_busy }}
      onOk={() => form.submit()}
      onCancel={close}
      maskClosable={false}
    >
      <p className="dialog-about">{about}</p>
      {consequence[code] ? <p className="soft">{consequence[code]}</p> : null}
      {error ? <ProblemView error={error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send(given(values))} onValuesChange={(_, all) => keep_draft(draft, JSON.stringify(all))}>
        {asked(action, error).map((ask) => (
          <Form.Item key={ask} name={ask} label={label_of(ask, code)} rules={is_required(ask, code) ? [{ required: true, message: `请填写${label_of(ask, code)}` }] : []}>
            {field_of(ask, code, finding)}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}

/** What the step asks for, and what a refusal named beyond it (a re-check that still finds the violation wants an explanation). */
function asked(action: Schema["AllowedAction"], error: unknown): Ask[] {
  const refused = error instanceof Refused ? [error.problem.field ?? ""] : [];
  return [...new Set(known([...(action.asks ?? []), ...refused]))];
}

/** What was left empty is not sent. */
function given(values: ActionInput): ActionInput {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)));
}

function draft_from(text: string): Partial<ActionInput> {
  try {
    return text ? (JSON.parse(text) as ActionInput) : {};
  } catch {
    return {};
  }
}

function field_of(ask: Ask, action: FindingAction, finding: number | undefined): React.ReactNode {
  if (takes_files.includes(ask)) return <AttachmentsField />;
  if (ask === "person_id") return <HandlerPicker finding={finding} />;
  if (ask === "decision") return <Radio.Group options={decisions_of(action)} />;
  if (ask === "due_on") return <Input type="date" />;
  if (ask === "unit_id") return <UnitPicker width="100%" />;
  return <Input.TextArea autoSize={{ minRows: ask === "answer" ? 4 : 2, maxRows: 10 }} maxLength={ask === "answer" ? 4000 : 1000} showCount />;
}
