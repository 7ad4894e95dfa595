// One indicator set: how it scores, its indicators with their articles, the classes, its versions and its text.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { minute } from "../../ui/format";
import { Card, Facts, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { Faults, SetState } from "./SetsTab";
import { counts_zh, kind_zh, mean_zh, measure_zh, points } from "./words";

type IndicatorSet = Schema["IndicatorSet"];

export default function IndicatorSetPage() {
  const set_id = useParams()["id"] ?? "";
  const [version, choose] = useState<number>();
  const found = useQuery({
    queryKey: ["indicator-set", set_id, version],
    queryFn: () => take(api.GET("/indicator-sets/{set_id}", { params: { path: { set_id }, query: { version } } })),
  });
  if (found.error && !found.data) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting rows={12} />;
  const set = found.data;
  return (
    <>
      <RecordHead
        kind={`指标体系 ${set.id}`}
        title={set.title}
        marks={<><SetState set={set} /><Word tone={set.checked === "已核" ? "green" : "orange"}>{set.checked}</Word></>}
        notes={<>依据 {set.source}{set.extends ? <> · 承接 {set.extends}</> : null}</>}
        actions={<Decide set={set} />}
      />
      <Scoring set={set} />
      <Card title="指标"><Indicators set={set} /></Card>
      <Classes set={set} />
      {(set.versions ?? []).length > 0 ? <Versions set={set} choose={choose} /> : null}
      <Card title="文本">
        <Faults faults={set.faults} />
        <Scroll name="指标体系文本"><pre className="code-text">{set.text}</pre></Scroll>
      </Card>
    </>
  );
}

function Scoring({ set }: { set: IndicatorSet }) {
  return (
    <Card title="计分办法">
      <Facts
        facts={[
          { name: "合格线", value: `${points(set.fail_line)} 分` },
          { name: "单项否决", value: `${set.veto_reaches === "unit" ? "及于单位" : "及于账号"}，记 ${points(set.veto_score)} 分` },
          { name: "加分", value: set.bonus_cap > 0 ? `基础分超过 ${points(set.bonus_gate)} 分的，最多加 ${points(set.bonus_cap)} 分` : "不设加分" },
          { name: "网站与新媒体", value: `${set.website_weight}% : ${100 - set.website_weight}%` },
          { name: "账号到单位", value: mean_zh[set.account_to_unit] },
          { name: "单位到考核对象", value: mean_zh[set.unit_to_object] },
        ]}
      />
    </Card>
  );
}

function Indicators({ set }: { set: IndicatorSet }) {
  return (
    <Scroll name="指标">
      <table className="table">
        <thead><tr><th scope="col">指标</th><th scope="col">种类</th><th scope="col">层级</th><th scope="col">数据来源</th><th scope="col" className="right">分值</th><th scope="col" className="right">每次</th><th scope="col">说明</th><th scope="col">依据</th></tr></thead>
        <tbody>
          {set.indicators.map((one) => (
            <tr key={one.id}>
              <td data-title="指标">{one.title}{one.is_inherited ? <span className="soft small">（承接）</span> : null}</td>
              <td data-title="种类" className="nowrap">{kind_zh[one.kind]}</td>
              <td data-title="层级" className="nowrap">{one.level === "unit" ? "单位" : "账号"}</td>
              <td data-title="数据来源" className="small">{measure_zh[one.measured_by]}{one.counts === "cases" ? "" : `，${counts_zh[one.counts]}`}</td>
              <td data-title="分值" className="right">{one.kind === "veto" ? "否决" : points(one.points)}</td>
              <td data-title="每次" className="right">{one.each > 0 ? points(one.each) : "—"}</td>
              <td data-title="说明" className="small">{one.says}</td>
              <td data-title="依据" className="small">{one.article ? <ArticleLink article={one.article} /> : one.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Classes({ set }: { set: IndicatorSet }) {
  const title = (id: string) => set.indicators.find((one) => one.id === id)?.title ?? id;
  const how = { scale: "其余按比例折算为 100 分", spread: "分值分摊到其他指标", full: "计满分" };
  return (
    <Card title="对象类别">
      <ul className="plain-list">
        {set.classes.map((one) => (
          <li key={one.code}>
            <strong>{one.zh}</strong>
            {one.needs_service_account ? "（设有服务类账号或应用）" : ""}
            {one.exempt.map((each) => `；免考“${title(each.indicator)}”，${how[each.redistribute]}${each.to.map((to) => `，${title(to.indicator)} +${points(to.points)}`).join("")}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Versions({ set, choose }: { set: IndicatorSet; choose: (version: number) => void }) {
  const state_zh = { proposed: "待审定", released: "已启用", declined: "未通过" };
  return (
    <Card title="版本">
      <ul className="plain-list">
        {(set.versions ?? []).map((one) => (
          <li key={one.version}>
            <Button type="link" size="small" onClick={() => choose(one.version)}>第 {one.version} 版</Button> {state_zh[one.state]} · {one.proposed_by} {minute(one.proposed_at)} 提交
            {one.decided_at ? ` · ${one.decided_by} ${minute(one.decided_at)} 审定` : ""}{one.reason ? `（${one.reason}）` : ""}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Decide({ set }: { set: IndicatorSet }) {
  const may = use_may("assessment.release_set");
  const client = useQueryClient();
  const { message } = App.useApp();
  const [is_declining, decline] = useState(false);
  const [reason, set_reason] = useState("");
  const proposed = (set.versions ?? []).find((one) => one.state === "proposed");
  const send = useMutation({
    mutationFn: (path: "release" | "decline") => take(api.POST(`/indicator-sets/{set_id}/${path}`, { params: { path: { set_id: set.id } }, body: { version: proposed?.version ?? 0, ...(reason ? { reason } : {}) } })),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith("indicator-set") });
      void message.success("已审定");
      decline(false);
    },
  });
  if (!may || !proposed) return null;
  return (
    <>
      <div className="action-bar">
        <Button type="primary" loading={send.isPending} onClick={() => send.mutate("release")}>启用第 {proposed.version} 版</Button>
        <Button danger onClick={() => decline(true)}>不通过</Button>
      </div>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Modal open={is_declining} title="不通过" okText="不通过" onOk={() => send.mutate("decline")} onCancel={() => decline(false)}>
        <Input.TextArea aria-label="理由" value={reason} onChange={(event) => set_reason(event.target.value)} autoSize={{ minRows: 3 }} maxLength={2000} placeholder="请填写理由" />
      </Modal>
    </>
  );
}
