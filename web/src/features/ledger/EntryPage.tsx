// One ledger entry as recorded, with the audit path to the checkpoint, so that anyone can verify it by hand.
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";

import { api, take } from "../../api/client";
import { second } from "../../ui/format";
import { Card, Facts, PageHead, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";

export default function EntryPage() {
  const sequence = Number(useParams()["sequence"]);
  const { data, error } = useQuery({
    queryKey: ["ledger-entry", sequence],
    queryFn: () => take(api.GET("/ledger/entries/{sequence}", { params: { path: { sequence } } })),
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting rows={10} />;
  return (
    <>
      <PageHead title={`留痕 ${sequence} 号`} about={`${data.verb_zh} · ${data.actor}${data.unit ? `（${data.unit}）` : ""} · ${second(data.recorded_at)}`} />
      <Card title="内容">
        <Facts
          facts={Object.entries(data.entry).map(([name, value]) => ({
            name: entry_zh[name] ?? name,
            value: <span className="break">{typeof value === "object" ? JSON.stringify(value) : String(value)}</span>,
          }))}
        />
      </Card>
      <Card title="校验">
        <Facts
          facts={[
            { name: "叶校验值", value: <code className="break">{data.leaf}</code>, is_wide: true },
            { name: "校验点", value: <code className="break">{data.checkpoint.size} 条，根 {data.checkpoint.root}</code>, is_wide: true },
            { name: "校验路径", value: <ol className="plain-list">{data.proof.map((node) => <li key={node}><code className="break">{node}</code></li>)}</ol>, is_wide: true },
            { name: "参与计算的原文", value: <code className="break">{data.canonical}</code>, is_wide: true },
          ]}
        />
      </Card>
    </>
  );
}

const entry_zh: Record<string, string> = {
  sequence: "序号",
  recorded_at: "时间（毫秒）",
  actor: "操作人编号",
  post: "岗位编号",
  on_behalf_of: "代谁办理",
  unit: "单位编号",
  verb: "操作",
  subject: "对象",
  from: "原状态",
  to: "新状态",
  reason: "事由",
  before: "变更前摘要",
  after: "变更后摘要",
  rule: "规则及版本",
  calendar: "工作日历版本",
  request_id: "请求编号",
  facts: "附记",
  client: "来源",
};
