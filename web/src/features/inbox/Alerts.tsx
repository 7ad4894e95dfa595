// Reminders, escalations and copies on this desk that nobody has read yet. Reading one is its receipt.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { minute } from "../../ui/format";
import { Word, type Tone } from "../../ui/words_of_state";

const tones: Record<Schema["FindingAlert"]["kind"], Tone> = { escalation: "red", reminder: "orange", copy: "blue" };

export function Alerts() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ["finding-alerts"],
    queryFn: () => take(api.GET("/finding-alerts", { params: { query: { unread: true, limit: 20 } } })),
    refetchInterval: 60_000,
  });
  const read = useMutation({
    mutationFn: (id: number) => take(api.POST("/finding-alerts/{id}/read", { params: { path: { id } } })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["finding-alerts"] }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="alerts" aria-label="提醒">
      <ul className="bare-list plain-list">
        {data.items.map((alert) => (
          <li key={alert.id}>
            <Word tone={tones[alert.kind]}>{alert.kind_zh}{alert.level ? ` L${alert.level}` : ""}</Word>
            <span>{alert.body}</span>
            <span className="soft small">{alert.number ? `${alert.number} · ` : ""}{alert.sent_by} · {minute(alert.deliver_at)}</span>
            <span className="line">
              <Button size="small" onClick={() => read.mutate(alert.id, { onSuccess: () => void navigate(`/findings/${alert.finding_id}`) })}>查看</Button>
              <Button size="small" onClick={() => read.mutate(alert.id)}>知道了</Button>
            </span>
          </li>
        ))}
      </ul>
      {data.unread > data.items.length ? <p className="soft small">还有 {data.unread - data.items.length} 条未读提醒</p> : null}
    </section>
  );
}
