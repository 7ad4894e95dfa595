// 人员与岗位: people with their posts; new people, appointments, hand-over, reset of a password (shown once).
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { day } from "../../ui/format";
import { number, use_filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { options, role_zh } from "../../ui/words";
import { Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { AppointDialog, HandOverDialog, LoginDialog, NewPersonDialog } from "./PersonDialogs";

type Person = Schema["Person"];
type Allowed = Schema["AllowedAction"];
type Task =
  | { kind: "new" }
  | { kind: "appoint"; person: Person }
  | { kind: "act"; person: Person; action: Allowed }
  | { kind: "hand_over"; appointment: Schema["Appointment"] };

export default function PeoplePage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [task, set_task] = useState<Task>();
  const may_create = use_may("organisation.create_person");
  const may_appoint = use_may("organisation.appoint");
  const may_hand_over = use_may("organisation.hand_over");
  const query = { q: filters["q"], unit_id: number(filters["unit_id"]), role: filters["role"] as Schema["Role"] | undefined, cursor, limit: 50 };
  const found = useQuery({ queryKey: ["people", query], queryFn: () => take(api.GET("/people", { params: { query } })), placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title="人员与岗位" about="一人可任多个岗位，登录后可切换。离岗须办理交接，未办事项随岗位移交，经历保留。" actions={may_create ? <Button type="primary" onClick={() => set_task({ kind: "new" })}>新增人员</Button> : undefined} />
      <FilterBar name="people" filters={filters} replace_all={replace_all}>
        <TextFilter label="姓名或登录名" value={filters["q"]} set={(q) => set({ q })} />
        <UnitPicker value={number(filters["unit_id"])} onChange={(unit) => set({ unit_id: unit?.toString() })} />
        <ChoiceFilter label="角色" value={filters["role"]} set={(role) => set({ role })} choices={options(role_zh)} width={160} />
      </FilterBar>
      <DataTable name="people" columns={columns(set_task, may_appoint, may_hand_over)} page={found.data} error={found.error} retry={() => void found.refetch()} row_key={(row) => row.id} empty={{ what: "没有符合条件的人员" }} />
      <Dialog task={task} close={() => set_task(undefined)} />
    </>
  );
}

function Dialog({ task, close }: { task: Task | undefined; close: () => void }) {
  if (!task) return null;
  if (task.kind === "new") return <NewPersonDialog close={close} />;
  if (task.kind === "appoint") return <AppointDialog person={task.person} close={close} />;
  if (task.kind === "act") return <LoginDialog person={task.person} action={task.action} close={close} />;
  return <HandOverDialog appointment={task.appointment} close={close} />;
}

function columns(set_task: (task: Task) => void, may_appoint: boolean, may_hand_over: boolean): Column<Person>[] {
  return [
    { key: "name", title: "姓名", cell: (row) => <strong>{row.name}</strong> },
    { key: "login", title: "登录名", cell: (row) => <code>{row.login ?? "—"}</code> },
    { key: "phone", title: "电话", cell: (row) => row.phone || "—" },
    { key: "appointments", title: "岗位", cell: (row) => <Posts person={row} hand_over={may_hand_over ? (appointment) => set_task({ kind: "hand_over", appointment }) : undefined} />, width: "50%" },
    { key: "state", is_short: true, title: "状态", cell: (row) => <LoginState person={row} /> },
    { key: "actions", title: "操作", cell: (row) => <Actions person={row} may_appoint={may_appoint} set_task={set_task} /> },
  ];
}

function LoginState({ person }: { person: Person }) {
  if (person.is_disabled) return <Word tone="grey">已停用</Word>;
  return person.is_locked ? <Word tone="red">已锁定</Word> : <Word tone="green">正常</Word>;
}

function Posts({ person, hand_over }: { person: Person; hand_over?: (appointment: Schema["Appointment"]) => void }) {
  if (person.appointments.length === 0) return <span className="soft">没有岗位</span>;
  return (
    <>
      {person.appointments.map((appointment) => (
        <div key={appointment.id}>
          {appointment.unit.short_name} · {appointment.role_zh}
          <span className="soft small"> {appointment.title} 自 {day(appointment.valid_from)}</span>
          {hand_over ? <button type="button" className="link" onClick={() => hand_over(appointment)}> 交接</button> : null}
        </div>
      ))}
    </>
  );
}

type ActionsProps = { person: Person; may_appoint: boolean; set_task: (task: Task) => void };

/** Only what can be done is offered: a list of people is no place to explain refusals. */
function Actions({ person, may_appoint, set_task }: ActionsProps) {
  const allowed = person.allowed_actions.filter((action) => action.is_allowed);
  const items = [
    ...(may_appoint ? [{ key: "appoint", label: "任岗", onClick: () => set_task({ kind: "appoint", person }) }] : []),
    ...allowed.map((action) => ({ key: action.action, label: action.zh, onClick: () => set_task({ kind: "act", person, action }) })),
  ];
  if (items.length === 0) return <span className="soft">—</span>;
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button size="small">办理 ▾</Button>
    </Dropdown>
  );
}
