// 回头看 of a closed finding: what it showed, and for what no rule can see, a person's own look.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Radio } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { LookBackLine } from "./OrderCards";

export function LookBackCard({ finding }: { finding: Schema["FindingDetail"] }) {
  if (!finding.look_back) return null;
  return (
    <Card title="回头看">
      <p><LookBackLine look_back={finding.look_back} /></p>
      {finding.look_back.may_decide ? <Decide id={finding.id} /> : null}
    </Card>
  );
}

function Decide({ id }: { id: number }) {
  const [outcome, set_outcome] = useState<"mended" | "still_bad">();
  const [note, set_note] = useState("");
  const client = useQueryClient();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: (chosen: "mended" | "still_bad") => take(api.POST("/findings/{id}/look-back", { params: { path: { id } }, body: { outcome: chosen, note } })),
    onSuccess: (after) => {
      client.setQueryData(["finding", id], after);
      void client.invalidateQueries({ queryKey: ["inbox"] });
      void message.success("已记录回头看结果");
    },
  });
  return (
    <div className="look-back-form">
      {send.error ? <ProblemView error={send.error} /> : null}
      <Radio.Group aria-label="回头看结果" value={outcome} onChange={(event) => set_outcome(event.target.value as "mended" | "still_bad")} options={[{ value: "mended", label: "整改到位" }, { value: "still_bad", label: "仍不合格（重新立案，程度提高一级）" }]} />
      <Input.TextArea aria-label="查看情况" placeholder="查看情况" value={note} onChange={(event) => set_note(event.target.value)} maxLength={1000} autoSize={{ minRows: 2 }} />
      <Button type="primary" disabled={!outcome || !note.trim()} loading={send.isPending} onClick={() => (outcome ? send.mutate(outcome) : undefined)}>记录</Button>
    </div>
  );
}
