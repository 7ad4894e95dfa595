// 误报例外: what the inspection no longer objects to, where, until when, and who decided it.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";

type Exception = Schema["HitException"];
type Chosen = { exception: Exception; action: Schema["AllowedAction"] };

const tones = { proposed: "orange", confirmed: "green", rejected: "grey", ended: "grey" } as const;
const states = [
  { value: "proposed", label: "待确认" },
  { value: "confirmed", label: "生效中" },
  { value: "rejected", label: "未采纳" },
  { value: "ended", label: "已终止" },
];

const columns: Column<Exception>[] = [
  { key: "excerpt", title: "词语", cell: (each) => <><strong>{each.excerpt}</strong><div className="soft small">{each.rule}</div></> },
  { key: "reach", title: "范围", cell: (each) => (each.account ? <Link to={`/accounts/${each.account.id}`}>{each.account.name}</Link> : "全市") },
  { key: "reason", title: "理由", cell: (each) => each.reason },
  { key: "until", title: "截止", cell: (each) => each.valid_to, is_short: true },
  { key: "who", title: "提出和确认", cell: (each) => `${each.proposed_by.name}${each.decided_by ? ` · ${each.decided_by.name}` : ""}` },
  { key: "state", title: "进展", cell: (each) => <Word tone={tones[each.state]}>{each.state_zh}</Word>, is_short: true },
];

export function Exceptions() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [chosen, choose] = useState<Chosen>();
  const query = { state: filters["state"] as Schema["HitExceptionState"] | undefined, rule: filters["rule"], cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["hit-exceptions", query], queryFn: () => take(api.GET("/hit-exceptions", { params: { query } })) });
  const acts: Column<Exception> = {
    key: "acts",
    title: "",
    is_short: true,
    cell: (each) => <div className="hit-actions">{each.allowed_actions.filter((action) => action.is_allowed).map((action) => <Button key={action.action} size="small" onClick={() => choose({ exception: each, action })}>{action.zh}</Button>)}</div>,
  };
  return (
    <>
      <FilterBar name="hit-exceptions" filters={filters} replace_all={replace_all}>
        <ChoiceFilter label="进展" value={filters["state"]} set={(state) => set({ state })} choices={states} width={120} />
      </FilterBar>
      <DataTable name="hit-exceptions" columns={[...columns, acts]} page={data} error={error} retry={() => void refetch()} row_key={(each) => each.id} empty={{ what: "没有误报例外", how: "研判检测结果时记为误报并选择以后不再提示，或在文稿检查中报请" }} />
      {chosen ? <Step {...chosen} close={() => choose(undefined)} /> : null}
    </>
  );
}

function Step({ exception, action, close }: Chosen & { close: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reason, set_reason] = useState("");
  const [key] = useState(new_key);
  const asks_reason = (action.asks ?? []).includes("reason");
  const send = useMutation({
    mutationFn: () => take(api.POST("/hit-exceptions/{id}/{action}", { params: { path: { id: exception.id, action: action.action as "end" }, header: { "Idempotency-Key": key } }, body: { reason: reason.trim() || undefined } })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["hit-exceptions"] });
      void message.success(`已${action.zh}`);
      close();
    },
  });
  return (
    <Modal open title={`${action.zh}：${exception.excerpt}`} okText={action.zh} cancelText="取消" okButtonProps={{ disabled: asks_reason && reason.trim() === "", loading: send.isPending }} onOk={() => send.mutate()} onCancel={close}>
      {send.error ? <ProblemView error={send.error} /> : null}
      <label htmlFor="exception-reason">意见</label>
      <Input.TextArea id="exception-reason" autoSize={{ minRows: 2 }} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
    </Modal>
  );
}
