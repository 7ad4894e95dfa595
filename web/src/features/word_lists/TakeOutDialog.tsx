// 删除 of an office that was registered by mistake: a draft that is proposed and released like every change. Who left is 离任, not this.
import { useMutation } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, new_key, take } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import type { OfficeHolder } from "./words";

export function TakeOutDialog({ holder, close }: { holder: OfficeHolder; close: () => void }) {
  const navigate = useNavigate();
  const [reason, set_reason] = useState("");
  const [key] = useState(new_key);
  const what = `${holder.name} ${holder.titles}`;
  const save = useMutation({
    mutationFn: () => take(api.POST("/word-changes", { params: { header: { "Idempotency-Key": key } }, body: { action: "end", title: `删除任职：${what}`.slice(0, 100), reason: reason.trim(), holder_ids: [holder.id] } })),
    onSuccess: (change) => void navigate(`/word-lists/changes/${change.id}`),
  });
  return (
    <Modal open title={`删除“${what}”`} okText="保存草稿" cancelText="取消" okButtonProps={{ disabled: reason.trim() === "", loading: save.isPending }} onOk={() => save.mutate()} onCancel={close}>
      {save.error ? <ProblemView error={save.error} /> : null}
      <p>只用于登记有误的任职；调离、退休的请用“离任”填写任职末日，历史内容仍按当时判断。</p>
      <label htmlFor="take-out-reason">依据或原因</label>
      <Input.TextArea id="take-out-reason" autoSize={{ minRows: 2 }} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
    </Modal>
  );
}
