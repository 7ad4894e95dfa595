// 本市词库: the words that the office added to the inspection, and the changes by which they came and go.
import { useQuery } from "@tanstack/react-query";
import { Button, Tabs } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { minute } from "../../ui/format";
import { use_filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { Severity } from "../../ui/words_of_state";
import { use_may } from "../session/session";
import { AddDialog } from "./AddDialog";
import { EndDialog } from "./EndDialog";
import { Exceptions } from "./Exceptions";
import { HolderDialog } from "./HolderDialog";
import { Holders } from "./Holders";
import { UnitNames } from "./UnitNames";
import { ChangeState, conditions_of, content_of, kinds, span_of, type OwnWord, type WordChange } from "./words";

export const word_columns: Column<OwnWord>[] = [
  { key: "wrong", title: "词语", cell: (word) => <strong>{word.wrong}</strong> },
  { key: "suggestion", title: "建议写法", cell: (word) => word.suggestion || "—" },
  { key: "kind", title: "类别", cell: (word) => word.kind_zh, is_short: true },
  { key: "severity", title: "程度", cell: (word) => (word.kind === "accepted" ? "—" : <Severity value={word.severity} />), is_short: true },
  { key: "span", title: "适用发布日期", cell: span_of },
  { key: "conditions", title: "条件", cell: conditions_of },
];

const change_columns: Column<WordChange>[] = [
  { key: "title", title: "变更", cell: (change) => <Link className="row-title" to={`/word-lists/changes/${change.id}`}>{change.title}</Link> },
  { key: "action", title: "内容", cell: (change) => content_of(change) },
  { key: "proposed", title: "提出", cell: (change) => `${change.proposed_by.name} ${minute(change.proposed_at)}` },
  { key: "decided", title: "审定", cell: (change) => (change.decided_by ? `${change.decided_by.name} ${minute(change.decided_at)}` : "—") },
  { key: "state", title: "进展", cell: (change) => <ChangeState of={change} />, is_short: true },
];

const states = [
  { value: "draft", label: "草稿" },
  { value: "proposed", label: "待审定" },
  { value: "released", label: "已启用" },
  { value: "rejected", label: "未采纳" },
  { value: "withdrawn", label: "已撤回" },
];

export default function WordListsPage() {
  const { filters, set } = use_filters();
  const [is_adding, set_adding] = useState(false);
  const may_propose = use_may("monitoring.propose_words");
  const may_see_exceptions = use_may("monitoring.read_exceptions");
  const tab = ["holders", "units", "changes", "exceptions"].includes(filters["tab"] ?? "") ? filters["tab"] : "words";
  const is_of_holders = tab === "holders";
  return (
    <>
      <PageHead
        title="本市词库"
        about="本市自定的检查词语、在职人员和单位名称，与规则库一起用于文稿检查和发布内容检查。一人提出并在历史内容上试算，另一人审定，随即生效；单位名称取自单位管理，不用录入。"
        actions={may_propose && (tab === "words" || is_of_holders) ? <><Link className="button-link" to={`/imports?kind=${is_of_holders ? "office_holders" : "office_words"}`}>批量导入</Link><Button type="primary" onClick={() => set_adding(true)}>{is_of_holders ? "新增人员" : "新增词语"}</Button></> : undefined}
      />
      <Tabs tabBarGutter={16} activeKey={tab} onChange={(key) => set({ tab: key, q: undefined, kind: undefined, state: undefined, on: undefined })} items={[{ key: "words", label: "词语", children: tab === "words" ? <Words /> : null }, { key: "holders", label: "在职人员", children: tab === "holders" ? <Holders /> : null }, { key: "units", label: "单位名称", children: tab === "units" ? <UnitNames /> : null }, { key: "changes", label: "变更", children: tab === "changes" ? <Changes /> : null }, ...(may_see_exceptions ? [{ key: "exceptions", label: "例外", children: tab === "exceptions" ? <Exceptions /> : null }] : [])]} />
      {is_adding && !is_of_holders ? <AddDialog close={() => set_adding(false)} /> : null}
      {is_adding && is_of_holders ? <HolderDialog close={() => set_adding(false)} /> : null}
    </>
  );
}

function Words() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [ended, end] = useState<OwnWord>();
  const may_propose = use_may("monitoring.propose_words");
  const query = { q: filters["q"], kind: filters["kind"] as Schema["OwnWordKind"] | undefined, cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["words", query], queryFn: () => take(api.GET("/words", { params: { query } })) });
  const columns = may_propose ? [...word_columns, { key: "end", title: "", cell: (word: OwnWord) => <Button size="small" onClick={() => end(word)}>停用</Button>, is_short: true }] : word_columns;
  return (
    <>
      <FilterBar name="words" filters={filters} replace_all={replace_all}>
        <TextFilter label="词语" value={filters["q"]} set={(q) => set({ q })} />
        <ChoiceFilter label="类别" value={filters["kind"]} set={(kind) => set({ kind })} choices={kinds} width={180} />
      </FilterBar>
      <DataTable name="words" columns={columns} page={data} error={error} retry={() => void refetch()} row_key={(word) => word.id} empty={{ what: "没有现行词语", how: "新增词语或批量导入，试算并审定后列在这里" }} />
      {ended ? <EndDialog word={ended} close={() => end(undefined)} /> : null}
    </>
  );
}

function Changes() {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = { state: filters["state"] as Schema["WordChangeState"] | undefined, cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["word-changes", query], queryFn: () => take(api.GET("/word-changes", { params: { query } })) });
  return (
    <>
      <FilterBar name="word-changes" filters={filters} replace_all={replace_all}>
        <ChoiceFilter label="进展" value={filters["state"]} set={(state) => set({ state })} choices={states} width={120} />
      </FilterBar>
      <DataTable name="word-changes" columns={change_columns} page={data} error={error} retry={() => void refetch()} row_key={(change) => change.id} empty={{ what: "没有变更记录", how: "新增、导入或停用词语后列在这里" }} />
    </>
  );
}
