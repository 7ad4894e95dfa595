// The indicator sets, and the way of an own one into force: text → faults with their lines → proposed → released by a second person.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Card, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { use_may } from "../session/session";

export function SetsTab() {
  const may_propose = use_may("assessment.propose_set");
  const { data, error } = useQuery({ queryKey: ["indicator-sets"], queryFn: () => take(api.GET("/indicator-sets")) });
  if (error) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Card title="现有指标体系">
        <Scroll name="指标体系">
          <table className="table">
            <thead><tr><th scope="col">名称</th><th scope="col">依据</th><th scope="col" className="right">指标</th><th scope="col">状态</th><th scope="col">核对</th></tr></thead>
            <tbody>
              {data.items.map((set) => (
                <tr key={set.id}>
                  <td data-title="名称"><Link className="row-title" to={`/indicator-sets/${set.id}`}>{set.title}</Link></td>
                  <td data-title="依据" className="small">{set.source}</td>
                  <td data-title="指标" className="right">{set.indicators.length}</td>
                  <td data-title="状态"><SetState set={set} /></td>
                  <td data-title="核对"><Word tone={set.checked === "已核" ? "green" : "orange"}>{set.checked}</Word></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Card>
      {may_propose ? <OwnSet /> : null}
    </>
  );
}

export function SetState({ set }: { set: Schema["IndicatorSet"] }) {
  if (set.is_of_rulebook) return <Word tone="green">规则库自带</Word>;
  const words = { proposed: ["orange", "待审定"], released: ["green", `已启用（第 ${set.version} 版）`], declined: ["grey", "未通过"] } as const;
  const [tone, text] = words[set.state ?? "proposed"];
  return <Word tone={tone}>{text}</Word>;
}

function OwnSet() {
  const [text, set_text] = useState("");
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const check = useMutation({ mutationFn: () => take(api.POST("/indicator-sets/check", { body: { text } })) });
  const propose = useMutation({
    mutationFn: () => take(api.POST("/indicator-sets", { body: { text } })),
    onSuccess: async (set) => {
      await client.invalidateQueries({ queryKey: ["indicator-sets"] });
      void message.success("已提交，由另一位同志审定后启用");
      void navigate(`/indicator-sets/${set.id}`);
    },
  });
  const read = (file: File | undefined) => void file?.text().then((content) => set_text(content));
  return (
    <Card title="提交本市指标体系">
      <p className="soft small">上传或粘贴 YAML 文本（格式见规则库说明，可以从现有体系复制后修改）。先校验，没有错误才能提交；由另一位同志审定后启用。</p>
      <p><input type="file" accept=".yaml,.yml,text/yaml" aria-label="选择 YAML 文件" onChange={(event) => read(event.target.files?.[0])} /></p>
      <Input.TextArea aria-label="指标体系文本" className="code-text" value={text} onChange={(event) => set_text(event.target.value)} autoSize={{ minRows: 6, maxRows: 20 }} maxLength={200_000} />
      <div className="line form-foot">
        <Button onClick={() => check.mutate()} disabled={!text} loading={check.isPending}>校验</Button>
        <Button type="primary" onClick={() => propose.mutate()} disabled={!text} loading={propose.isPending}>提交</Button>
      </div>
      {check.error ? <ProblemView error={check.error} /> : null}
      {propose.error ? <ProblemView error={propose.error} /> : null}
      {check.data ? <Faults faults={check.data.faults} /> : null}
    </Card>
  );
}

export function Faults({ faults }: { faults: Schema["IndicatorSet"]["faults"] }) {
  if (faults.length === 0) return <p><Word tone="green">校验通过，没有错误</Word></p>;
  return (
    <>
      <p><Word tone="red">{faults.length} 处错误</Word></p>
      <ul className="plain-list">
        {faults.map((fault, place) => (
          <li key={place}>{fault.line > 0 ? `第 ${fault.line} 行：` : ""}{fault.text}</li>
        ))}
      </ul>
    </>
  );
}
