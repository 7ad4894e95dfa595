// One assessment: the ranking, self-scores, entries, appeals, what-if and differences; the step that the process waits for on top.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { Link, useParams } from "react-router";

import { api, etag, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { day, digest, minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Facts, Nothing, Tabs, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Word } from "../../ui/words_of_state";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may } from "../session/session";
import { AppealsTab } from "./AppealsTab";
import { ClassesTab } from "./ClassesTab";
import { DifferenceTab } from "./DifferenceTab";
import { EntriesTab } from "./EntriesTab";
import { RankingTab } from "./RankingTab";
import { SelfScoresTab } from "./SelfScoresTab";
import { WhatIfTab } from "./WhatIfTab";
import { State } from "./words";

type Detail = Schema["AssessmentDetail"];
const steps = { start: "start", begin_verifying: "begin-verifying", compute: "compute", announce: "announce", finalise: "finalise" } as const;
const done_zh = { start: "已启动自评", begin_verifying: "已转入核查", compute: "已核算", announce: "已公布", finalise: "已定档" } as const;
type Step = keyof typeof steps;

export default function AssessmentPage() {
  const id = Number(useParams()["id"]);
  const { filters, replace_all } = use_filters();
  const may_try = use_may("assessment.what_if");
  const may_manage = use_may("assessment.manage");
  const may_read_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({ queryKey: ["assessment", id], queryFn: () => take(api.GET("/assessments/{id}", { params: { path: { id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  const with_results = (content: () => React.ReactNode) => () => (data.sees_results ? content() : <Nothing what="还没有可以查看的结果" how="市政府办公室核算并公布后，在这里查看。" />);
  return (
    <>
      <RecordHead kind={`考核 ${data.id} 号`} title={data.title} marks={<Marks subject={data} />} notes={<Notes subject={data} />} actions={<Steps subject={data} />} />
      <Tabs
        chosen={filters["tab"]}
        choose={(tab) => replace_all(tab ? { tab } : {})}
        tabs={[
          { key: undefined, label: "得分排名", content: with_results(() => <RankingTab subject={data} />) },
          { key: "self-scores", label: "自评", content: () => <SelfScoresTab subject={data} /> },
          ...(may_manage ? [{ key: "entries", label: "录入", content: () => <EntriesTab subject={data} /> }] : []),
          ...(may_manage ? [{ key: "classes", label: "类别", content: () => <ClassesTab subject={data} /> }] : []),
          { key: "appeals", label: data.open_appeals > 0 ? `申诉（${data.open_appeals}）` : "申诉", content: with_results(() => <AppealsTab subject={data} />) },
          ...(may_try ? [{ key: "what-if", label: "试算", content: with_results(() => <WhatIfTab subject={data} />) }] : []),
          ...(may_try ? [{ key: "difference", label: "差异与重算", content: with_results(() => <DifferenceTab subject={data} />) }] : []),
          { key: "about", label: "概况", content: () => <About subject={data} may_read_ledger={may_read_ledger} /> },
        ]}
      />
    </>
  );
}

function Marks({ subject }: { subject: Detail }) {
  return (
    <>
      <State value={subject.state} text={subject.state_zh} />
      {subject.open_appeals > 0 ? <Word tone="orange">{subject.open_appeals} 件申诉待裁定</Word> : null}
    </>
  );
}

function Notes({ subject }: { subject: Detail }) {
  return (
    <>
      考核期 {day(subject.period_from)} 至 {day(subject.period_to)} · 指标体系 <Link to={`/indicator-sets/${subject.set_id}`}>{subject.set.title}</Link>
      {subject.appeal_until ? ` · 申诉截止 ${day(subject.appeal_until)}` : ` · 自评截止 ${day(subject.self_score_until)}`}
    </>
  );
}

function Steps({ subject }: { subject: Detail }) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const send = useMutation({
    mutationFn: (step: Step) => take(api.POST(`/assessments/{id}/${steps[step]}`, { params: { path: { id: subject.id }, header: { "If-Match": etag(subject.version) } } })),
    onSuccess: (after, step) => {
      client.setQueryData(["assessment", subject.id], after);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "assessment" });
      void message.success(`${done_zh[step]}，当前环节：${after.state_zh}`);
    },
  });
  const consequence: Record<Step, string> = {
    start: "各考核对象将收到自评待办。",
    begin_verifying: "之后不能再提交自评。",
    compute: "按现在已知的情况冻结数据并计算得分；公布前可以重复核算。",
    announce: "各单位将看到自己的得分，并可在期限内申诉。公布后数据不再变动。",
    finalise: "定档后结果不能再更正。",
  };
  const ask = (action: Schema["AllowedAction"]) =>
    void modal.confirm({ title: `${action.zh}？`, content: consequence[action.action as Step], okText: action.zh, onOk: () => send.mutateAsync(action.action as Step).catch(() => undefined) });
  return (
    <>
      <ActionBar actions={subject.allowed_actions} act={ask} is_busy={send.isPending} />
      {send.error ? <ProblemView error={send.error} /> : null}
    </>
  );
}

function About({ subject, may_read_ledger }: { subject: Detail; may_read_ledger: boolean }) {
  return (
    <div className="columns">
      <div className="column-main">
        <Card title="数据与结果">
          <Facts
            facts={[
              { name: "数据截至", value: subject.known_at ? minute(subject.known_at) : "尚未核算" },
              { name: "数据摘要", value: subject.facts_digest ? digest(subject.facts_digest) : "—" },
              { name: "指标摘要", value: digest(subject.set_digest) },
              { name: "公布时间", value: minute(subject.announced_at) },
            ]}
          />
          <ul className="plain-list">
            {subject.results.map((one) => (
              <li key={one.version}>第 {one.version} 版 · {one.made_by || "系统"} {minute(one.made_at)}{one.reason ? " · 申诉成立更正" : " · 核算"} · 摘要 {digest(one.digest)}</li>
            ))}
          </ul>
        </Card>
      </div>
      <div className="column-side">{may_read_ledger ? <RecordLedger kind="assessment" id={subject.id} /> : null}</div>
    </div>
  );
}
