// 待确认配对: one pair at a time side by side, what differs marked, why the machine is unsure; one key says same, different or later.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { Card, Nothing, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { Compared, place_of, row_fields, type Row } from "./words";

type Doubt = Schema["ReconciliationDoubt"];
type Answer = "same" | "different";

export function Doubts({ run_id }: { run_id: number }) {
  const client = useQueryClient();
  const [later, set_later] = useState<number[]>([]);
  const key = ["reconciliation-doubts", run_id];
  const found = useQuery({ queryKey: key, queryFn: () => take(api.GET("/reconciliations/{id}/doubts", { params: { path: { id: run_id }, query: { answered: false, limit: 50 } } })) });
  const decide = useMutation({
    mutationFn: ({ id, answer }: { id: number; answer: Answer }) => take(api.POST("/reconciliation-doubts/{id}/decide", { params: { path: { id } }, body: { answer } })),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: key });
      void client.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith("reconciliation") });
    },
  });
  const waiting = (found.data?.items ?? []).filter((doubt) => !later.includes(doubt.id));
  const doubt = waiting[0];
  const put_off = useCallback((id: number) => set_later((ids) => [...ids, id]), []);
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  if (!doubt) return <Card><Done is_put_off={later.length > 0} again={() => set_later([])} /></Card>;
  return (
    <>
      {decide.error ? <ProblemView error={decide.error} /> : null}
      <Pair doubt={doubt} total={found.data.total} is_busy={decide.isPending || found.isFetching} answer={(answer) => decide.mutate({ id: doubt.id, answer })} put_off={() => put_off(doubt.id)} />
    </>
  );
}

function Done({ is_put_off, again }: { is_put_off: boolean; again: () => void }) {
  if (!is_put_off) return <Nothing what="没有待确认的配对" how="已作的认定以后比对时自动采用。" />;
  return <Nothing what="其余的您选择了以后再定" how={<Button onClick={again}>再看一遍</Button>} />;
}

type PairProps = { doubt: Doubt; total: number; is_busy: boolean; answer: (answer: Answer) => void; put_off: () => void };

function Pair({ doubt, total, is_busy, answer, put_off }: PairProps) {
  use_keys({ "1": () => answer("same"), "2": () => answer("different"), "3": put_off }, !is_busy);
  return (
    <Card title={`是不是同一个账号？（还有 ${total} 对）`} extra={<Score doubt={doubt} />}>
      <Sides doubt={doubt} />
      <Why doubt={doubt} />
      <div className="form-actions">
        <Button type="primary" disabled={is_busy} onClick={() => answer("same")}>是同一账号（按 1）</Button>
        <Button disabled={is_busy} onClick={() => answer("different")}>不是（按 2）</Button>
        <Button disabled={is_busy} onClick={put_off}>以后再定（按 3）</Button>
      </div>
    </Card>
  );
}

function Score({ doubt }: { doubt: Doubt }) {
  return <span className="soft">{doubt.points} 分{doubt.is_ambiguous ? "，另有一行同样相近" : `，满 ${doubt.match_at} 分自动配对`}</span>;
}

/** Keys act on the page alone, never while something is typed. */
function use_keys(acts: Record<string, () => void>, is_on: boolean) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const is_typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable], [role=combobox]") !== null;
      const act = acts[event.key];
      if (!act || !is_on || is_typing || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  });
}

function Sides({ doubt }: { doubt: Doubt }) {
  const [left, right] = [doubt.left[0], doubt.right[0]];
  if (!left || !right) return <Nothing what="这一对的名单行已不在" />;
  return (
    <Scroll name="并排对照">
      <table className="table sides">
        <thead>
          <tr><th scope="col">项目</th><SideHead row={left} others={doubt.left.length - 1} /><SideHead row={right} others={doubt.right.length - 1} /></tr>
        </thead>
        <tbody>
          {row_fields.filter((item) => left[item.key] || right[item.key]).map((item) => (
            <tr key={item.key}>
              <th scope="row" className="nowrap">{item.zh}</th>
              <td className="break" data-title={`${item.zh}（左）`}><Compared text={left[item.key]} other={right[item.key]} /></td>
              <td className="break" data-title={`${item.zh}（右）`}><Compared text={right[item.key]} other={left[item.key]} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function SideHead({ row, others }: { row: Row; others: number }) {
  return (
    <th scope="col">
      {row.source_zh}
      <span className="soft small row-sub">{row.account_id ? "" : place_of(row)}{others > 0 ? `，另见 ${others} 份名单` : ""}</span>
    </th>
  );
}

function Why({ doubt }: { doubt: Doubt }) {
  return (
    <ul className="plain-list why">
      {doubt.evidence.map((each) => (
        <li key={each.what}>
          <Word tone={each.weight > 0 ? "green" : "orange"}>{each.what_zh}{each.relation_zh}</Word> <span className="soft tabular">{each.weight > 0 ? `+${each.weight}` : each.weight} 分</span>
        </li>
      ))}
    </ul>
  );
}
