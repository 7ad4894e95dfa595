// One hit of the inspection: how grave, what, what to write instead, why, by which provision; below it what the page offers to do.
import type { ReactNode } from "react";
import { Link } from "react-router";

import type { Schema } from "../api/client";
import { ArticleLink } from "./ArticleLink";
import { Severity } from "./words_of_state";

export type Hit = Schema["Hit"] & { id?: number; triage?: Schema["Triage"]; triage_zh?: string; triage_reason?: string };

type Props = { hit: Hit; index: number; is_current: boolean; choose: () => void; children?: ReactNode };

export function HitCard({ hit, index, is_current, choose, children }: Props) {
  return (
    <div className={is_current ? "hit-card hit-card-current" : "hit-card"} data-card={index}>
      <button type="button" className="hit-card-head" onClick={choose} aria-current={is_current}>
        <Severity value={hit.severity} />
        <span className="hit-kind">{hit.kind_zh}</span>
        <q className="hit-excerpt">{hit.excerpt}</q>
      </button>
      <div className="hit-card-body">
        {hit.suggestion ? <div>建议：{hit.suggestion}</div> : null}
        <div className="soft">{hit.why}</div>
        <div>
          依据：
          <ArticleLink article={hit.article} /> · <Link className="in-text" to={`/content-rules/${encodeURIComponent(hit.rule)}`}>规则</Link>
          <span className="soft small"> 可信度 {(hit.confidence / 10).toFixed(0)}%</span>
        </div>
        {hit.triage ? (
          <div className="soft">
            处置：{hit.triage_zh}
            {hit.triage_reason ? `（${hit.triage_reason}）` : ""}
          </div>
        ) : null}
        {children}
      </div>
    </div>
  );
}
