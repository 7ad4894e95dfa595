// 集约整合: one analysis at a time – its score cards, the accounts that overlap, what other thresholds would change – and what became of proposals.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { ChoiceFilter } from "../../ui/FilterBar";
import { count, day, minute } from "../../ui/format";
import { number, use_filters } from "../../ui/page_state";
import { Card, Nothing, PageHead, Tabs, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_may, use_session } from "../session/session";
import { CardsTab } from "./CardsTab";
import { CasesTab } from "./CasesTab";
import { OverlapsTab } from "./OverlapsTab";
import { WhatIfTab } from "./WhatIfTab";

type Run = Schema["ConsolidationRun"];

export default function ConsolidationPage() {
  const { filters, set, replace_all } = use_filters();
  const runs = useQuery({ queryKey: ["consolidation", "runs"], queryFn: () => take(api.GET("/consolidation/runs", { params: { query: { limit: 50 } } })) });
  const may_try = use_may("consolidation.what_if");
  if (runs.error) return <ProblemView error={runs.error} retry={() => void runs.refetch()} />;
  if (!runs.data) return <Waiting rows={10} />;
  const run = runs.data.items.find((item) => item.id === number(filters["run"])) ?? runs.data.items[0];
  const of_run = (content: (run: Run) => React.ReactNode) => () => (run ? content(run) : <NoRun />);
  return (
    <>
      <PageHead title="集约整合" about="对在用账号逐个评估，提出保留、整改、合并、关停建议，并跟踪到落实。点赞、转发不作为依据。" actions={<NewRun />} />
      {run && filters["tab"] !== "cases" ? <RunHead run={run} runs={runs.data.items} choose={(id) => replace_all({ ...(filters["tab"] ? { tab: filters["tab"] } : {}), run: id })} /> : null}
      <Tabs
        chosen={filters["tab"]}
        choose={(tab) => replace_all({ ...(tab ? { tab } : {}), ...(filters["run"] ? { run: filters["run"] } : {}) })}
        tabs={[
          { key: undefined, label: "评估与建议", content: of_run((one) => <CardsTab run={one} filters={filters} set={set} replace_all={replace_all} />) },
          { key: "overlaps", label: "功能重合", content: of_run((one) => <OverlapsTab run={one} filters={filters} set={set} />) },
          ...(may_try ? [{ key: "what-if", label: "标准试算", content: of_run((one) => <WhatIfTab run={one} />) }] : []),
          { key: "cases", label: "落实情况", content: () => <CasesTab filters={filters} set={set} replace_all={replace_all} /> },
        ]}
      />
    </>
  );
}

function NoRun() {
  return <Nothing what="还没有评估" how="由市府办点“开始评估”，对全市在用账号逐个计算。" />;
}

function RunHead({ run, runs, choose }: { run: Run; runs: Run[]; choose: (id: string) => void }) {
  const detail = useQuery({ queryKey: ["consolidation", "run", run.id], queryFn: () => take(api.GET("/consolidation/runs/{id}", { params: { path: { id: run.id } } })) });
  const choices = runs.map((item) => ({ value: String(item.id), label: `截至 ${day(item.as_of)}（${minute(item.created_at)} 评估）` }));
  return (
    <Card>
      <div className="line spread">
        <span>
          <ChoiceFilter label="选择评估" value={String(run.id)} set={(id) => choose(id ?? "")} choices={choices} width={320} />
        </span>
        <span className="soft small">
          评估期 {day(run.period_from)} 至 {day(run.as_of)} · 账号 {count(run.accounts)} 个 · 内容 {count(run.posts)} 篇
          {run.issued_at ? ` · 建议已于 ${minute(run.issued_at)} 下发` : ""}
          {detail.data ? <> · 依据 <ArticleLink article={detail.data.article} /></> : null}
        </span>
      </div>
    </Card>
  );
}

function NewRun() {
  const may = use_may("consolidation.analyse");
  const [is_open, open] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button type="primary" onClick={() => open(true)}>开始评估</Button>
      {is_open ? <NewRunDialog close={() => open(false)} /> : null}
    </>
  );
}

function NewRunDialog({ close }: { close: () => void }) {
  const today = use_session().as_of;
  const client = useQueryClient();
  const { replace_all } = use_filters();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ as_of: string }>();
  const make = useMutation({
    mutationFn: (input: { as_of: string }) => take(api.POST("/consolidation/runs", { body: input })),
    onSuccess: async (run) => {
      await client.invalidateQueries({ queryKey: ["consolidation"] });
      void message.success(`已评估 ${run.accounts} 个账号`);
      replace_all({ run: String(run.id) });
      close();
    },
  });
  return (
    <Modal open title="开始评估" okText="评估" okButtonProps={{ loading: make.isPending }} onOk={() => form.submit()} onCancel={close}>
      <p className="soft">对截至该日在用的全部账号评估。结果会保存，以后可以随时按当时的数据和标准重算核对。</p>
      {make.error ? <ProblemView error={make.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ as_of: today }} onFinish={(input) => make.mutate(input)}>
        <Form.Item name="as_of" label="截至日期" rules={[{ required: true, message: "请填写日期" }]}>
          <Input type="date" max={today} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
