// The score card of one account: proposal and reasons first, then every part with its formula, then the numbers with the records behind them.
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { DataTable } from "../../ui/DataTable";
import { count, day } from "../../ui/format";
import { Card, Nothing, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { columns_for } from "./OverlapsTab";
import { Proposal } from "./words";

type Detail = Schema["ConsolidationCardDetail"];

export default function CardPage() {
  const run = Number(useParams()["run"]);
  const account = Number(useParams()["account"]);
  const { data, error, refetch } = useQuery({
    queryKey: ["consolidation", "card", run, account],
    queryFn: () => take(api.GET("/consolidation/runs/{id}/cards/{account_id}", { params: { path: { id: run, account_id: account } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead
        kind={`集约评估（${day(data.run.period_from)} 至 ${day(data.run.as_of)}）`}
        title={data.name}
        marks={<><Proposal value={data.proposal} /><span className="soft">综合分 {data.worth}</span></>}
        notes={<>{data.platform_zh} · 主办单位 <Link to={`/units/${data.host_unit.id}`}>{data.host_unit.name}</Link> · <Link to={`/accounts/${data.account_id}`}>账号登记信息</Link> · <Link to={`/consolidation?run=${run}`}>全部评估结果</Link></>}
      />
      <div className="columns">
        <div className="column-main">
          <Ground card={data} />
          <Parts card={data} />
          <Overlaps card={data} run={run} />
        </div>
        <div className="column-side">
          <Numbers card={data} />
        </div>
      </div>
    </>
  );
}

function Ground({ card }: { card: Detail }) {
  return (
    <Card title="建议与理由">
      <p>
        建议<strong>{card.proposal_zh}</strong>
        {card.target ? <>，并入 <Link to={`/consolidation/runs/${card.run.id}/accounts/${card.target.account_id}`}>{card.target.name}</Link></> : null}
        。依据 <ArticleLink article={card.run.article} />
      </p>
      <ul className="plain-list">
        {card.reasons.map((reason) => (
          <li key={reason.code}>{reason.text}</li>
        ))}
      </ul>
    </Card>
  );
}

function Parts({ card }: { card: Detail }) {
  return (
    <Card title="评分构成" extra={<span className="soft">点赞、转发不计</span>}>
      <Scroll name="评分构成">
        <table className="table">
          <thead><tr><th scope="col">项目</th><th scope="col">算法</th><th scope="col" className="right">数值</th><th scope="col" className="right">得分</th><th scope="col" className="right">权重</th></tr></thead>
          <tbody>
            {card.parts.map((part) => (
              <tr key={part.code}>
                <td data-title="项目" className="nowrap">{part.zh}</td>
                <td data-title="算法" className="small"><div>{part.formula}<div className="soft">{part.bands.map((band) => `${count(band.from)} 起 ${band.points} 分`).join("，")}</div></div></td>
                <td data-title="数值" className="right nowrap">{part.value === null ? <span className="soft">无数据</span> : `${count(part.value)} ${part.unit}`}</td>
                <td data-title="得分" className="right">{part.points ?? <span className="soft">不计</span>}</td>
                <td data-title="权重" className="right">{part.weight / 10}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="soft small">综合分 = 有数据的各项得分按权重加权平均，无数据的项不计入；满分 1000。</p>
    </Card>
  );
}

function Numbers({ card }: { card: Detail }) {
  return (
    <Card title="原始数据">
      <ul className="plain-list">
        {card.numbers.map((item) => (
          <li key={item.name} className="line spread">
            <span>{item.zh}</span>
            {item.link ? <Link className="number" to={item.link}>{count(item.value)}</Link> : <span className="number">{count(item.value)}</span>}
          </li>
        ))}
      </ul>
      <p className="soft small">点数字查看背后的记录；没有链接的由单位按月填报。</p>
    </Card>
  );
}

function Overlaps({ card, run }: { card: Detail; run: number }) {
  if (card.pairs.length === 0) return <Card title="与其他账号重合"><Nothing what="没有发现重合的账号" /></Card>;
  return (
    <Card title="与其他账号重合">
      <DataTable
        name="card-pairs"
        columns={columns_for({ id: run })}
        page={{ items: card.pairs, next_cursor: null, total: card.pairs.length }}
        error={undefined}
        retry={() => undefined}
        row_key={(row) => row.place}
        empty={{ what: "没有重合的账号" }}
      />
    </Card>
  );
}
