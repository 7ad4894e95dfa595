// One filing: what to copy into the system, until when and by which article, and what became of it.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { ArticleLink } from "../../ui/ArticleLink";
import { day, minute } from "../../ui/format";
import { Card, Facts, Waiting, type Fact } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { AccountState, FilingState, TimeLeft } from "../../ui/words_of_state";
import { dangerous, FilingDialog } from "./FilingDialog";
import { FormSheet } from "./FormSheet";

type Detail = Schema["FilingDetail"];

export default function FilingPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { data, error, refetch } = useQuery({
    queryKey: ["filing", id],
    queryFn: () => take(api.GET("/filings/{id}", { params: { path: { id } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead
        kind={`${data.filing_system_zh} · ${data.occasion_zh}`}
        title={data.account.name}
        marks={<Marks filing={data} />}
        notes={<Notes filing={data} />}
        actions={<ActionBar actions={data.allowed_actions.filter((each) => each.action !== "save_form")} act={set_action} dangerous={dangerous} />}
      />
      <div className="columns">
        <div className="column-main">
          <Card title="填报内容" extra={<span className="soft small">逐项复制到该系统的填报页面</span>}>
            <FormSheet filing={data} />
          </Card>
        </div>
        <div className="column-side">
          <Term filing={data} />
          <Receipt filing={data} />
          <History filing={data} />
        </div>
      </div>
      {action ? <FilingDialog filing={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Marks({ filing }: { filing: Detail }) {
  return (
    <>
      <FilingState state={filing.state} text={filing.state_zh} />
      {filing.light ? <TimeLeft light={filing.light} text={filing.time_left_zh} is_provisional={filing.is_provisional} /> : null}
      {filing.is_late ? <span className="soft">逾期备案</span> : null}
    </>
  );
}

function Notes({ filing }: { filing: Detail }) {
  return (
    <>
      账号 <Link to={`/accounts/${filing.account.id}?tab=filings`}>{filing.account.name}</Link>（{filing.account.platform_zh}）{" "}
      <AccountState state={filing.account.state} text={filing.account.state_zh} /> · 主办单位 <Link to={`/units/${filing.host_unit.id}`}>{filing.host_unit.name}</Link>
    </>
  );
}

function Term({ filing }: { filing: Detail }) {
  const clocks = filing.system.clocks.filter((clock) => clock.occasion === filing.occasion);
  const has_two = filing.due_on !== filing.last_due_on;
  const facts: Fact[] = [
    { name: `${filing.occasion_zh}生效日期`, value: day(filing.effective_on) },
    { name: has_two ? "期限（较早，按此提醒）" : "期限", value: filing.due_on ? day(filing.due_on) : "没有期限" },
    ...(has_two ? [{ name: "期限（较晚，按此认定逾期）", value: day(filing.last_due_on) }] : []),
    { name: "计算方法", value: clocks.map((clock) => `${clock.n} 个${clock.unit === "working_day" ? "工作日" : "自然日"}（${clock.source === "系统默认" ? "系统默认" : "依据文件"}）`).join("；") || "—", is_wide: true },
    ...(filing.system.article ? [{ name: "依据", value: <ArticleLink article={filing.system.article} />, is_wide: true }] : []),
  ];
  return (
    <Card title="期限" extra={filing.system.is_checked ? null : <span className="unchecked">填报项目待核</span>}>
      <Facts facts={facts} />
    </Card>
  );
}

function Receipt({ filing }: { filing: Detail }) {
  if (filing.state !== "filed" && filing.state !== "waived") return null;
  const is_word = filing.kind === "word";
  return (
    <Card title={filing.state === "waived" ? "免于备案" : is_word ? "知会" : "回执"}>
      <Facts
        facts={[
          { name: is_word ? "知会日期" : "日期", value: day(filing.settled_on) },
          ...(filing.receipt_number ? [{ name: "备案编号", value: <code className="break">{filing.receipt_number}</code> }] : []),
          ...(filing.note ? [{ name: is_word ? "方式" : "理由", value: filing.note, is_wide: true }] : []),
        ]}
      />
      {filing.receipt_file_id ? <a href={`${base_url}/filings/${filing.id}/receipt-file`} download>下载回执文件</a> : null}
    </Card>
  );
}

function History({ filing }: { filing: Detail }) {
  return (
    <Card title="经过">
      <ol className="timeline">
        {[...filing.history].reverse().map((version) => (
          <li key={version.recorded_from}>
            <div className="timeline-head">
              <strong>{version.state_zh}</strong>
              {version.receipt_number ? <span className="soft">{version.receipt_number}</span> : null}
            </div>
            <div className="soft small">
              登记于 {minute(version.recorded_from)}
              {version.due_on ? ` · 期限 ${day(version.due_on)}` : ""}
              {version.is_provisional ? "（暂按周末推算）" : ""}
              {version.note ? ` · ${version.note}` : ""}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
