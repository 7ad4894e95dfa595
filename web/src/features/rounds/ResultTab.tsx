// The result: counts, coverage as a bar, by platform, town and item, failures with evidence, the look again at last time's failures.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { digest, minute } from "../../ui/format";
import { Card, Facts, Nothing, NumberLink, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { rate } from "./words";

type Detail = Schema["RoundDetail"];
type Result = Schema["RoundResult"];

// Of a running round: its count of now.
const newest = 0;

export function ResultTab({ round }: { round: Detail }) {
  const { data: result, error, refetch } = useQuery({
    queryKey: ["round", round.id, "result"],
    queryFn: () => take(api.GET("/rounds/{id}/results/{version}", { params: { path: { id: round.id, version: newest } } })),
  });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!result) return <Waiting rows={8} />;
  return (
    <>
      <Summary round={round} result={result} />
      {result.is_partial ? <p className="soft">以下名单只列您管理范围内的账号，合计数为全部账号。</p> : null}
      <Failures title="不合格账号" accounts={result.failures} empty="没有不合格账号" />
      <Rechecks result={result} />
      <Breakdown title="各地" rows={result.by_town} to={(code) => `/rounds/${round.id}?tab=accounts&area=${code}`} />
      <Breakdown title="各平台" rows={result.by_platform} to={(code) => `/rounds/${round.id}?tab=accounts&platform=${code}`} />
      <Items result={result} />
      {result.remarks.length > 0 ? <Failures title="合格但有其他问题的账号" accounts={result.remarks} empty="" /> : null}
      {round.state === "closed" ? <Versions round={round.id} /> : null}
    </>
  );
}

function Summary({ round, result }: { round: Detail; result: Result }) {
  const to = (verdict: string) => `/rounds/${round.id}?tab=accounts&verdict=${verdict}`;
  const figure = (value: number, verdict: string) => (round.state === "closed" ? <NumberLink value={value} to={to(verdict)} /> : value);
  return (
    <Card title={round.state === "closed" ? "检查结果" : "目前情况"} extra={<span className="soft small">{round.state === "closed" ? `第 ${result.version} 版，${minute(result.frozen_at)} 冻结` : "未办结，随检查变化"}</span>}>
      <Facts
        facts={[
          { name: "账号总数", value: result.accounts_total },
          { name: "抽查账号", value: <NumberLink value={result.accounts_sampled} to={`/rounds/${round.id}?tab=accounts`} /> },
          { name: "抽查比例", value: rate(result.accounts_sampled, result.accounts_total) },
          { name: "合格", value: figure(result.passed, "passed") },
          { name: "不合格", value: figure(result.failed, "failed") },
          { name: "合格率", value: rate(result.passed, result.observed) },
        ]}
      />
      <CoverageBar result={result} />
      {result.digest ? <p className="soft small">结果摘要（SHA-256）<span title={result.digest}>{digest(result.digest)}</span>，随办结记入操作留痕。</p> : null}
    </Card>
  );
}

function CoverageBar({ result }: { result: Result }) {
  const whole = result.accounts_sampled;
  const parts = [
    { key: "passed", name: "合格", value: result.passed },
    { key: "failed", name: "不合格", value: result.failed },
    { key: "missed", name: "未查看", value: result.failed_to_observe },
    { key: "blocked", name: "查看受阻", value: result.blocked },
  ];
  const words = parts.map((part) => `${part.name} ${part.value}`).join("，");
  return (
    <>
      <div className="coverage-bar" role="img" aria-label={`检查覆盖：${words}`}>
        {parts.filter((part) => part.value > 0).map((part) => <span key={part.key} className={`coverage-${part.key}`} style={{ width: `${(part.value * 100) / whole}%` }} />)}
      </div>
      <p className="soft small">检查覆盖 {rate(result.observed, whole)}：{words}。未查看、受阻的账号既不算合格，也不算不合格。</p>
    </>
  );
}

function Failures({ title, accounts, empty }: { title: string; accounts: Result["failures"]; empty: string }) {
  return (
    <Card title={`${title} ${accounts.length}`}>
      {accounts.length === 0 ? <Nothing what={empty} /> : null}
      <ul className="plain-list">
        {accounts.map((account) => (
          <li key={account.account_id}>
            <div className="line spread">
              <Link className="row-title" to={`/accounts/${account.account_id}`}>{account.account_name}</Link>
              <span className="soft small">{account.platform_zh} · {account.unit_name}</span>
            </div>
            {account.items.map((item, index) => <ProblemLine key={`${item.item} ${index}`} item={item} />)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ProblemLine({ item }: { item: Schema["RoundProblem"] }) {
  const values = item.values.map((value) => `${value.zh} ${value.value ?? "—"}`).join("；");
  return (
    <div className="problem-line">
      <Word tone={item.is_veto ? "red" : "orange"}>{item.title}</Word>
      <span className="small"> {values}</span>
      <span className="soft small"> {item.found_on} 发现{item.article ? ` · ${item.article.document} ${item.article.clause}` : ""}</span>
      {item.finding_id ? <Link className="small" to={`/findings/${item.finding_id}`}> 查看证据</Link> : null}
    </div>
  );
}

function Rechecks({ result }: { result: Result }) {
  if (result.recheck.length === 0) return null;
  const word = (still: boolean | null) => (still === null ? <Word tone="grey">未查看或已停用</Word> : still ? <Word tone="red">仍不合格</Word> : <Word tone="green">已合格</Word>);
  return (
    <Card title={`上期不合格账号复查 ${result.recheck.length}`}>
      <ul className="plain-list">
        {result.recheck.map((each) => (
          <li key={each.account_id} className="line spread">
            <div>
              <Link className="row-title" to={`/accounts/${each.account_id}`}>{each.account_name}</Link>
              <div className="soft small">{each.platform_zh} · {each.unit_name} · 上期：{each.was.join("、")}</div>
            </div>
            {word(each.is_still_failing)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Breakdown({ title, rows, to }: { title: string; rows: Result["by_town"]; to: (code: string) => string }) {
  return (
    <Card title={title}>
      <Scroll name={title}>
        <table className="table">
          <thead>
            <tr>{[title, "账号", "抽查", "已检查", "不合格", "合格率"].map((name, index) => <th key={name} scope="col" className={index > 0 ? "right" : undefined}>{name}</th>)}</tr>
          </thead>
          <tbody>
            {[...rows].sort((a, b) => b.failed - a.failed || b.total - a.total).map((row) => (
              <tr key={row.code}>
                <td data-title={title}>{row.name}</td>
                <td className="right" data-title="账号">{row.total}</td>
                <td className="right" data-title="抽查"><NumberLink value={row.sampled} to={to(row.code)} /></td>
                <td className="right" data-title="已检查">{row.observed}</td>
                <td className="right" data-title="不合格"><NumberLink value={row.failed} to={`${to(row.code)}&verdict=failed`} /></td>
                <td className="right" data-title="合格率">{rate(row.observed - row.failed, row.observed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

function Items({ result }: { result: Result }) {
  return (
    <Card title="各事项">
      <Scroll name="各事项">
        <table className="table">
          <thead>
            <tr>{["检查事项", "性质", "方式", "应查", "已查", "未查看", "受阻", "有问题账号"].map((name, index) => <th key={name} scope="col" className={index > 2 ? "right" : undefined}>{name}</th>)}</tr>
          </thead>
          <tbody>
            {result.by_item.map((item) => (
              <tr key={item.item}>
                <td data-title="检查事项">{item.title}</td>
                <td data-title="性质">{item.is_veto ? "单项否决" : "其他"}</td>
                <td data-title="方式">{item.is_by_machine ? "机器" : "人工"}</td>
                {([["应查", item.expected], ["已查", item.observed], ["未查看", item.failed_to_observe], ["受阻", item.blocked], ["有问题账号", item.problems]] as const).map(([name, value]) => (
                  <td key={name} className="right" data-title={name}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

function Versions({ round }: { round: number }) {
  const found = useQuery({ queryKey: ["round", round, "results"], queryFn: () => take(api.GET("/rounds/{id}/results", { params: { path: { id: round } } })) });
  if (!found.data || found.data.items.length < 2) return null;
  return (
    <Card title="结果版本">
      <ul className="plain-list">
        {found.data.items.map((version) => (
          <li key={version.version}>
            第 {version.version} 版 · {minute(version.made_at)} · {version.made_by}
            <div className="soft small">{version.reason || "办结"}{version.changes ? `；不合格 ${version.changes.failed_before} → ${version.changes.failed_after}${version.changes.failed_no_more.map((each) => `，撤销「${each.name}」`).join("")}` : ""}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
