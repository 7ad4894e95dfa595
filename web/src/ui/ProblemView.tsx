// A refusal in plain words: what was wrong, what to do, by which article, and a number to quote.
import { Alert, Button } from "antd";

import { Refused, type Problem } from "../api/client";
import { ArticleLink } from "./ArticleLink";

type Props = { error: unknown; retry?: () => void };

export function ProblemView({ error, retry }: Props) {
  const problem = problem_from(error);
  return (
    <Alert
      type={problem.status >= 500 || problem.status === 0 ? "error" : "warning"}
      showIcon
      title={problem.title}
      description={<ProblemText problem={problem} />}
      action={retry ? <Button onClick={retry}>重试</Button> : undefined}
      className="problem"
    />
  );
}

export function problem_from(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  return {
    type: "about:blank",
    title: "页面出现故障",
    detail: "请刷新页面后重试；仍不行请联系系统管理员。",
    status: 500,
    code: "web.fault",
    request_id: "无",
  };
}

function ProblemText({ problem }: { problem: Problem }) {
  const others = (problem.errors ?? []).filter((other) => other.detail !== problem.detail);
  return (
    <>
      <div>{problem.detail}</div>
      {others.length > 0 ? (
        <ul className="problem-list">
          {others.map((other, index) => (
            <li key={index}>
              {other.field ? <FieldLink field={other.field} /> : null}
              {other.detail} {other.article ? <ArticleLink article={other.article} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {problem.article ? (
        <div>
          依据：
          <ArticleLink article={problem.article} />
        </div>
      ) : null}
      {problem.status >= 500 ? <div className="soft small">报修时请提供编号：{problem.request_id}</div> : null}
    </>
  );
}

function FieldLink({ field }: { field: string }) {
  const input = document.getElementById(field);
  if (!input) return null;
  return (
    <button type="button" className="link" onClick={() => input.focus()}>
      定位
    </button>
  );
}
