// 备案 of one account: where it stands in each system, what is open, and what still differs, side by side.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { day } from "../../ui/format";
import { Card, Nothing, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { FilingState, TimeLeft, Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";

export function AccountFilings({ id }: { id: number }) {
  const may_compare = use_may("filings.save_form");
  const { data, error } = useQuery({
    queryKey: ["account", id, "filings"],
    queryFn: () => take(api.GET("/accounts/{id}/filings", { params: { path: { id } } })),
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Card title="各系统备案情况">
        <Standing systems={data.systems} />
      </Card>
      <Card title="备案事项">
        <Items items={data.items} />
      </Card>
      {may_compare ? <Differences id={id} /> : null}
    </>
  );
}

function Standing({ systems }: { systems: Schema["FilingStanding"][] }) {
  return (
    <ul className="plain-list">
      {systems.map((system) => (
        <li key={system.filing_system} className="line">
          <strong>{system.filing_system_zh}</strong>
          {system.filed_on ? <Word tone="green">已备案 {day(system.filed_on)}</Word> : <Word tone="orange">尚未备案</Word>}
          {system.receipt_number ? <code>{system.receipt_number}</code> : null}
          {system.differing > 0 ? <Word tone="orange">{system.differing} 项与登记信息不一致</Word> : null}
        </li>
      ))}
    </ul>
  );
}

function Items({ items }: { items: Schema["Filing"][] }) {
  if (items.length === 0) return <Nothing what="没有备案事项" how="开设、变更、关停、注销登记后自动产生。" />;
  return (
    <ul className="plain-list">
      {items.map((filing) => (
        <li key={filing.id} className="line">
          <Link className="row-title" to={`/filings/${filing.id}`}>{filing.occasion_zh} · {filing.filing_system_zh}</Link>
          <FilingState state={filing.state} text={filing.state_zh} />
          {filing.light ? <TimeLeft light={filing.light} text={filing.time_left_zh} is_provisional={filing.is_provisional} /> : null}
          <span className="soft small">生效 {day(filing.effective_on)}，期限 {day(filing.due_on)}{filing.settled_on ? `，办结 ${day(filing.settled_on)}` : ""}</span>
        </li>
      ))}
    </ul>
  );
}

type Told = Schema["FilingDifferences"]["systems"][number];

/** A row a field, a column a system: what it was told, beside what the registry says now. */
function Differences({ id }: { id: number }) {
  const { data, error } = useQuery({
    queryKey: ["account", id, "filing-differences"],
    queryFn: () => take(api.GET("/accounts/{id}/filings/differences", { params: { path: { id } } })),
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  const told = data.systems.filter((system) => system.filing_id !== null);
  const between = data.between.filter((field) => field.is_different);
  if (told.length === 0) return <Card title="还有哪些不一致"><Nothing what="还没有备案过，无从比较" /></Card>;
  return (
    <Card title="还有哪些不一致" extra={<span className="soft small">最近一次备案的内容与现在的登记信息逐项比较</span>}>
      {between.length > 0 ? <p><Word tone="orange">两个系统之间不一致：{between.map((field) => field.label).join("、")}</Word></p> : null}
      {told.map((system) => <Comparison key={system.filing_system} told={system} />)}
    </Card>
  );
}

function Comparison({ told }: { told: Told }) {
  const differing = told.fields.filter((field) => field.is_different);
  if (differing.length === 0) return <p>{told.short_zh}：<Word tone="green">与登记信息一致</Word></p>;
  return (
    <Scroll name={`${told.short_zh}不一致的项目`}>
      <table className="table comparison">
        <thead>
          <tr>
            <th scope="col">{told.short_zh}项目</th>
            <th scope="col">备案为</th>
            <th scope="col">登记为</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field.field}>
              <td data-title="项目">{field.label}</td>
              <td data-title="备案为">{field.filed || <span className="soft">空</span>}</td>
              <td data-title="登记为">{field.registered || <span className="soft">空</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
