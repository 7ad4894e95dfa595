// One account on one page: who is responsible, is it alive, what went wrong, what is due, and its history.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { day, minute, short_day } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { Card, Facts, Nothing, NumberLink, Tabs, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { AccountLadder } from "../accountability/AccountLadder";
import { AccountFilings } from "../filings/AccountFilings";
import { RecordLedger } from "../ledger/RecordLedger";
import { use_may } from "../session/session";
import { duty_zh, outcome_zh } from "../../ui/words";
import { AccountState, FindingState, Severity, TimeLeft, Word } from "../../ui/words_of_state";
import { AccountDialog } from "./AccountDialog";
import { RegisterCode } from "./RegisterCode";
import { Freezing, LifeCycleTab, Request } from "./LifeCycleTab";
import { dangerous } from "./step_input";

type Detail = Schema["AccountDetail"];

export default function AccountPage() {
  const id = Number(useParams()["id"]);
  const [action, set_action] = useState<Schema["AllowedAction"]>();
  const { filters, set } = use_filters();
  const may_read_ladder = use_may("accountability.read_ladder");
  const { data, error, refetch } = useQuery({
    queryKey: ["account", id],
    queryFn: () => take(api.GET("/accounts/{id}", { params: { path: { id } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead
        kind={`${data.platform_zh} · ${data.kind_zh}`}
        title={data.name}
        marks={<Marks account={data} />}
        notes={<Notes account={data} />}
        actions={<ActionBar actions={data.allowed_actions} act={set_action} dangerous={dangerous} />}
      />
      <Request request={data.life_cycle.open_request} />
      <Freezing freezing={data.life_cycle.freezing} />
      <Tabs
        chosen={filters["tab"]}
        choose={(tab) => set({ tab })}
        tabs={[
          { key: undefined, label: "基本情况", content: () => <FactsTab account={data} /> },
          { key: "life", label: "关停与注销", content: () => <LifeCycleTab account={data} /> },
          { key: "filings", label: "备案", content: () => <AccountFilings id={id} /> },
          { key: "findings", label: `问题（${data.open_findings} 未办结）`, content: () => <FindingsTab id={id} /> },
          ...(may_read_ladder ? [{ key: "ladder", label: "通报与约谈", content: () => <AccountLadder id={id} /> }] : []),
          { key: "posts", label: "发布内容", content: () => <PostsTab id={id} /> },
          { key: "history", label: "历史", content: () => <HistoryTab id={id} /> },
          { key: "ledger", label: "留痕", content: () => <RecordLedger kind="account" id={id} /> },
        ]}
      />
      {action ? <AccountDialog account={data} action={action} close={() => set_action(undefined)} /> : null}
    </>
  );
}

function Marks({ account }: { account: Detail }) {
  return (
    <>
      <AccountState state={account.state} text={account.state_zh} />
      {account.worst_severity ? <Severity value={account.worst_severity} /> : null}
      {(account.missing_duties ?? []).length > 0 ? <Word tone="orange">责任人缺失</Word> : null}
      {account.is_baseline ? <span className="soft">存量基线导入</span> : null}
    </>
  );
}

function Notes({ account }: { account: Detail }) {
  return (
    <>
      主办单位 <Link to={`/units/${account.host_unit.id}`}>{account.host_unit.name}</Link>
      {account.supervising_unit ? <> · 主管单位 {account.supervising_unit.name}</> : null}
    </>
  );
}

function FactsTab({ account }: { account: Detail }) {
  return (
    <div className="columns">
      <div className="column-main">
        <Card title="更新情况">
          <Alive account={account} />
        </Card>
        <Card title="责任人">
          <Holders account={account} />
        </Card>
      </div>
      <div className="column-side">
        <Card title="登记信息">
          <Facts
            facts={[
              { name: "平台永久标识", value: <code>{account.platform_account_id}</code>, is_wide: true },
              { name: "认证主体", value: account.certified_host || "未登记", is_wide: true },
              { name: "链接", value: <SafeLink link={account.link} />, is_wide: true },
              { name: "开设日期", value: day(account.opened_on) },
              { name: "功能定位", value: account.purpose || "未填写", is_wide: true },
            ]}
          />
        </Card>
        <Card title="运维合同">
          <Contracts contracts={account.contracts} />
        </Card>
        {account.state === "unauthorised" ? null : (
          <Card title="名录二维码">
            <RegisterCode id={account.id} name={account.name} />
          </Card>
        )}
      </div>
    </div>
  );
}

/** Only web links open; anything else is shown as text. */
function SafeLink({ link }: { link: string }) {
  if (!/^https?:\/\//.test(link)) return <>{link || "未登记"}</>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" className="break">
      {link}
    </a>
  );
}

function Alive({ account }: { account: Detail }) {
  const is_late = account.kind === "publishing" && account.fails_on;
  return (
    <Facts
      facts={[
        { name: "最近发布", value: minute(account.last_post_at) },
        { name: "停更天数", value: account.idle_days === null ? "未监测" : `${account.idle_days} 天` },
        ...(is_late ? [{ name: "达到停更期限", value: `${short_day(account.fails_on)}（期间不发布则列为问题）` }] : []),
        { name: "近 30 天发布", value: <NumberLink value={account.posts_30_days ?? 0} to={`/posts?account_id=${account.id}`} /> },
        { name: "累计发布", value: <NumberLink value={account.posts_total ?? 0} to={`/posts?account_id=${account.id}`} /> },
        { name: "最近监测", value: account.last_observed_at ? `${minute(account.last_observed_at)} ${outcome_zh[account.last_outcome ?? ""] ?? ""}` : "未监测" },
      ]}
    />
  );
}

function Holders({ account }: { account: Detail }) {
  const missing = account.missing_duties ?? [];
  return (
    <>
      {missing.length > 0 ? <p><Word tone="orange">缺少：{missing.map((duty) => duty_zh[duty]).join("、")}</Word></p> : null}
      {account.duty_holders.length === 0 ? <Nothing what="没有登记责任人" how="按“谁主办谁负责”，每个账号须登记第一、主要和直接责任人。" /> : null}
      <ul className="plain-list">
        {account.duty_holders.map((holder, index) => (
          <li key={index}>
            <span className="holder-duty">{holder.duty_zh}</span>
            <strong>{holder.person_name}</strong> <span className="soft">{holder.title} {holder.phone}</span>
            <span className="soft small"> 自 {day(holder.valid_from)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Contracts({ contracts }: { contracts: Schema["Contract"][] }) {
  if (contracts.length === 0) return <Nothing what="没有委托运维" />;
  return (
    <ul className="plain-list">
      {contracts.map((contract) => (
        <li key={contract.id}>
          <strong>{contract.vendor.name}</strong> {contract.is_expired ? <Word tone="red">已到期</Word> : <Word tone="green">有效</Word>}
          <div className="soft small">
            {day(contract.starts_on)} 至 {day(contract.ends_on)}
            {contract.staff ? ` · ${contract.staff}` : ""}
          </div>
        </li>
      ))}
    </ul>
  );
}

function FindingsTab({ id }: { id: number }) {
  const { data, error } = useQuery({
    queryKey: ["findings", "account", id],
    queryFn: () => take(api.GET("/findings", { params: { query: { account_id: id, limit: 50, sort: "-opened_at" } } })),
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Nothing what="没有登记过问题" />;
  return (
    <Card>
      <ul className="plain-list">
        {data.items.map((finding) => (
          <li key={finding.id} className="line">
            <Link className="row-title" to={`/findings/${finding.id}`}>{finding.title}</Link>
            <Severity value={finding.severity} />
            <FindingState state={finding.state} text={finding.state_zh} />
            {finding.is_final ? null : <TimeLeft light={finding.light} text={finding.time_left_zh} />}
            <span className="soft small">{day(finding.opened_at)}</span>
          </li>
        ))}
      </ul>
      {data.total > data.items.length ? <Link to={`/findings?account_id=${id}`}>全部 {data.total} 个问题</Link> : null}
    </Card>
  );
}

function PostsTab({ id }: { id: number }) {
  const { data, error } = useQuery({
    queryKey: ["posts", "account", id],
    queryFn: () => take(api.GET("/posts", { params: { query: { account_id: id, limit: 30 } } })),
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Nothing what="没有采集到发布内容" how="发布内容由监测采集或表格导入进入。" />;
  return (
    <Card>
      <ul className="plain-list">
        {data.items.map((post) => (
          <li key={post.id} className="line">
            <span className="soft small tabular">{minute(post.published_at)}</span>
            <Link className="row-title" to={`/posts/${post.id}`}>{post.title || post.summary}</Link>
            {post.hits > 0 ? <Severity value={post.worst_severity} /> : null}
            {post.is_gone ? <Word tone="grey">已删除</Word> : null}
          </li>
        ))}
      </ul>
      <Link to={`/posts?account_id=${id}`}>全部 {data.total} 条</Link>
    </Card>
  );
}

function HistoryTab({ id }: { id: number }) {
  const { data, error } = useQuery({
    queryKey: ["account", id, "history"],
    queryFn: () => take(api.GET("/accounts/{id}/history", { params: { path: { id } } })),
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  return (
    <Card>
      <ol className="timeline">
        {data.items.map((version, index) => (
          <li key={index} className={version.recorded_to ? "superseded" : undefined}>
            <div className="timeline-head">
              <strong>{version.name}</strong>
              <span className="soft">{version.state_zh}</span>
            </div>
            <div className="soft small">
              {day(version.valid_from)} 至 {version.valid_to ? day(version.valid_to) : "今"} · {version.host_unit.name} · 登记于 {minute(version.recorded_from)}
              {version.recorded_to ? `，${minute(version.recorded_to)} 更正` : ""}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
