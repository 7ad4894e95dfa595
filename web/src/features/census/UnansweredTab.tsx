// 未报名单: who has not answered and whom to ring; reminders in a batch.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { ProblemView } from "../../ui/ProblemView";
import { SheetStateWord } from "./census_words";

type Row = Schema["UnansweredPage"]["items"][number];

const columns: Column<Row>[] = [
  { key: "unit", title: "单位", cell: (row) => <Link className="row-title" to={`/census-sheets/${row.id}`}>{row.unit.name}</Link>, width: "26%" },
  { key: "state", is_short: true, title: "状态", cell: (row) => <SheetStateWord sheet={row} /> },
  { key: "answered", title: "已核对", is_number: true, cell: (row) => `${row.answered_lines}/${row.lines}` },
  { key: "contacts", title: "联系人和电话", cell: (row) => <Contacts contacts={row.contacts} /> },
  { key: "reminders", title: "催报", cell: (row) => (row.reminders === 0 ? "未催" : <>{row.reminders} 次<span className="soft small row-sub">{minute(row.reminded_at)}</span></>) },
];

function Contacts({ contacts }: { contacts: Row["contacts"] }) {
  if (contacts.length === 0) return <span className="soft">没有登记人员，请联系其主管单位</span>;
  return (
    <ul className="bare-list">
      {contacts.map((person, index) => (
        <li key={index}>
          {person.name}（{person.role_zh}） {person.phone ? <a href={`tel:${person.phone}`} className="tabular">{person.phone}</a> : <span className="soft">无电话</span>}
        </li>
      ))}
    </ul>
  );
}

export function UnansweredTab({ census }: { census: Schema["CensusDetail"] }) {
  const { cursor } = use_filters();
  const [chosen, choose] = useState<number[]>([]);
  const found = useQuery({
    queryKey: ["census", census.id, "unanswered", cursor],
    queryFn: () => take(api.GET("/censuses/{id}/unanswered", { params: { path: { id: census.id }, query: { cursor, limit: 50 } } })),
  });
  const is_running = census.state === "running";
  return (
    <>
      <div className="form-actions">
        <a className="button-link" href={`${base_url}/censuses/${census.id}/unanswered/export`} download>导出未报名单</a>
        {is_running ? <Remind census={census.id} ids={[]} label="全部催报" done={() => choose([])} /> : null}
      </div>
      <DataTable
        name="census-unanswered"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        {...(is_running ? { selection: { ids: chosen, set: choose }, batch: <Remind census={census.id} ids={chosen} label="催报" done={() => choose([])} /> } : {})}
        empty={{ what: "所有单位都已报送", how: "没有需要催报的单位。" }}
      />
    </>
  );
}

type RemindProps = { census: number; ids: number[]; label: string; done: () => void };

function Remind({ census, ids, label, done }: RemindProps) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const send = useMutation({
    mutationFn: () => take(api.POST("/censuses/{id}/reminders", { params: { path: { id: census } }, body: ids.length > 0 ? { sheet_ids: ids } : {} })),
    onSuccess: (answer) => {
      done();
      void client.invalidateQueries({ queryKey: ["census", census] });
      const refused = answer.refused[0]?.refusal;
      if (!refused) void message.success(`已催报 ${answer.done.length} 个单位`);
      else void modal.info({ title: `已催报 ${answer.done.length} 个单位，${answer.refused.length} 个未催`, content: refused.detail ?? refused.title });
    },
  });
  return (
    <>
      <Button size={ids.length > 0 ? "small" : "middle"} loading={send.isPending} onClick={() => send.mutate()}>{label}</Button>
      {send.error ? <ProblemView error={send.error} /> : null}
    </>
  );
}
