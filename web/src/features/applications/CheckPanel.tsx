// Beside the form while it is typed: what stands against submitting, who would approve, and what it overlaps with.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import type { Input } from "./form_values";

export function CheckPanel({ input, application_id }: { input: Input; application_id: number | undefined }) {
  const check = useQuery({
    queryKey: ["application-check", input, application_id],
    queryFn: () => take(api.POST("/applications/check", { body: { ...input, application_id } })),
    enabled: Boolean(input.host_unit_id),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  if (check.error) return <ProblemView error={check.error} retry={() => void check.refetch()} />;
  if (!check.data) return null;
  return (
    <>
      <Problems check={check.data} />
      <Route route={check.data.route} />
      <Overlaps overlaps={check.data.overlaps} />
    </>
  );
}

function Problems({ check }: { check: Schema["ApplicationCheck"] }) {
  return (
    <Card title="报送前检查">
      {check.problems.length === 0 ? <Word tone="green">可以报送</Word> : <Word tone="orange">还有 {check.problems.length} 处</Word>}
      {check.exceptions.length > 0 ? <p>需要例外批准：{check.exceptions.map((item) => item.zh).join("、")}</p> : null}
      <ul className="problem-list" aria-live="polite">
        {check.problems.map((problem, index) => (
          <li key={index}>
            {problem.detail} {problem.article ? <ArticleLink article={problem.article} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Route({ route }: { route: Schema["ApplicationRoute"] | null }) {
  if (!route) return null;
  return (
    <Card title="审批流程" extra={route.article ? <ArticleLink article={route.article} /> : null}>
      <p>{route.zh}：{route.approver?.name}</p>
      <ol className="steps-list">
        {route.steps.map((step) => (
          <li key={step.code}>
            {step.zh} <span className="soft small">{step.unit?.short_name}·{step.roles_zh}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

export function Overlaps({ overlaps }: { overlaps: Schema["ApplicationOverlap"][] }) {
  return (
    <Card title={`相近账号 ${overlaps.length} 个`}>
      {overlaps.length === 0 ? <p className="soft">没有名称或功能定位相近的现有账号。</p> : null}
      <ul className="problem-list">
        {overlaps.map((item) => (
          <li key={item.account_id}>
            {item.is_visible ? <Link to={`/accounts/${item.account_id}`}>{item.name}</Link> : item.name}
            <span className="soft small">（{item.platform_zh}，{item.host_unit.short_name}）</span>
            <div className="soft small">{item.reasons.map((reason) => reason.zh).join("；")}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
