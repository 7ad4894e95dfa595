// 差异与重算: two versions record by record, another assessment beside this one, and the facts asked once more.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { digest, minute } from "../../ui/format";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { Comparison } from "./Comparison";

type Detail = Schema["AssessmentDetail"];

export function DifferenceTab({ subject }: { subject: Detail }) {
  return (
    <>
      <Replay subject={subject} />
      <Against subject={subject} />
    </>
  );
}

function Replay({ subject }: { subject: Detail }) {
  const replay = useMutation({ mutationFn: (known: "then" | "now") => take(api.POST("/assessments/{id}/replay", { params: { path: { id: subject.id } }, body: { known } })) });
  return (
    <>
      <Card title="重算">
        <p className="soft small">从登记、问题、备案的历史记录重新取数计算：按核算时已知的情况应与公布结果逐字节相同；按现在已知的情况可以看到后来的更正会带来什么。不改动任何数据。</p>
        <div className="line">
          <Button loading={replay.isPending} onClick={() => replay.mutate("then")}>按当时已知重算</Button>
          <Button loading={replay.isPending} onClick={() => replay.mutate("now")}>按现在已知重算</Button>
        </div>
        {replay.error ? <ProblemView error={replay.error} /> : null}
        {replay.data ? (
          <p>
            {replay.data.is_equal ? <Word tone="green">与现结果完全一致</Word> : <Word tone="orange">与现结果不同</Word>} 按 {minute(replay.data.known_at)} 已知的情况 · 数据摘要 {digest(replay.data.facts_digest)} / {digest(replay.data.replayed_facts_digest)}
          </p>
        ) : null}
      </Card>
      {replay.data && !replay.data.is_equal ? <Comparison subject={subject} result={replay.data} names={["现结果", "重算"]} /> : null}
    </>
  );
}

function Against({ subject }: { subject: Detail }) {
  const [chosen, choose] = useState<string>();
  const others = useQuery({ queryKey: ["assessments"], queryFn: () => take(api.GET("/assessments", { params: { query: { limit: 50 } } })) });
  const versions = subject.results.filter((one) => one.version !== subject.result_version).map((one) => ({ value: `v${one.version}`, label: `本次考核第 ${one.version} 版` }));
  const assessments = (others.data?.items ?? []).filter((one) => one.id !== subject.id && one.sees_results).map((one) => ({ value: `a${one.id}`, label: one.title }));
  const [kind, number] = [chosen?.[0], Number(chosen?.slice(1))];
  const found = useQuery({
    queryKey: ["assessment-difference", subject.id, subject.result_version, chosen],
    queryFn: () => take(api.GET("/assessments/{id}/difference", { params: { path: { id: subject.id }, query: kind === "v" ? { from_version: number } : { other: number } } })),
    enabled: chosen !== undefined,
  });
  return (
    <>
      <Card title="比较">
        <Select aria-label="与哪一个结果比较" style={{ width: 360, maxWidth: "100%" }} placeholder="选择要比较的结果" value={chosen} onChange={choose} options={[...versions, ...assessments]} notFoundContent="没有其他结果" />
        {found.error ? <ProblemView error={found.error} /> : null}
      </Card>
      {found.data ? <Comparison subject={subject} result={found.data} names={["所选结果", "本次结果"]} /> : null}
    </>
  );
}
