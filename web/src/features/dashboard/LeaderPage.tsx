// 领导视图, made for a phone: what waits for a decision with the text to decide on and the steps of its own process; three figures for a caller;
// the month in sentences.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { count, minute } from "../../ui/format";
import { Card, Nothing, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { TimeLeft } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { counted_how } from "./Numbers";

const Decision = lazy(() => import("./Decision"));

type Item = Schema["InboxItem"];

export default function LeaderPage() {
  const sees_numbers = use_may("supervision.read_overview");
  return (
    <div className="leader">
      <PageHead title="领导视图" about="等您审批的事项、三个数和本月情况。" />
      {sees_numbers ? <Figures /> : null}
      <Waiting4You />
      {sees_numbers ? <Month /> : null}
    </div>
  );
}

/** 多少个账号、几个不合格、整改了几个: read out to whoever calls, with the moment. */
function Figures() {
  const { data, error, refetch } = useQuery({ queryKey: ["dashboard", {}], queryFn: () => take(api.GET("/dashboard", { params: { query: {} } })), staleTime: 60_000 });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={3} />;
  return (
    <Card title={data.place.title} extra={<span className="soft small">{minute(data.snapshot_at)}</span>}>
      <div className="three-figures">
        {data.figures.map((figure) => (
          <Link key={figure.key} to={figure.link} className="figure" title={counted_how(data, figure.formula)}>
            <span className="figure-name">{figure.zh}</span>
            <span className="figure-value">{count(figure.value)}<span className="figure-unit">个</span></span>
          </Link>
        ))}
      </div>
    </Card>
  );
}

function Waiting4You() {
  const { data, error, refetch } = useQuery({ queryKey: ["inbox", "leader"], queryFn: () => take(api.GET("/inbox", { params: { query: { box: "to_do", limit: 50 } } })), refetchInterval: 60_000 });
  const [opened, open] = useState<number>();
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={6} />;
  return (
    <Card title={`等您办理（${data.total}）`}>
      {data.items.length === 0 ? <Nothing what="没有等您办理的事项" how="需要您审批、签发的事项会出现在这里。" /> : null}
      <ul className="bare-list decisions">
        {data.items.map((item) => <Waiting1 key={item.id} item={item} is_open={opened === item.id} toggle={() => open(opened === item.id ? undefined : item.id)} />)}
      </ul>
      {data.next_cursor ? <p><Link to="/inbox">全部待办</Link></p> : null}
    </Card>
  );
}

function Waiting1({ item, is_open, toggle }: { item: Item; is_open: boolean; toggle: () => void }) {
  return (
    <li className={item.light ? `decision inbox-${item.light}` : "decision"}>
      <div className="spread">
        <span><span className="task">{item.task_zh}</span> <span className="soft small">{item.process_zh}</span></span>
        <TimeLeft light={item.light} text={item.time_left_zh} is_provisional={item.is_provisional} />
      </div>
      <div className="row-title">{item.title}</div>
      <div className="soft small">{item.host_unit?.name ?? item.unit.name} · 到达 {minute(item.created_at)}</div>
      {is_open ? <Suspense fallback={<Waiting rows={4} />}><Decision item={item} /></Suspense> : null}
      <Button size="small" type={is_open ? "default" : "primary"} aria-expanded={is_open} onClick={toggle}>{is_open ? "收起" : "审阅"}</Button>
    </li>
  );
}

function Month() {
  const { data, error, refetch } = useQuery({ queryKey: ["monthly-report", {}], queryFn: () => take(api.GET("/monthly-report", { params: { query: {} } })), staleTime: 60_000 });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={6} />;
  return (
    <Card title="本月情况" extra={<Link to="/monthly-report">月报全文</Link>}>
      {data.sentences.map((part) => <p key={part.heading} className="report-part"><strong>{part.heading}。</strong>{part.text}</p>)}
    </Card>
  );
}
