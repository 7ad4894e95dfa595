// A unit's sheet: every point with its record, account by account, beside what the unit said of itself; appeals begin here.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { day } from "../../ui/format";
import { Card, Facts, Nothing, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Word } from "../../ui/words_of_state";
import { AppealDialog, type Disputed } from "./AppealDialog";
import { SheetPaper } from "./SheetPaper";
import { Evidence, kind_zh, points, rank_change, Verdict } from "./words";

type Sheet = Schema["AssessmentSheetDetail"];
type Item = Schema["AssessmentItem"];
type Dispute = ((what: Disputed) => void) | undefined;

export default function SheetPage() {
  const params = useParams();
  const [id, unit_id] = [Number(params["id"]), Number(params["unit"])];
  const [disputed, dispute] = useState<Disputed>();
  const found = useQuery({
    queryKey: ["assessment-sheet", id, unit_id],
    queryFn: () => take(api.GET("/assessments/{id}/sheets/{unit_id}", { params: { path: { id, unit_id } } })),
  });
  if (found.error && !found.data) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting rows={12} />;
  const sheet = found.data;
  const may = sheet.may_appeal.is_allowed ? dispute : undefined;
  return (
    <>
      <RecordHead
        kind={sheet.class_zh}
        title={sheet.unit.name}
        marks={<><Verdict value={sheet.verdict} text={sheet.verdict_zh} />{sheet.rank === null ? null : <Word tone="blue">第 {sheet.rank} 名（比上次 {rank_change(sheet.rank, sheet.previous_rank)}）</Word>}</>}
        notes={<><Link to={`/assessments/${id}`}>{sheet.assessment.title}</Link> · {day(sheet.assessment.period_from)} 至 {day(sheet.assessment.period_to)} · 结果第 {sheet.assessment.result_version} 版</>}
      />
      <Totals sheet={sheet} />
      <SheetPaper assessment_id={id} unit_id={unit_id} is_announced={sheet.assessment.announced_at !== null} />
      {sheet.sites.length > 0 ? <Sites sheet={sheet} /> : null}
      <Card title="单位指标">
        {sheet.unit_items.length === 0 ? <Nothing what="单位指标没有扣分和加分" /> : <Items items={sheet.unit_items} dispute={may} may_dispute_whole />}
      </Card>
      <Accounts sheet={sheet} dispute={may} />
      {disputed ? <AppealDialog assessment_id={id} unit_id={unit_id} disputed={disputed} close={() => dispute(undefined)} /> : null}
    </>
  );
}

function Totals({ sheet }: { sheet: Sheet }) {
  const self = sheet.self_scores.items.reduce((sum, one) => sum + one.points, 0);
  return (
    <Card title="得分">
      <Facts
        facts={[
          { name: "总分", value: <strong className="big-number">{points(sheet.total)}</strong> },
          { name: `网站（${sheet.website_weight}%）`, value: points(sheet.website) },
          { name: `新媒体（${100 - sheet.website_weight}%，含加分）`, value: points(sheet.media) },
          { name: "加分", value: points(sheet.bonus) },
          { name: "参评账号", value: `${sheet.accounts_rated} 个${sheet.accounts_vetoed > 0 ? `，单项否决 ${sheet.accounts_vetoed} 个` : ""}` },
          { name: "自评", value: sheet.self_scores.items.length > 0 ? `${sheet.self_scores.items.length} 项，合计 ${points(self)} 分` : "未自评" },
        ]}
      />
    </Card>
  );
}

function Sites({ sheet }: { sheet: Sheet }) {
  return (
    <Card title="网站">
      <ul className="plain-list">
        {sheet.sites.map((site) => (
          <li key={site.name}>{site.name}：{site.veto ? <Word tone="red">单项否决（{site.veto}）</Word> : `${points(site.score)} 分`} <span className="soft small">{day(site.checked_on)} 检查{site.items ? `；${site.items}` : ""}</span></li>
        ))}
      </ul>
    </Card>
  );
}

function Accounts({ sheet, dispute }: { sheet: Sheet; dispute: Dispute }) {
  const [with_cases, clean] = [sheet.accounts.filter((one) => one.items.length > 0), sheet.accounts.filter((one) => one.items.length === 0)];
  return (
    <>
      {with_cases.map((account) => (
        <Card key={account.account_id} className="score-list" title={<><Link to={`/accounts/${account.account_id}`}>{account.name}</Link> <span className="soft small">{account.platform_zh}</span></>} extra={<><Verdict value={account.verdict} text={account.verdict_zh} /> <strong>{points(account.score)}</strong></>}>
          <Items items={account.items} dispute={dispute} />
        </Card>
      ))}
      <Card title={with_cases.length > 0 ? "其他账号" : "账号"}>
        {clean.length === 0 ? <Nothing what={sheet.accounts.length === 0 ? "没有参评账号" : "每个账号都有扣分事项，见上"} /> : (
          <ul className="plain-list score-list">
            {clean.map((account) => (
              <li key={account.account_id}><Link to={`/accounts/${account.account_id}`}>{account.name}</Link> <span className="soft small">{account.platform_zh}</span> {account.verdict === "not_rated" ? <Word tone="grey">期内未监测到，不评价</Word> : `${points(account.score)} 分`}</li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

function Items({ items, dispute, may_dispute_whole = false }: { items: Item[]; dispute: Dispute; may_dispute_whole?: boolean }) {
  return (
    <Scroll name="得分明细">
      <table className="table">
        <thead><tr><th scope="col">指标</th><th scope="col">事项</th><th scope="col" className="right">分值</th><th scope="col">说明</th><th scope="col"><span className="visually-hidden">操作</span></th></tr></thead>
        <tbody>
          {items.map((item) => (item.cases.length === 0 ? <Whole key={item.indicator} item={item} /> : item.cases.map((one, place) => (
            <tr key={`${item.indicator}${one.key}`}>
              <td data-title="指标">{place === 0 ? <IndicatorName item={item} /> : null}</td>
              <td data-title="事项"><Evidence record={one.record} text={one.text} /></td>
              <td data-title="分值" className="right nowrap">{item.kind === "veto" && one.is_counted ? "否决" : signed(item, one.points)}</td>
              <td data-title="说明" className="small soft">{one.why ?? ""}</td>
              <td className="nowrap">
                {dispute && one.is_counted ? <Button size="small" onClick={() => dispute({ indicator: item.indicator, title: item.title, case_key: one.key, text: one.text })}>申诉</Button> : null}
                {dispute && may_dispute_whole && place === 0 && item.kind !== "veto" ? <Button size="small" type="link" onClick={() => dispute({ indicator: item.indicator, title: item.title, text: "整项得分" })}>对整项申诉</Button> : null}
              </td>
            </tr>
          ))))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Whole({ item }: { item: Item }) {
  return (
    <tr>
      <td data-title="指标"><IndicatorName item={item} /></td>
      <td data-title="事项" className="soft">共 {item.whole} 项，均按时</td>
      <td data-title="分值" className="right">0</td>
      <td />
      <td />
    </tr>
  );
}

function IndicatorName({ item }: { item: Item }) {
  return (
    <>
      <strong>{item.title}</strong> <span className="soft small">{kind_zh[item.kind]}{item.kind === "veto" ? "" : `，最多 ${points(item.most)}`}{item.whole > 0 ? `，应办 ${item.whole}` : ""}</span>
      {item.article ? <div className="small"><ArticleLink article={item.article} /></div> : null}
    </>
  );
}

function signed(item: Item, value: number): string {
  if (value === 0) return "0";
  return item.kind === "bonus" ? `+${points(value)}` : points(-value);
}
