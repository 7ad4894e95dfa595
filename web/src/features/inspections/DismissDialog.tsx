// 不是问题: with a reason, because the check report shows it to whoever reviews the draft; on request it is asked not to come back at all.
import { useMutation } from "@tanstack/react-query";
import { App, Checkbox, Input, Modal } from "antd";
import { useState } from "react";

import { api, new_key, take } from "../../api/client";
import type { Hit } from "../../ui/HitCard";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";

type Props = { hit: Hit; words: string; account: number | undefined; close: () => void; done: (reason: string) => void };

export function DismissDialog({ hit, words, account, close, done }: Props) {
  const { message } = App.useApp();
  const [reason, set_reason] = useState("");
  const [is_lasting, set_lasting] = useState(false);
  const [key] = useState(new_key);
  const may_ask = use_may("monitoring.propose_exception");
  const ask = useMutation({
    mutationFn: () =>
      take(api.POST("/hit-exceptions", { params: { header: { "Idempotency-Key": key } }, body: { rule: hit.rule, words, excerpt: hit.excerpt, reason: reason.trim(), ...(account === undefined ? {} : { account_id: account }) } })),
    onSuccess: (made) => {
      void message.success(made.state === "confirmed" ? `已记为例外，至 ${made.valid_to}` : "已报请确认，确认前仍会提示");
      done(reason.trim());
    },
  });
  return (
    <Modal open title="不是问题" okText="排除" cancelText="取消" okButtonProps={{ disabled: reason.trim() === "", loading: ask.isPending }} onOk={() => (is_lasting ? ask.mutate() : done(reason.trim()))} onCancel={close}>
      {ask.error ? <ProblemView error={ask.error} /> : null}
      <p>“{hit.excerpt}”（{hit.kind_zh}）在本文稿中不再标出，理由写入检查报告。</p>
      <label htmlFor="dismiss-reason">理由</label>
      <Input.TextArea id="dismiss-reason" autoSize={{ minRows: 2 }} maxLength={200} value={reason} onChange={(event) => set_reason(event.target.value)} />
      {may_ask ? <Checkbox className="label-below" checked={is_lasting} onChange={(event) => set_lasting(event.target.checked)}>以后也不再提示（{account === undefined ? "全市" : "所选账号"}，由有权研判的人确认）</Checkbox> : null}
    </Modal>
  );
}
