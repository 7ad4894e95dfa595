// 停用 of one live word: a draft that is proposed and released like every change.
import { useMutation } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, new_key, take } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import type { OwnWord } from "./words";

export function EndDialog({ word, close }: { word: OwnWord; close: () => void }) {
  const navigate = useNavigate();
  const [reason, set_reason] = useState("");
  const [key] = useState(new_key);
  const save = useMutation({
    mutationFn: () => take(api.POST("/word-changes", { params: { header: { "Idempotency-Key": key } }, body: { action: "end", title: `停用“${word.wrong}”`, reason: reason.trim(), word_ids: [word.id] } })),
    onSuccess: (change) => void navigate(`/word-lists/changes/${change.id}`),
  });
  return (
    <Modal open title={`停用“${word.wrong}”`} okText="保存草稿" cancelText="取消" okButtonProps={{ disabled: reason.trim() === "", loading: save.isPending }} onOk={() => save.mutate()} onCancel={close}>
      {save.error ? <ProblemView error={save.error} /> : null}
      <p>保存后提交审定，由另一人启用后停止检查。</p>
      <label htmlFor="end-word-reason">依据或原因</label>
      <Input.TextArea id="end-word-reason" autoSize={{ minRows: 2 }} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
    </Modal>
  );
}
