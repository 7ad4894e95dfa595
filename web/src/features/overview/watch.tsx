// What collection tells: who publishes too rarely next, what was and was not observed.
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import { count, day, minute, percent, short_day } from "../../ui/format";
import { Card, Nothing } from "../../ui/parts";
import { Word } from "../../ui/words_of_state";

export function FailingNext({ accounts }: { accounts: Schema["Overview"]["failing_next"] }) {
  return (
    <Card title="即将停更">
      {accounts.length === 0 ? <Nothing what="没有临近停更期限的账号" /> : null}
      <ul className="plain-list">
        {accounts.map((item) => (
          <li key={item.account.id} className="line spread">
            <span>
              <Link to={`/accounts/${item.account.id}`}>{item.account.name}</Link>
              <span className="soft small row-sub">{item.account.platform_zh} · {item.host_unit.short_name}</span>
            </span>
            <span className="nowrap" title={`最近发布 ${day(item.last_post_at)}`}>
              <Word tone={item.days_left <= 2 ? "orange" : "grey"}>{short_day(item.fails_on)}</Word>
              <span className="soft small"> 剩 {item.days_left} 天</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Coverage({ coverage }: { coverage: Schema["Overview"]["coverage"] }) {
  const rows = [
    { zh: "应监测", value: coverage.expected, tone: "blue" as const },
    { zh: "已监测", value: coverage.observed, tone: "green" as const },
    { zh: "读取失败", value: coverage.failed, tone: "orange" as const },
    { zh: "平台拒绝", value: coverage.blocked, tone: "grey" as const },
  ];
  const rate = coverage.expected > 0 ? Math.round((coverage.observed * 1000) / coverage.expected) : null;
  return (
    <Card title="监测覆盖" extra={<Link to="/collection">监测运行</Link>}>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.zh} className="line spread">
            <Word tone={row.tone}>{row.zh}</Word>
            <span className="tabular">{count(row.value)}</span>
          </li>
        ))}
      </ul>
      <p className="soft small">
        覆盖率 {percent(rate)}；没有监测到的，既不算合格也不算不合格。
        {coverage.last_run_at ? `最近运行 ${minute(coverage.last_run_at)}。` : ""}
      </p>
    </Card>
  );
}
