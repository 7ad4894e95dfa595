// One rule: the sentence it enforces, its article, its dated parameters and switches with who set them, its texts, what it found and how often it
// was wrong.
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { percent } from "../../ui/format";
import { Card, Facts, Nothing, NumberLink, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { FindingState, Severity } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { ChangesTable } from "./ChangesTable";
import { ParameterTable } from "./ParameterTable";
import { ProposeDialog } from "./ProposeDialog";
import { RuleHits } from "./RuleHits";
import { RuleVersions } from "./RuleVersions";
import { Standing, type Detail } from "./words";

export default function RulePage() {
  const id = useParams()["id"] ?? "";
  const { data, error, refetch } = useQuery({ queryKey: ["rule", id], queryFn: () => take(api.GET("/rules/{rule_id}", { params: { path: { rule_id: id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead
        kind={data.is_own ? "规则（本市自拟）" : "规则（按登记和监测数据判断）"}
        title={data.title}
        marks={<><Severity value={data.severity} /> <Standing rule={data} /></>}
        notes={<>依据 <ArticleLink article={data.article} />{data.further_articles.map((article) => <span key={article.key}>、<ArticleLink article={article} /></span>)} · 编号 <code>{data.id}</code></>}
        actions={<Actions rule={data} />}
      />
      <Notices rule={data} />
      <div className="columns">
        <div className="column-main">
          <Sentence rule={data} />
          {data.article.text ? <Card title="条款原文"><blockquote className="article-quote">{data.article.text}</blockquote></Card> : null}
          <ParameterTable title="参数" rule={data.id} rule_title={data.title} parameters={data.parameters} may_propose={data.may_propose} />
          <History rule={data.id} />
          <RuleHits rule={data.id} />
          <Card title="判断语句（SQL）"><pre className="code" tabIndex={0}>{data.body}</pre></Card>
          <RuleVersions rule={data.id} />
        </div>
        <div className="column-side">
          <Numbers rule={data} />
          <Newest findings={data.findings ?? []} />
        </div>
      </div>
    </>
  );
}

function Actions({ rule }: { rule: Detail }) {
  const may_try = use_may("supervision.evaluate");
  const [is_switching, set_switching] = useState(false);
  const value = rule.is_on ? "off" : "on";
  const verb = rule.is_on ? "停用" : "启用";
  return (
    <div className="action-bar">
      {may_try ? <Link to={`/rules/what-if?rule=${encodeURIComponent(rule.id)}`}><Button type="primary">试算</Button></Link> : null}
      {rule.may_propose ? <Button onClick={() => set_switching(true)}>{verb}</Button> : null}
      {is_switching ? <ProposeDialog change={{ kind: "switch", rule: rule.id, value }} title={`${verb}：${rule.title}`} about={rule.is_on ? "停用后不再检出新的问题；已检出的问题仍按程序办理，不因停用而消除。" : undefined} close={() => set_switching(false)} /> : null}
    </div>
  );
}

function Notices({ rule }: { rule: Detail }) {
  const last = rule.switches[rule.switches.length - 1];
  return (
    <>
      {rule.is_on ? null : <Alert type="warning" showIcon title={`本规则已停用${last ? `（${last.reason}）` : ""}，不再检出新的问题；停用前检出的问题仍按程序办理。`} />}
      {rule.standing && !rule.standing.may_notify ? <Alert type="warning" showIcon title={rule.standing.zh} /> : null}
    </>
  );
}

/** What the rule says, as people would say it. */
function Sentence({ rule }: { rule: Detail }) {
  return (
    <Card title="说明">
      <Facts
        facts={[
          { name: "违反", value: rule.violates, is_wide: true },
          { name: "符合", value: rule.complies, is_wide: true },
          { name: "检出时的表述", value: rule.says, is_wide: true },
          { name: "整改建议", value: rule.advice, is_wide: true },
        ]}
      />
    </Card>
  );
}

function History({ rule }: { rule: string }) {
  const { data } = useQuery({ queryKey: ["rule-changes", rule], queryFn: () => take(api.GET("/rule-changes", { params: { query: { rule } } })) });
  if (!data || data.total === 0) return null;
  return <Card title="调整记录" extra={<Link to={`/rules/changes?rule=${encodeURIComponent(rule)}`}>全部 {data.total} 条</Link>}><ChangesTable changes={data.items} name="调整记录" /></Card>;
}

function Numbers({ rule }: { rule: Detail }) {
  const standing = rule.standing;
  return (
    <Card title="运行情况">
      <Facts
        facts={[
          { name: "未办结", value: <NumberLink value={rule.findings_open} to={`/findings?rule=${encodeURIComponent(rule.id)}&is_open=true`} /> },
          { name: "累计", value: <NumberLink value={rule.findings_total} to={`/findings?rule=${encodeURIComponent(rule.id)}`} /> },
          { name: "误报（累计）", value: rule.false_alarms },
          { name: standing ? `误报率（${standing.days} 天）` : "误报率", value: standing?.rate === null || !standing ? "未判" : `${percent(standing.rate)}（上限 ${percent(standing.limit)}）` },
          { name: "情形消除后", value: rule.closes === "by_machine" ? "自动办结" : "人工复核" },
          { name: "版本", value: <code>{rule.rule_version}</code> },
        ]}
      />
    </Card>
  );
}

function Newest({ findings }: { findings: Schema["FindingReference"][] }) {
  return (
    <Card title="最近检出">
      {findings.length === 0 ? <Nothing what="没有检出" /> : null}
      <ul className="plain-list">
        {findings.map((finding) => (
          <li key={finding.id} className="line">
            <Link className="row-title" to={`/findings/${finding.id}`}>{finding.title}</Link>
            <FindingState state={finding.state} text={finding.state_zh} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
