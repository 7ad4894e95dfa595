// One report, for both sides: evidence first, then what was said of it and what may be done.
import { useQuery } from "@tanstack/react-query";
import { Alert, Image } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { ArticleLink } from "../../ui/ArticleLink";
import { minute } from "../../ui/format";
import { Card, Facts, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Severity, TimeLeft } from "../../ui/words_of_state";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may } from "../session/session";
import { ReportStepDialog } from "./ReportStepDialog";
import { Fast, ReportStateWord } from "./words";

type Detail = Schema["MonitorReportDetail"];

export default function ReportPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const sees_ledger = use_may("ledger.read_entries");
  const { data, error, refetch } = useQuery({
    queryKey: ["monitor-report", id],
    queryFn: () => take(api.GET("/monitor-reports/{id}", { params: { path: { id } } })),
  });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  return (
    <>
      <RecordHead
        kind={`监测问题 ${data.number}`}
        title={`${data.account_name}：${data.code_zh}`}
        marks={<><ReportStateWord report={data} /> <Severity value={data.severity} /> <Fast report={data} /></>}
        notes={<>{data.company_name} 报送于 {minute(data.handed_in_at)}{data.is_late ? "（迟报）" : ""}{data.due_at ? <> · <TimeLeft light={data.light} text={data.time_left_zh} /></> : null}</>}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={["reject", "withdraw"]} />}
      />
      <Outcome report={data} />
      <div className="columns">
        <div className="column-main">
          <Pictures report={data} />
          <Said report={data} />
        </div>
        <div className="column-side">
          <Notes report={data} />
          {sees_ledger ? <Card title="经过"><RecordLedger kind="monitor_report" id={id} /></Card> : null}
        </div>
      </div>
      {action ? <ReportStepDialog report={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

/** What it became, in one sentence with its links. */
function Outcome({ report }: { report: Detail }) {
  const sees_findings = use_may("supervision.read_findings");
  const finding = report.finding_id === null ? null : sees_findings ? <Link className="in-text" to={`/findings/${report.finding_id}`}>问题整改 {report.finding_id} 号</Link> : <>问题整改 {report.finding_id} 号</>;
  const leader = report.merged_into ? <Link className="in-text" to={`/monitor-reports/${report.merged_into.id}`}>监测问题 {report.merged_into.number}</Link> : null;
  if (report.state === "merged")
    return <Alert className="problem" type="info" showIcon title={<>与{leader ?? finding}是同一问题，已合并{leader && finding ? <>；转入{finding}</> : null}。</>} />;
  if (report.state === "rejected") return <Alert className="problem" type="warning" showIcon title={`未采纳：${report.reason_zh}`} />;
  if (report.state !== "accepted") return null;
  const account = report.case_account_id && sees_findings ? <>账号已按擅自开设登记：<Link className="in-text" to={`/accounts/${report.case_account_id}`}>查看账号</Link>。</> : null;
  return <Alert className="problem" type="success" showIcon title={<>已采纳，转入{finding}。{account}</>} />;
}

function Pictures({ report }: { report: Detail }) {
  if (report.pictures.length === 0) return null;
  return (
    <Card title="截图" extra={<span className="soft small">点击放大</span>}>
      <Image.PreviewGroup>
        <div className="line">
          {report.pictures.map((picture) => (
            <Image key={picture.position} width={180} src={`${base_url}/monitor-reports/${report.id}/pictures/${picture.position}`} alt={`截图 ${picture.position}：${picture.file_name}`} />
          ))}
        </div>
      </Image.PreviewGroup>
    </Card>
  );
}

function Said({ report }: { report: Detail }) {
  const sees_accounts = use_may("registry.read_accounts");
  const named = `${report.account_name}（${report.platform_zh}）`;
  const account = report.account_id !== null && sees_accounts ? <Link to={`/accounts/${report.account_id}`}>{named}</Link> : named;
  const outside = (link: string) => <a className="break" href={link} target="_blank" rel="noreferrer noopener">{link}</a>;
  return (
    <Card title="报送内容">
      <Facts
        facts={[
          { name: "账号", value: account },
          { name: report.kind === "account" ? "匹配方式" : "类别", value: report.kind === "account" ? report.matched_by_zh : report.kind_zh },
          { name: "主办单位", value: report.host_unit?.name ?? (report.suspected_unit ? `疑似 ${report.suspected_unit}` : "未知") },
          ...(report.platform_account_id ? [{ name: "账号标识", value: <span className="break">{report.platform_account_id}</span> }] : []),
          ...(report.link ? [{ name: "主页链接", value: outside(report.link), is_wide: true }] : []),
          { name: "问题", value: `${report.code} ${report.code_zh}` },
          { name: "依据", value: report.article ? <ArticleLink article={report.article} /> : "—" },
          { name: "发现日期", value: report.found_on === report.found_until ? report.found_on : `${report.found_on} 至 ${report.found_until}` },
          ...(report.post_link ? [{ name: "发布内容", value: outside(report.post_link), is_wide: true }] : []),
          { name: "问题描述", value: report.description || "未填写", is_wide: true },
          { name: "委托", value: <Link to={`/monitor-commissions/${report.commission.id}`}>{report.commission.title}</Link>, is_wide: true },
          ...(report.merged.length > 0
            ? [{ name: "并入的报送", value: <>{report.merged.map((each) => <span key={each.id}><Link className="in-text" to={`/monitor-reports/${each.id}`}>{each.number}</Link>（{minute(each.handed_in_at)}） </span>)}</>, is_wide: true }]
            : []),
        ]}
      />
    </Card>
  );
}

function Notes({ report }: { report: Detail }) {
  return (
    <Card title="往来意见">
      {report.notes.length === 0 ? <Nothing what="还没有往来意见" how="监测公司和市府办都能看到这里的内容。" /> : null}
      <ul className="plain-list">
        {report.notes.map((note, index) => (
          <li key={index}>
            <div><strong>{note.event_zh}</strong> {note.body}</div>
            <div className="soft small">{note.unit_name}{note.person_name ? ` ${note.person_name}` : ""} · {minute(note.at)}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
