// 检查规则: every rule with its article, severity, what it found and how often it was wrong; what waits to be released; the settings.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { percent } from "../../ui/format";
import { use_filters, type Filters } from "../../ui/page_state";
import { Card, Nothing, NumberLink, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Severity } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { ChangesTable } from "./ChangesTable";
import { ParameterTable } from "./ParameterTable";
import { Standing, type Rule } from "./words";

export default function RulesPage() {
  const { filters, set, replace_all } = use_filters();
  const may_try = use_may("supervision.evaluate");
  const { data, error, refetch } = useQuery({ queryKey: ["rules"], queryFn: () => take(api.GET("/rules")) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const rows = [...new Set((data?.items ?? []).map((rule) => rule.row).filter((row) => row !== ""))];
  const shown = (data?.items ?? []).filter((rule) => passes(rule, filters));
  return (
    <>
      <PageHead
        title="检查规则"
        about={data ? `共 ${data.items.length} 条规则，规则库版本 ${data.rulebook_version.slice(0, 12)}。规则是数据，随法规修订更换，不需要改程序。` : "规则是数据，随法规修订更换，不需要改程序。"}
        actions={
          <>
            <Link className="button-link" to="/rules/changes">调整记录</Link>
            {may_try ? <Link className="button-link" to="/rules/what-if">试算</Link> : null}
          </>
        }
      />
      <Waits />
      <FilterBar name="rules" filters={filters} replace_all={replace_all}>
        <TextFilter label="名称或编号" value={filters["q"]} set={(q) => set({ q })} width={180} />
        <ChoiceFilter label="条款" value={filters["row"]} set={(row) => set({ row })} choices={rows.map((row) => ({ value: row, label: row }))} width={110} />
        <ChoiceFilter label="程度" value={filters["severity"]} set={(severity) => set({ severity })} choices={[{ value: "serious", label: "严重" }, { value: "general", label: "一般" }, { value: "hint", label: "提示" }]} width={110} />
        <ChoiceFilter label="状态" value={filters["is_on"]} set={(is_on) => set({ is_on })} choices={[{ value: "on", label: "启用" }, { value: "off", label: "已停用" }, { value: "own", label: "本市自拟" }]} width={110} />
        <ChoiceFilter label="误报率" value={filters["rate"]} set={(rate) => set({ rate })} choices={[{ value: "high", label: "超过上限" }, { value: "some", label: "有误报" }, { value: "none", label: "无误报" }]} width={120} />
      </FilterBar>
      {!data ? <Waiting rows={10} /> : null}
      {data && shown.length === 0 ? <Nothing what="没有符合条件的规则" how="请减少筛选条件" /> : null}
      <Group title="按登记和监测数据判断" rules={shown.filter((rule) => rule.kind === "query")} />
      <Group title="按内容检测判断" rules={shown.filter((rule) => rule.kind === "content")} />
      {data ? <ParameterTable title="规则管理设定" rule="office" rule_title="规则管理设定" parameters={data.settings} may_propose={data.may_propose} /> : null}
    </>
  );
}

/** Exported for its test. */
export function passes(rule: Rule, filters: Filters): boolean {
  const words = filters["q"]?.toLowerCase() ?? "";
  const status = filters["is_on"];
  const rate = filters["rate"];
  return (
    (words === "" || rule.title.toLowerCase().includes(words) || rule.id.includes(words)) &&
    (!filters["row"] || rule.row === filters["row"]) &&
    (!filters["severity"] || rule.severity === filters["severity"]) &&
    (!status || (status === "own" ? rule.is_own : rule.is_on === (status === "on"))) &&
    (!rate || (rate === "high" ? rule.standing?.may_notify === false : rule.false_alarms > 0 === (rate === "some")))
  );
}

function Waits() {
  const { data } = useQuery({ queryKey: ["rule-changes", "proposed"], queryFn: () => take(api.GET("/rule-changes", { params: { query: { state: "proposed" } } })) });
  if (!data || data.total === 0) return null;
  return (
    <Card title={`待审定的调整（${data.total}）`}>
      <ChangesTable changes={data.items} name="待审定的调整" />
    </Card>
  );
}

function Group({ title, rules }: { title: string; rules: Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <Card title={title} extra={<span className="soft">{rules.length} 条</span>}>
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
                <td data-title="规则"><Link className="row-title" to={`/${rule.kind === "content" ? "content-rules" : "rules"}/${encodeURIComponent(rule.id)}`}>{rule.title}</Link> <Standing rule={rule} /><div className="soft small">{rule.id}</div></td>
                <td data-title="程度" className="nowrap"><Severity value={rule.severity} /></td>
                <td data-title="依据"><ArticleLink article={rule.article} /></td>
                <td data-title="消除后" className="nowrap">{rule.closes === "by_machine" ? "自动办结" : "人工复核"}</td>
                <td data-title="未办结" className="right"><NumberLink value={rule.findings_open} to={rule.kind === "content" ? `/hits?rule=${encodeURIComponent(rule.id)}&triage=shown` : `/findings?rule=${encodeURIComponent(rule.id)}&is_open=true`} /></td>
                <td data-title="累计" className="right"><NumberLink value={rule.findings_total} to={`/${rule.kind === "content" ? "hits" : "findings"}?rule=${encodeURIComponent(rule.id)}`} /></td>
                <td data-title="误报率" className="right" title="误报率＝认定误报÷已由人研判（确认与误报之和），问题与检测命中同一口径；括号内为95%置信区间">{rule.false_alarm_rate === null ? <span className="soft">未判</span> : <>{percent(rule.false_alarm_rate)}{rule.false_alarm_interval ? <div className="soft small nowrap">{percent(rule.false_alarm_interval[0] ?? 0)}–{percent(rule.false_alarm_interval[1] ?? 1000)} · 已判 {rule.judged}</div> : null}</>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
