// One content rule of the inspection: what it demands, its article, an example of each side, how often it was right, and how the office has it speak.
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { percent } from "../../ui/format";
import { Card, Facts, Waiting } from "../../ui/parts";
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
        notes={<>依据 <ArticleLink article={data.article} /> · 编号 <code>{data.id}</code></>}
      />
      {data.mode === "shown" ? null : <Alert type="warning" showIcon title={`本规则现为“${data.mode_zh}”。${data.mode_history[0]?.reason ?? ""}`} />}
      <div className="columns">
        <div className="column-main">
          <Demand rule={data} />
          {data.example ? <Example example={data.example} /> : null}
          {data.article.text ? <Card title="条款原文"><blockquote className="article-quote">{data.article.text}</blockquote></Card> : null}
        </div>
        <div className="column-side">
          <Numbers rule={data} />
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
        ]}
      />
    </Card>
  );
}

function days_of({ valid_from, valid_to }: Rule): string {
  if (!valid_from && !valid_to) return "不限";
  return `${valid_from ?? ""} 至 ${valid_to ?? "今"}`;
}

function Example({ example }: { example: NonNullable<Rule["example"]> }) {
  const [before = "", rest = ""] = example.wrong.split("⟦");
  const [place = "", after = ""] = rest.split("⟧");
  return (
    <Card title="示例">
      <Facts
        facts={[
          { name: "会检出", value: <>{before}<mark>{place}</mark>{after}{example.wrong_on ? `（${example.wrong_on} 发布）` : ""}</>, is_wide: true },
          { name: "不检出", value: `${example.right}${example.right_on ? `（${example.right_on} 发布）` : ""}`, is_wide: true },
        ]}
      />
    </Card>
  );
}

function Numbers({ rule }: { rule: Rule }) {
  const [low = 0, high = 0] = rule.precision_interval ?? [];
  return (
    <Card title="运行情况">
      <Facts
        facts={[
          { name: "待研判", value: rule.hits_waiting },
          { name: "累计检出", value: rule.hits_total },
          { name: "已研判", value: rule.judged },
          { name: "误报", value: rule.false_alarms },
          { name: "准确率", value: rule.precision === null ? "未判" : `${percent(rule.precision)}（95% 区间 ${percent(low)}—${percent(high)}）` },
          { name: "提示方式", value: rule.mode_zh },
          { name: "词条数", value: rule.entries },
          { name: "版本", value: <code>{rule.rule_version}</code> },
        ]}
      />
    </Card>
  );
}
