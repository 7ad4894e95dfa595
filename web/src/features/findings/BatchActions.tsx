// One action on many findings: each is decided by the server by itself, and what was refused is listed with its reason.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { keep_draft } from "../../ui/use_draft";
import { InputDialog, use_draft_name } from "./ActionDialog";
import type { FindingAction, Input } from "./action_input";

const batch: Schema["AllowedAction"][] = [
  { action: "verify", zh: "核实", is_allowed: true, asks: [] },
  { action: "dispatch", zh: "派发", is_allowed: true, asks: [] },
  { action: "sign_for", zh: "签收", is_allowed: true, asks: [] },
  { action: "remind", zh: "催办", is_allowed: true, asks: [] },
];

type Done = { done: number[]; refused: { id: number; refusal: Schema["Problem"] }[] };

export function BatchActions({ ids, cleared }: { ids: number[]; cleared: () => void }) {
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const draft = use_draft_name("findings-batch");
  const send = useMutation({
    mutationFn: (input: Input) =>
      take(api.POST("/findings/bulk", { body: { ids, action: action?.action as FindingAction, input } })),
    onSuccess: (answer) => {
      keep_draft(draft, "");
      set_action(undefined);
      cleared();
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      if (answer.refused.length === 0) void message.success(`已办理 ${answer.done.length} 条`);
      else void modal.warning({ title: `已办理 ${answer.done.length} 条，${answer.refused.length} 条未办`, width: 560, content: <Refused answer={answer} /> });
    },
  });
  return (
    <>
      {batch.map((item) => (
        <Button key={item.action} size="small" onClick={() => { send.reset(); set_action(item); }}>
          {item.zh}
        </Button>
      ))}
      {action ? (
        <InputDialog
          draft={draft}
          action={action}
          about={`对选中的 ${ids.length} 个问题批量${action.zh}`}
          error={send.error}
          is_busy={send.isPending}
          send={(input) => send.mutate(input)}
          close={() => set_action(undefined)}
        />
      ) : null}
    </>
  );
}

function Refused({ answer }: { answer: Done }) {
  return (
    <ul className="problem-list">
      {answer.refused.map((item) => (
        <li key={item.id}>
          {item.id} 号：{item.refusal.detail ?? item.refusal.title}
        </li>
      ))}
    </ul>
  );
}
