// 检查规则: every rule with its article, severity, what it found, and how often it was wrong.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { percent } from "../../ui/format";
import { Card, NumberLink, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Severity } from "../../ui/words_of_state";
import { use_may } from "../session/session";

type Rule = Schema["Rule"];

export default function RulesPage() {
  const may_try = use_may("supervision.evaluate");
  const { data, error, refetch } = useQuery({ queryKey: ["rules"], queryFn: () => take(api.GET("/rules")) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <>
      <PageHead
        title="检查规则"
        about={data ? `共 ${data.items.length} 条规则，规则库版本 ${data.rulebook_version.slice(0, 12)}。规则是数据，随法规修订更换，不需要改程序。` : "规则是数据，随法规修订更换，不需要改程序。"}
        actions={may_try ? <Link className="button-link" to="/rules/what-if">试算</Link> : undefined}
      />
      {!data ? <Waiting rows={10} /> : null}
      {data ? (
        <>
          <Group title="按登记和监测数据判断" rules={data.items.filter((rule) => rule.kind === "query")} />
          <Group title="按内容检测判断" rules={data.items.filter((rule) => rule.kind === "content")} />
        </>
      ) : null}
    </>
  );
}

function Group({ title, rules }: { title: string; rules: Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <Card title={title}>
      <Scroll name={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" style={{ width: "34%" }}>规则</th>
              <th scope="col">程度</th>
              <th scope="col">依据</th>
              <th scope="col">消除后</th>
              <th scope="col" className="right">未办结</th>
              <th scope="col" className="right">累计</th>
              <th scope="col" className="right">误报率</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.id}>
                <td data-title="规则"><Link className="row-title" to={`/rules/${encodeURIComponent(rule.id)}`}>{rule.title}</Link></td>
                <td data-title="程度"><Severity value={rule.severity} /></td>
                <td data-title="依据"><ArticleLink article={rule.article} /></td>
                <td data-title="消除后">{rule.closes === "by_machine" ? "自动办结" : "人工复核"}</td>
                <td data-title="未办结" className="right"><NumberLink value={rule.findings_open} to={`/findings?rule=${encodeURIComponent(rule.id)}&is_open=true`} /></td>
                <td data-title="累计" className="right"><NumberLink value={rule.findings_total} to={`/findings?rule=${encodeURIComponent(rule.id)}`} /></td>
                <td data-title="误报率" className="right" title={`误报 ${rule.false_alarms} 次`}>{rule.false_alarm_rate === null ? <span className="soft">未判</span> : percent(rule.false_alarm_rate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
