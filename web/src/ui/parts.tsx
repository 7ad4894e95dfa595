// Small parts that every page is made of: page head, card, facts, empty, loading, numbers that link to their records.
import { Skeleton } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { Link } from "react-router";

import { count } from "./format";
import { use_title } from "./page_state";

type PageHeadProps = { title: string; about?: ReactNode; actions?: ReactNode };

export function PageHead({ title, about, actions }: PageHeadProps) {
  use_title(title);
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {about ? <p className="soft">{about}</p> : null}
      </div>
      {actions ? <div className="page-actions">{actions}</div> : null}
    </header>
  );
}

type CardProps = { title?: ReactNode; extra?: ReactNode; children: ReactNode; className?: string };

export function Card({ title, extra, children, className }: CardProps) {
  return (
    <section className={`card ${className ?? ""}`}>
      {title ? (
        <div className="card-head">
          <h2>{title}</h2>
          {extra ? <div className="card-extra">{extra}</div> : null}
        </div>
      ) : null}
      <div className="card-body">{children}</div>
    </section>
  );
}

export type Fact = { name: string; value: ReactNode; is_wide?: boolean };

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name} className={fact.is_wide ? "fact fact-wide" : "fact"}>
          <dt>{fact.name}</dt>
          <dd>{fact.value ?? "—"}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What would be here, and how it gets here. */
export function Nothing({ what, how }: { what: string; how?: ReactNode }) {
  return (
    <div className="nothing">
      <div>{what}</div>
      {how ? <div className="soft small">{how}</div> : null}
    </div>
  );
}

/** A skeleton that shows only after 300 ms, so that quick answers do not flicker. */
export function Waiting({ rows = 6 }: { rows?: number }) {
  const [is_shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return <div className="waiting">{is_shown ? <Skeleton active title={false} paragraph={{ rows }} /> : null}</div>;
}

/** A figure is always a link to the records behind it. */
export function NumberLink({ value, to, title }: { value: number; to: string; title?: string }) {
  if (value === 0) return <span className="number zero">0</span>;
  return (
    <Link className="number" to={to} title={title}>
      {count(value)}
    </Link>
  );
}

/** A table wider than its place scrolls by itself; reachable by keyboard, hence a named region in the tab order. */
export function Scroll({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={name}>
      {children}
    </div>
  );
}

type Tab = { key: string | undefined; label: string; content: () => ReactNode };

/** Parts of a record; the chosen one is in the address, and only that one is read from the server. */
export function Tabs({ tabs, chosen, choose }: { tabs: Tab[]; chosen: string | undefined; choose: (key: string | undefined) => void }) {
  const active = tabs.find((tab) => tab.key === chosen) ?? tabs[0];
  return (
    <>
      <nav className="tabs" aria-label="分页">
        {tabs.map((tab) => (
          <button type="button" key={tab.label} aria-current={tab === active ? "page" : undefined} onClick={() => choose(tab.key)}>
            {tab.label}
          </button>
        ))}
      </nav>
      {active?.content()}
    </>
  );
}
