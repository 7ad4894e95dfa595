// What somebody decides on, with the steps of the process itself: its own record, allowed actions and dialogs, nothing decided here.
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { Facts, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Course, read_case } from "../accountability/CasePage";
import { CaseDialog } from "../accountability/CaseDialog";
import type { Kind } from "../accountability/words";
import { AccountDialog } from "../accounts/AccountDialog";
import { Request } from "../accounts/LifeCycleTab";
import { ActDialog } from "../applications/ActDialog";
import { dangerous as dangerous_for_applications } from "../applications/act_input";
import { Form as ApplicationForm } from "../applications/ApplicationPage";
import { ActionDialog } from "../findings/ActionDialog";
import { dangerous as dangerous_for_findings } from "../findings/action_input";
import { Evidence } from "../findings/FindingPage";
import { AnswersCard } from "../findings/OrderCards";
import { page_of } from "../inbox/record_page";
import { PaperStepDialog } from "../papers/PaperStepDialog";
import { PaperText } from "../papers/PaperText";
import { Step as RuleChangeStep } from "../rules/RuleChangePage";
import { what_changes } from "../rules/words";

type Item = Schema["InboxItem"];
type Allowed = Schema["AllowedAction"];
type Loaded = { id: number; allowed_actions: Allowed[] };
type Close = () => void;

type Kit<T extends Loaded> = {
  query_key: (id: number) => unknown[];
  read: (id: number) => Promise<T>;
  show: (record: T) => ReactNode;
  dialog: (record: T, action: Allowed, close: Close) => ReactNode;
  dangerous?: readonly string[];
};

const finding: Kit<Schema["FindingDetail"]> = {
  query_key: (id) => ["finding", id],
  read: (id) => take(api.GET("/findings/{id}", { params: { path: { id } } })),
  show: (record) => <><Evidence finding={record} /><AnswersCard finding={record} /></>,
  dialog: (record, action, close) => <ActionDialog finding={record} action={action} close={close} />,
  dangerous: dangerous_for_findings,
};

const application: Kit<Schema["ApplicationDetail"]> = {
  query_key: (id) => ["application", id],
  read: (id) => take(api.GET("/applications/{id}", { params: { path: { id } } })),
  show: (record) => <ApplicationForm application={record} />,
  dialog: (record, action, close) => <ActDialog application={record} action={action} close={close} />,
  dangerous: dangerous_for_applications,
};

const paper: Kit<Schema["PaperDetail"]> = {
  query_key: (id) => ["paper", id],
  read: (id) => take(api.GET("/papers/{id}", { params: { path: { id } } })),
  show: (record) => <PaperText text={record.text} written_on={record.written_on} />,
  dialog: (record, action, close) => <PaperStepDialog paper={record} action={action} close={close} />,
  dangerous: ["withdraw", "drop", "send_back"],
};

function ladder(kind: Kind): Kit<Schema["LadderCaseDetail"]> {
  return {
    query_key: (id) => ["accountability", "case", kind, id],
    read: (id) => read_case(kind, id),
    show: (record) => <Course subject={record} />,
    dialog: (record, action, close) => <CaseDialog kind={kind} subject={record} action={action} commitment_id={undefined} close={close} />,
    dangerous: ["decline", "drop", "revoke", "reject"],
  };
}

const account: Kit<Schema["AccountDetail"]> = {
  query_key: (id) => ["account", id],
  read: (id) => take(api.GET("/accounts/{id}", { params: { path: { id } } })),
  show: (record) => <><Request request={record.life_cycle.open_request} /><Facts facts={[{ name: "状态", value: record.state_zh }, { name: "主办单位", value: record.host_unit.name }]} /></>,
  dialog: (record, action, close) => <AccountDialog account={record} action={action} close={close} />,
};

const rule_change: Kit<Schema["RuleChange"]> = {
  query_key: (id) => ["rule-change", id],
  read: (id) => take(api.GET("/rule-changes/{id}", { params: { path: { id } } })),
  show: (record) => <Facts facts={[{ name: "规则", value: record.rule_title }, { name: "调整", value: what_changes(record) }, { name: "依据或原因", value: record.reason, is_wide: true }]} />,
  dialog: (record, action, close) => <RuleChangeStep change={record} action={action} close={close} />,
  dangerous: ["reject", "withdraw"],
};

export default function Decision({ item }: { item: Item }) {
  const of = { item };
  switch (item.subject_kind) {
    case "finding": return <Open {...of} kit={finding} />;
    case "application": return <Open {...of} kit={application} />;
    case "paper": return <Open {...of} kit={paper} />;
    case "admonition":
    case "closure_advice":
    case "accountability": return <Open {...of} kit={ladder(item.subject_kind)} />;
    case "account": return <Open {...of} kit={account} />;
    case "rule_change": return <Open {...of} kit={rule_change} />;
    default: return <p><Link to={page_of(item)}>打开办理</Link></p>;
  }
}

function Open<T extends Loaded>({ item, kit }: { item: Item; kit: Kit<T> }) {
  const id = item.subject_id;
  const [action, set_action] = useState<Allowed>();
  const { data, error, refetch } = useQuery({ queryKey: kit.query_key(id), queryFn: () => kit.read(id) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={6} />;
  // A phone shows what can be done now; why something else cannot is on the record's own page.
  const steps = data.allowed_actions.filter((each) => each.is_allowed);
  return (
    <div className="decision-open">
      {kit.show(data)}
      <ActionBar actions={steps} act={set_action} dangerous={kit.dangerous} />
      <p className="small"><Link to={page_of(item)}>完整页面</Link></p>
      {action ? kit.dialog(data, action, () => set_action(undefined)) : null}
    </div>
  );
}
