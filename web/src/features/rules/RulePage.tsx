// One rule: the sentence it enforces, its article, its dated parameters, its query as written, and its latest findings.
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { percent } from "../../ui/format";
import { Card, Facts, Nothing, NumberLink, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { FindingState, Severity } from "../../ui/words_of_state";
import { ParameterTable } from "./ParameterTable";

type Detail = Schema["RuleDetail"];

export default function RulePage() {
  const id = useParams()["id"] ?? "";
  const { data, error, refetch } = useQuery({ queryKey: ["rule", id], queryFn: () => take(api.GET("/rules/{rule_id}", { params: { path: { rule_id: id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead kind={data.kind === "query" ? "规则（按登记和监测数据判断）" : "规则（按内容检测判断）"} title={data.title} marks={<Severity value={data.severity} />} notes={<>依据 <ArticleLink article={data.article} /> · 编号 <code>{data.id}</code></>} />
      <div className="columns">
        <div className="column-main">
          {data.description ? <Card title="说明"><p>{data.description}</p></Card> : null}
          {data.article.text ? <Card title="条款原文"><blockquote className="article-quote">{data.article.text}</blockquote></Card> : null}
          <ParameterTable rule={data} />
          <Card title={data.kind === "query" ? "判断语句（SQL）" : "词条或模式"}>
            <pre className="code" tabIndex={0}>{data.body}</pre>
          </Card>
        </div>
        <div className="column-side">
          <Numbers rule={data} />
          <Newest findings={data.findings ?? []} />
        </div>
      </div>
    </>
  );
}

function Numbers({ rule }: { rule: Detail }) {
  return (
    <Card title="运行情况">
      <Facts
        facts={[
          { name: "未办结", value: <NumberLink value={rule.findings_open} to={`/findings?rule=${encodeURIComponent(rule.id)}&is_open=true`} /> },
          { name: "累计", value: <NumberLink value={rule.findings_total} to={`/findings?rule=${encodeURIComponent(rule.id)}`} /> },
          { name: "误报", value: rule.false_alarms },
          { name: "误报率", value: rule.false_alarm_rate === null ? "未判" : percent(rule.false_alarm_rate) },
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
