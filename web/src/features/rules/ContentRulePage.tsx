// One content rule of the inspection: what it demands, its article, an example of each side, how often it was right, and how the office has it speak.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { api, new_key, take, type Schema } from "../../api/client";
import { ActionBar } from "../../ui/ActionBar";
import { ArticleLink } from "../../ui/ArticleLink";
import { day, minute, percent } from "../../ui/format";
import { Card, Facts, NumberLink, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { Severity } from "../../ui/words_of_state";

type Rule = Schema["ContentRule"];

export default function ContentRulePage() {
  const id = useParams()["id"] ?? "";
  const { data, error, refetch } = useQuery({ queryKey: ["content-rule", id], queryFn: () => take(api.GET("/content-rules/{rule_id}", { params: { path: { rule_id: id } } })) });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={8} />;
  return (
    <>
      <RecordHead
        kind={`内容规则（${data.kind_zh}）`}
        title={data.title}
        marks={<Severity value={data.severity} />}
        notes={<>依据 <ArticleLink article={data.article} /> · 编号 <code>{data.id}</code>{data.word_change_id ? <> · <Link to={`/word-lists/changes/${data.word_change_id}`}>本市词库的这批词语</Link></> : null}</>}
        actions={<Switch rule={data} />}
      />
      {data.mode === "shown" ? null : <Alert type="warning" showIcon title={`本规则现为“${data.mode_zh}”（${data.mode_history[0]?.reason ?? ""}）。${about[data.mode]}`} />}
      <div className="columns">
        <div className="column-main">
          <Demand rule={data} />
          {data.example ? <Example example={data.example} severity={data.severity} /> : null}
          {data.article.text ? <Card title="条款原文"><blockquote className="article-quote">{data.article.text}</blockquote></Card> : null}
        </div>
        <div className="column-side">
          <Numbers rule={data} />
          <Judges rule={data} />
          <History rule={data} />
        </div>
      </div>
    </>
  );
}

function Demand({ rule }: { rule: Rule }) {
  return (
    <Card title="说明">
      <Facts
        facts={[
          { name: "检出时的表述", value: rule.why, is_wide: true },
          { name: "修改建议", value: rule.suggestion || "—", is_wide: true },
          { name: "来源", value: `${rule.source || "—"}${rule.is_verified ? "（已核）" : ""}`, is_wide: true },
          { name: "适用的发布日期", value: days_of(rule), is_wide: true },
          ...rule.settings.map(({ title, value }) => ({ name: title, value })),
        ]}
      />
    </Card>
  );
}

function days_of({ valid_from, valid_to }: Rule): string {
  if (!valid_from && !valid_to) return "不限";
  return `${valid_from ?? ""} 至 ${valid_to ?? "今"}`;
}

function Example({ example, severity }: { example: NonNullable<Rule["example"]>; severity: Rule["severity"] }) {
  const [before = "", rest = ""] = example.wrong.split("⟦");
  const [place = "", after = ""] = rest.split("⟧");
  return (
    <Card title="示例">
      <Facts
        facts={[
          { name: "会检出", value: <>{before}<mark className={`hit hit-${severity}`}>{place}</mark>{after}{example.wrong_on ? `（${example.wrong_on} 发布）` : ""}</>, is_wide: true },
          { name: "不检出", value: `${example.right}${example.right_on ? `（${example.right_on} 发布）` : ""}`, is_wide: true },
        ]}
      />
    </Card>
  );
}

/** Where the list of hits shows what a figure counts. */
function hits_of(rule: Rule, triage?: Schema["Triage"]): string {
  return `/hits?rule=${encodeURIComponent(rule.id)}${triage ? `&triage=${triage}` : ""}`;
}

function Numbers({ rule }: { rule: Rule }) {
  const [low = 0, high = 0] = rule.precision_interval ?? [];
  return (
    <Card title="运行情况">
      <Facts
        facts={[
          { name: "未研判", value: <NumberLink value={rule.hits_waiting} to={hits_of(rule, "shown")} /> },
          { name: "累计检出", value: <NumberLink value={rule.hits_total} to={hits_of(rule)} /> },
          { name: "已研判", value: rule.judged },
          { name: "误报", value: <NumberLink value={rule.false_alarms} to={hits_of(rule, "false_alarm")} /> },
          { name: "准确率", value: rule.precision === null ? "未判" : `${percent(rule.precision)}（95% 区间 ${percent(low)}—${percent(high)}）`, is_wide: true },
          { name: "提示方式", value: rule.mode_zh },
          { name: "词条数", value: rule.entries },
          { name: "版本", value: <code>{rule.rule_version}</code> },
          { name: "误报例外", value: <Link to={`/word-lists?tab=exceptions&rule=${encodeURIComponent(rule.id)}`}>查看</Link> },
        ]}
      />
      <p className="soft small">准确率＝确认 ÷ 已由人研判（确认与误报之和），全市口径；列表按您的管理范围显示。</p>
    </Card>
  );
}

function Judges({ rule }: { rule: Rule }) {
  if (rule.judges.length === 0) return null;
  return (
    <Card title="研判人">
      <Scroll name="研判人">
        <table className="table">
          <thead><tr><th scope="col">研判人</th><th scope="col" className="right">研判</th><th scope="col" className="right">误报</th><th scope="col">最近</th></tr></thead>
          <tbody>
            {rule.judges.map((judge) => (
              <tr key={judge.person.id}>
                <td data-title="研判人">{judge.person.name}</td>
                <td data-title="研判" className="right">{judge.judged}</td>
                <td data-title="误报" className="right">{judge.false_alarms}</td>
                <td data-title="最近" className="nowrap">{day(judge.last_at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

function History({ rule }: { rule: Rule }) {
  if (rule.mode_history.length === 0) return null;
  return (
    <Card title="提示方式沿革">
      <ol className="timeline">
        {rule.mode_history.map((each) => (
          <li key={each.decided_at}>
            <div className="timeline-head">{each.mode_zh}</div>
            <div>{each.reason}</div>
            <div className="soft small">{each.decided_by.name} · {minute(each.decided_at)}</div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const about: Record<Schema["ContentRuleMode"], string> = {
  shown: "按规则的程度提示。",
  warning: "检出的都降为“提示”，不形成问题。",
  off: "不再检查；已检出的保留，仍可研判。",
};

function Switch({ rule }: { rule: Rule }) {
  const [is_open, open] = useState(false);
  // Nobody is shown what his post may never do; what the rule's kind forbids stays, greyed, with its reason.
  const actions = rule.allowed_actions.filter((action) => action.is_allowed || action.refusal?.code === "monitoring.rule_mode.fixed");
  return (
    <>
      <ActionBar actions={actions} act={() => open(true)} />
      {is_open ? <SwitchDialog rule={rule} close={() => open(false)} /> : null}
    </>
  );
}

function SwitchDialog({ rule, close }: { rule: Rule; close: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [mode, set_mode] = useState<Schema["ContentRuleMode"]>();
  const [reason, set_reason] = useState("");
  const [key] = useState(new_key);
  const send = useMutation({
    mutationFn: (body: { mode: Schema["ContentRuleMode"]; reason: string }) =>
      take(api.POST("/content-rules/{rule_id}/mode", { params: { path: { rule_id: rule.id }, header: { "Idempotency-Key": key } }, body })),
    onSuccess: (after) => {
      client.setQueryData(["content-rule", rule.id], after);
      void client.invalidateQueries({ queryKey: ["rules"] });
      void message.success(`已改为“${after.mode_zh}”`);
      close();
    },
  });
  return (
    <Modal open title={`切换提示方式：${rule.title}`} okText="切换" okButtonProps={{ disabled: !mode || reason.trim() === "", loading: send.isPending }} onOk={() => mode && send.mutate({ mode, reason: reason.trim() })} onCancel={close}>
      <p className="soft">立即生效，文稿检查和以后采集的内容都按新的方式；全部操作留痕。</p>
      {send.error ? <ProblemView error={send.error} /> : null}
      <Radio.Group
        vertical
        aria-label="提示方式"
        value={mode}
        onChange={(event) => set_mode(event.target.value as Schema["ContentRuleMode"])}
        options={rule.modes.map((each) => ({ value: each.mode, disabled: each.mode === rule.mode, label: <>{each.zh}{each.mode === rule.mode ? "（现行）" : ""} <span className="soft small">{about[each.mode]}</span></> }))}
      />
      <label className="label-below" htmlFor="mode-reason">理由</label>
      <Input.TextArea id="mode-reason" autoSize={{ minRows: 2 }} maxLength={1000} value={reason} onChange={(event) => set_reason(event.target.value)} />
    </Modal>
  );
}
