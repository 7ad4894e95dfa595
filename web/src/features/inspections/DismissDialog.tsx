// 不是问题: with a reason, because the check report shows it to whoever reviews the draft.
import { Input, Modal } from "antd";
import { useState } from "react";

import type { Hit } from "../../ui/HitCard";

type Props = { hit: Hit; close: () => void; done: (reason: string) => void };

export function DismissDialog({ hit, close, done }: Props) {
  const [reason, set_reason] = useState("");
  return (
    <Modal open title="不是问题" okText="排除" cancelText="取消" okButtonProps={{ disabled: reason.trim() === "" }} onOk={() => done(reason.trim())} onCancel={close}>
      <p>“{hit.excerpt}”（{hit.kind_zh}）在本文稿中不再标出，理由写入检查报告。</p>
      <label htmlFor="dismiss-reason">理由</label>
      <Input.TextArea id="dismiss-reason" autoSize={{ minRows: 2 }} maxLength={200} value={reason} onChange={(event) => set_reason(event.target.value)} />
    </Modal>
  );
}
