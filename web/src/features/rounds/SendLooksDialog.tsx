// The last look before many second looks are sent: how many of each and what follows from them.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Modal } from "antd";
import { useState } from "react";

import { api, new_key, take } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";

export type Look = { action: "confirm" | "reject"; reason: string };

export function SendLooksDialog({ round, looks, done, close }: { round: number; looks: (Look & { id: number })[]; done: () => void; close: () => void }) {
  const [key] = useState(new_key);
  const client = useQueryClient();
  const { message } = App.useApp();
  const confirmed = looks.filter((each) => each.action === "confirm").length;
  const send = useMutation({
    mutationFn: () =>
      take(api.POST("/rounds/{id}/second-looks", {
        params: { path: { id: round }, header: { "Idempotency-Key": key } },
        body: { decisions: looks.map(({ id, action, reason }) => ({ check_id: id, action, ...(reason.trim() ? { reason: reason.trim() } : {}) })) },
      })),
    onSuccess: (answer) => {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      void message.success(`已核对 ${answer.confirmed + answer.rejected} 项`);
      done();
      close();
    },
  });
  return (
    <Modal open title="提交核对" okText="提交" okButtonProps={{ loading: send.isPending, danger: confirmed > 0 }} onOk={() => send.mutate()} onCancel={close} maskClosable={false}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <p>属实 {confirmed} 项：账号本轮检查不合格，并登记为问题派发整改。</p>
      <p>不属实 {looks.length - confirmed} 项：不计入检查结果。</p>
    </Modal>
  );
}
