// 批量同意: each application is signed on the content that the list showed; what was refused is told one by one.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";

type Answer = { done: number[]; refused: { id: number; refusal: Schema["Problem"] }[] };

export function BatchSigning({ rows, cleared }: { rows: Schema["Application"][]; cleared: () => void }) {
  const [is_open, open] = useState(false);
  const [reason, set_reason] = useState("");
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const items = rows.map((row) => ({ id: row.id, content_digest: row.content_digest }));
  const send = useMutation({
    mutationFn: () => take(api.POST("/applications/bulk", { body: { items, action: "approve", input: { reason } } })),
    onSuccess: (answer: Answer) => {
      open(false);
      cleared();
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      if (answer.refused.length === 0) void message.success(`已办理 ${answer.done.length} 件`);
      else void modal.warning({ title: `已办理 ${answer.done.length} 件，${answer.refused.length} 件未办`, width: 560, content: <Refusals answer={answer} rows={rows} /> });
    },
  });
  if (!use_may("opening.decide_application")) return null;
  return (
    <>
      <Button size="small" onClick={() => open(true)}>批量同意</Button>
      <Modal open={is_open} title={`批量同意 ${rows.length} 件申请`} okText="同意" okButtonProps={{ loading: send.isPending }} onOk={() => send.mutate()} onCancel={() => open(false)} maskClosable={false}>
        <p className="soft">每件分别签署、分别记录；不归您办理或内容有变的不会办理，并逐件说明。</p>
        {send.error ? <ProblemView error={send.error} /> : null}
        <Input.TextArea aria-label="审批意见" placeholder="审批意见（可不填）" value={reason} onChange={(event) => set_reason(event.target.value)} autoSize={{ minRows: 2 }} maxLength={1000} />
      </Modal>
    </>
  );
}

function Refusals({ answer, rows }: { answer: Answer; rows: Schema["Application"][] }) {
  return (
    <ul className="problem-list">
      {answer.refused.map((item) => (
        <li key={item.id}>
          {rows.find((row) => row.id === item.id)?.name ?? item.id}：{item.refusal.detail ?? item.refusal.title}
        </li>
      ))}
    </ul>
  );
}
