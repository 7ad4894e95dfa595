// What a trial found, rule by rule and violation by violation, with what would be new and what would no longer be found first.
import { Button } from "antd";
import { useMutation } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, save_answer, type Schema } from "../../api/client";
import { count } from "../../ui/format";
import { Card, Nothing, Scroll } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Severity, Word, type Tone } from "../../ui/words_of_state";

type Result = Schema["Trial"];
type Violation = Result["violations"][number];

const change_zh: Record<Violation["change"], string> = { new: "新增", gone: "不再检出", same: "不变" };
const change_tones: Record<Violation["change"], Tone> = { new: "orange", gone: "green", same: "grey" };

export function TrialResult({ result, question }: { result: Result; question: Schema["TrialQuestion"] }) {
  const sheet = useMutation({ mutationFn: () => save_answer(api.POST("/evaluations/export", { body: { ...question, format: "xlsx" }, parseAs: "blob" }), "规则试算.xlsx") });
  const { difference } = result;
  const when = result.from === result.as_of ? `截至 ${result.as_of}` : `${result.from} 至 ${result.as_of}`;
  return (
    <>
      <Card title={`${when} 会检出 ${count(result.total)} 个问题`} extra={<Button loading={sheet.isPending} onClick={() => sheet.mutate()}>导出 xlsx</Button>}>
        {sheet.error ? <ProblemView error={sheet.error} /> : null}
        <p className="line">
          <span>现行规则检出 {count(difference.in_force)} 个</span>
          <Word tone="orange">新增 {count(difference.new)}</Word>
          <Word tone="green">不再检出 {count(difference.gone)}</Word>
          <Word tone="grey">不变 {count(difference.same)}</Word>
        </p>
        {result.by_rule.length > 0 ? <ByRule result={result} /> : null}
      </Card>
      <Lines result={result} />
    </>
  );
}

function ByRule({ result }: { result: Result }) {
  return (
    <Scroll name="按规则">
      <table className="table">
        <thead><tr><th scope="col">规则</th><th scope="col">程度</th><th scope="col" className="right">现行</th><th scope="col" className="right">试算</th><th scope="col" className="right">新增</th><th scope="col" className="right">不再检出</th></tr></thead>
        <tbody>
          {result.by_rule.map((line) => (
            <tr key={line.rule}>
              <td data-title="规则"><Link to={`/rules/${encodeURIComponent(line.rule)}`}>{line.title}</Link></td>
              <td data-title="程度" className="nowrap"><Severity value={line.severity} /></td>
              <td data-title="现行" className="right">{count(line.in_force)}</td>
              <td data-title="试算" className="right">{count(line.tried)}</td>
              <td data-title="新增" className="right">{count(line.new)}</td>
              <td data-title="不再检出" className="right">{count(line.gone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Lines({ result }: { result: Result }) {
  const all = result.difference.in_force + result.difference.new;
  if (result.violations.length === 0) return <Nothing what="按现行规则和试算都不会检出问题" />;
  const is_stretch = result.from !== result.as_of;
  return (
    <Card title="明细" extra={all > result.violations.length ? <span className="soft">显示前 {result.violations.length} 个，全部请导出</span> : undefined}>
      <Scroll name="明细">
        <table className="table">
          <thead><tr><th scope="col">与现行相比</th><th scope="col">程度</th><th scope="col">问题</th><th scope="col">主办单位</th><th scope="col">账号</th>{is_stretch ? <th scope="col">日期</th> : null}<th scope="col">证据</th></tr></thead>
          <tbody>
            {result.violations.map((row) => (
              <tr key={`${row.rule}/${row.subject_id}/${row.key}`}>
                <td data-title="与现行相比" className="nowrap"><Word tone={change_tones[row.change]}>{change_zh[row.change]}</Word></td>
                <td data-title="程度" className="nowrap"><Severity value={row.severity} /></td>
                <td data-title="问题">{row.title}</td>
                <td data-title="主办单位">{row.host_unit?.short_name ?? "—"}</td>
                <td data-title="账号">{row.account ? <Link to={`/accounts/${row.account.id}`}>{row.account.name}</Link> : "—"}</td>
                {is_stretch ? <td data-title="日期" className="nowrap">{row.first_day === row.last_day ? row.first_day : `${row.first_day} 至 ${row.last_day}`}</td> : null}
                <td data-title="证据" className="soft small">{(row.evidence ?? []).map((field) => `${field.zh} ${field.value ?? "—"}`).join("；")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
