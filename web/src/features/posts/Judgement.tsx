// Judging a hit of a stored post, on the post's page and in the list of all hits: confirmed at once, a false alarm with its reason and how far it reaches.
import { useMutation } from "@tanstack/react-query";
import { App, Input, Modal, Radio } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";

type PostHit = Schema["PostHit"];
type Remember = { reach: "account" | "everywhere"; valid_to?: string };
type Judgement = { hit: PostHit; triage: Schema["Triage"]; reason?: string; remember?: Remember };

export function can_judge(hit: { id?: number; allowed_actions?: Schema["AllowedAction"][] }): boolean {
  return (hit.allowed_actions ?? []).some((action) => action.action === "triage_hit" && action.is_allowed);
}

/** `done` after each judgement. `view`: the refusal of a confirmation, and the dialog of a false alarm while one is asked for. */
export function use_judgement(done: (after: PostHit) => void) {
  const [doubted, doubt] = useState<PostHit>();
  const { message } = App.useApp();
  const judge = useMutation({
    mutationFn: ({ hit, ...body }: Judgement) => take(api.POST("/hits/{id}/triage", { params: { path: { id: hit.id } }, body })),
    onSuccess: (after) => {
      doubt(undefined);
      void message.success(`已处置为“${after.triage_zh}”`);
      done(after);
    },
  });
  const view = doubted ? (
    <FalseAlarm key={doubted.id} hit={doubted} error={judge.error} is_busy={judge.isPending} close={() => doubt(undefined)} send={(reason, remember) => judge.mutate({ hit: doubted, triage: "false_alarm", reason, remember })} />
  ) : judge.error ? (
    <ProblemView error={judge.error} />
  ) : null;
  return {
    view,
    is_busy: judge.isPending,
    confirm: (hit: PostHit) => judge.mutate({ hit, triage: "warning" }),
    reopen: (hit: PostHit) => judge.mutate({ hit, triage: "shown" }),
    false_alarm: (hit: PostHit) => {
      judge.reset();
      doubt(hit);
    },
  };
}

type FalseAlarmProps = { hit: PostHit; error: unknown; is_busy: boolean; close: () => void; send: (reason: string, remember: Remember | undefined) => void };

function FalseAlarm({ hit, error, is_busy, close, send }: FalseAlarmProps) {
  const [reason, set_reason] = useState("");
  const [reach, set_reach] = useState<"once" | Remember["reach"]>("once");
  const [valid_to, set_valid_to] = useState("");
  const remember = reach === "once" ? undefined : { reach, valid_to: valid_to || undefined };
  return (
    <Modal open title="记为误报" okText="误报" okButtonProps={{ disabled: reason.trim() === "", loading: is_busy }} onOk={() => send(reason.trim(), remember)} onCancel={close}>
      <p>
        “{hit.excerpt}”（{hit.kind_zh}）将不再作为问题，并计入该规则的误报率。
      </p>
      {error ? <ProblemView error={error} /> : null}
      <label htmlFor="false-alarm-reason">误报理由</label>
      <Input.TextArea id="false-alarm-reason" autoSize={{ minRows: 2 }} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
      <Radio.Group className="label-below" aria-label="以后" value={reach} onChange={(event) => set_reach(event.target.value as typeof reach)} options={[{ value: "once", label: "仅此一处" }, { value: "account", label: "本账号不再提示" }, { value: "everywhere", label: "全市不再提示" }]} />
      {reach === "once" ? null : <label className="day-filter label-below"><span className="soft">截止日期（不填为一年）</span><Input type="date" value={valid_to} onChange={(event) => set_valid_to(event.target.value)} /></label>}
    </Modal>
  );
}
