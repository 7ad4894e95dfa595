// A rule of the office's own, written as a text: its head of facts and one SELECT over the relations that are listed beside it.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Collapse, Form, Input, type FormInstance } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { api, etag, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { use_may } from "../session/session";
import { ProposeDialog } from "./ProposeDialog";

export const blank_rule = `-- id: office-example
-- title: 规则名称
-- article: 152-2021.2.4
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2026-01-01
-- says: "「{account}」已 {idle_days} 天未更新"
-- advice: 请尽快更新
-- parameters:
--   - {name: max_idle_days, title: 最长未更新天数, type: integer, unit: calendar_day, values: [{from: 2026-01-01, value: 7, source: 系统默认}]}
-- evidence: {idle_days: 未更新天数}
-- examples:
--   violates: 八天没有发布
--   complies: 每周都有发布
SELECT a.id AS subject_id, 'idle' AS key, s.watched_day - s.last_post_day AS evidence_idle_days
FROM accounts AS a
JOIN silences AS s ON s.account_id = a.id
WHERE a.in_force = 1 AND s.watched_day - s.last_post_day >= $max_idle_days
`;

/** The id in the head of a rule's text. */
export function id_of(text: string): string | undefined {
  return /^-- id:\s*(\S+)\s*$/m.exec(text)?.[1];
}

export function OwnRuleEditor({ draft, form }: { draft: Schema["RuleChange"] | undefined; form: FormInstance }) {
  const may_draft = use_may("supervision.draft_rule_change");
  const may_propose = use_may("supervision.propose_rule_change");
  const [asked, ask] = useState<{ text: string; is_draft: boolean }>();
  const open = async (is_draft: boolean) => {
    const { text } = (await form.validateFields(["text"])) as { text: string };
    ask({ text, is_draft });
  };
  return (
    <>
      <Form.Item name="text" label="规则全文" extra="编号须以 office- 开头；头部写明依据条款、程度、对象、参数、证据和正反例，正文为一条 SELECT，只能查询“可用数据”中的数据表。" rules={[{ required: true, message: "请填写规则全文" }]}>
        <Input.TextArea className="code-field" autoSize={{ minRows: 14, maxRows: 30 }} maxLength={20000} spellCheck={false} />
      </Form.Item>
      <Collapse size="small" items={[{ key: "relations", label: "可用数据", children: <RelationList /> }]} />
      <div className="action-bar own-rule-actions">
        {draft ? <SaveDraft draft={draft} form={form} /> : may_draft ? <Button onClick={() => void open(true)}>保存草稿</Button> : null}
        {may_propose && !draft ? <Button onClick={() => void open(false)}>提出</Button> : null}
      </div>
      {asked ? <ProposeDialog change={{ kind: "text", ...asked }} title={asked.is_draft ? "保存草稿" : "提出自拟规则"} close={() => ask(undefined)} /> : null}
    </>
  );
}

function SaveDraft({ draft, form }: { draft: Schema["RuleChange"]; form: FormInstance }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: async () => {
      const { text } = (await form.validateFields(["text"])) as { text: string };
      return take(api.POST("/rule-changes/{id}/{action}", { params: { path: { id: draft.id, action: "edit" }, header: { "If-Match": etag(draft.version) } }, body: { text } }));
    },
    onSuccess: (after) => {
      client.setQueryData(["rule-change", draft.id], after);
      void message.success("草稿已保存");
      void navigate(`/rules/changes/${draft.id}`);
    },
  });
  return (
    <>
      <Button loading={save.isPending} onClick={() => save.mutate()}>保存草稿</Button>
      {save.error ? <ProblemView error={save.error} /> : null}
    </>
  );
}

function RelationList() {
  const { data } = useQuery({ queryKey: ["rule-relations"], queryFn: () => take(api.GET("/rule-relations")), staleTime: Infinity });
  return (
    <ul className="plain-list">
      {(data?.items ?? []).map((relation) => (
        <li key={relation.name}>
          <code>{relation.name}</code>（{relation.columns.join("、")}）<div className="soft small">{relation.about}</div>
        </li>
      ))}
    </ul>
  );
}
