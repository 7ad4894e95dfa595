// 通报与函件: all papers by kind and state; document numbers, instructions, templates and the check of any text beside them.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { day } from "../../ui/format";
import { flag, use_filters } from "../../ui/page_state";
import { PageHead, Tabs } from "../../ui/parts";
import { use_may } from "../session/session";
import { CheckTab } from "./CheckTab";
import { InstructionsTab } from "./InstructionsTab";
import { NewPaperDialog } from "./NewPaperDialog";
import { NumbersTab } from "./NumbersTab";
import { kinds, PaperStateWord, states } from "./paper_words";
import { TemplatesTab } from "./TemplatesTab";

export default function PapersPage() {
  const { filters, set } = use_filters();
  const [is_new, set_new] = useState(false);
  const may_draft = use_may("papers.draft");
  const may_read_numbers = use_may("papers.read_numbers");
  const may_read_templates = use_may("papers.read_templates");
  const tabs = [
    { key: "papers", label: may_draft ? "公文" : "收文", content: () => <Papers /> },
    { key: "instructions", label: "批示", content: () => <InstructionsTab /> },
    ...(may_read_numbers ? [{ key: "numbers", label: "文号登记", content: () => <NumbersTab /> }] : []),
    ...(may_read_templates ? [{ key: "templates", label: "模板", content: () => <TemplatesTab /> }] : []),
    { key: "check", label: "核对通报数据", content: () => <CheckTab /> },
  ];
  return (
    <>
      <PageHead
        title="通报与函件"
        about="通报、整改通知书、约谈通知、建议函从检查结果和问题记录起草，数据自动核对，签发后编号印发，由各单位签收。"
        actions={may_draft ? <Button type="primary" onClick={() => set_new(true)}>起草公文</Button> : null}
      />
      <Tabs tabs={tabs} chosen={filters["tab"]} choose={(tab) => set({ tab, kind: undefined, state: undefined, q: undefined, word: undefined, year: undefined })} />
      {is_new ? <NewPaperDialog close={() => set_new(false)} /> : null}
    </>
  );
}

const columns: Column<Schema["Paper"]>[] = [
  { key: "title", title: "标题", cell: (row) => <Link className="row-title" to={`/papers/${row.id}`}>{row.title}</Link>, width: "40%" },
  { key: "kind", title: "种类", is_short: true, cell: (row) => row.kind_zh },
  { key: "state", title: "状态", is_short: true, cell: (row) => <PaperStateWord state={row.state} text={row.state_zh} /> },
  { key: "document_number", title: "文号", is_short: true, cell: (row) => row.document_number || "—" },
  { key: "issued_at", title: "印发", is_short: true, cell: (row) => (row.issued_at ? day(row.issued_at.slice(0, 10)) : "—") },
  { key: "receipts", title: "签收", is_short: true, cell: (row) => (row.issued_at && row.receipts_total ? `${row.receipts_signed ?? 0}/${row.receipts_total}` : "—") },
];

function Papers() {
  const { filters, set, replace_all, cursor } = use_filters();
  const query = {
    cursor,
    limit: 50,
    kind: filters["kind"] as Schema["PaperKind"] | undefined,
    state: filters["state"] as Schema["PaperState"] | undefined,
    q: filters["q"],
    waits_for_me: flag(filters["waits_for_me"]),
  };
  const found = useQuery({ queryKey: ["papers", query], queryFn: () => take(api.GET("/papers", { params: { query } })) });
  return (
    <>
      <FilterBar name="papers" filters={filters} replace_all={replace_all}>
        <TextFilter label="标题或完整文号" value={filters["q"]} set={(q) => set({ q: q || undefined })} />
        <ChoiceFilter label="种类" value={filters["kind"]} set={(kind) => set({ kind })} choices={kinds} />
        <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={states} />
        <ChoiceFilter label="签收" value={filters["waits_for_me"]} set={(waits_for_me) => set({ waits_for_me })} choices={[{ value: "true", label: "待本单位签收" }]} />
      </FilterBar>
      <DataTable
        name="papers"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "还没有公文", how: "从检查轮次、问题或一段时间的报备问题起草后，会出现在这里；发给本单位的公文印发后也在这里。" }}
      />
    </>
  );
}
