// 核对通报数据: any text, typed in or as a file.
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";

import { api, take } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";

export function CheckTab() {
  const [text, set_text] = useState("");
  const [issued_on, set_issued_on] = useState("");
  const day = issued_on ? { issued_on } : {};
  const check = useMutation({ mutationFn: (body: { text: string } | { attachment_id: number }) => take(api.POST("/paper-check", { body: { ...body, ...day } })) });
  return (
    <Card title="核对通报数据">
      <p className="soft">粘贴通报全文（第一行为标题），或上传 Word 文档，核对各处数据是否自相矛盾：总数与分项、合格与不合格、比率、名单个数、附表合计、日期先后。</p>
      <Input.TextArea aria-label="通报全文" autoSize={{ minRows: 8, maxRows: 24 }} maxLength={100000} value={text} onChange={(event) => set_text(event.target.value)} />
      <div className="line">
        <label className="day-filter"><span className="soft">印发日期</span><Input type="date" value={issued_on} onChange={(event) => set_issued_on(event.target.value)} /></label>
        <Button type="primary" disabled={!text.trim()} loading={check.isPending} onClick={() => check.mutate({ text })}>核对</Button>
      </div>
      <label className="soft" htmlFor="paper-check">或上传 Word 文档</label>
      <AttachmentField id="paper-check" onChange={(file) => file && check.mutate({ attachment_id: file })} />
      {check.error ? <ProblemView error={check.error} /> : null}
      {check.data ? (
        check.data.contradictions.length === 0 ? <p role="status">✓ 未发现数据矛盾。</p> : (
          <div role="alert">
            <ul className="plain-list contradictions">
              {check.data.contradictions.map((each, index) => <li key={index}><strong>{each.message}</strong><div className="soft small">…{each.excerpt}…</div></li>)}
            </ul>
          </div>
        )
      ) : null}
    </Card>
  );
}
