// The ranking by class, how the totals spread, and the matrix of indicators.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Switch } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { Card, Waiting } from "../../ui/parts";
import { Word } from "../../ui/words_of_state";
import { points, rank_change, Verdict } from "./words";

const SpreadChart = lazy(() => import("./SpreadChart"));

type Row = Schema["AssessmentSheetRow"];

export function RankingTab({ subject }: { subject: Schema["AssessmentDetail"] }) {
  const { filters, set, cursor } = use_filters();
  const [is_matrix, show_matrix] = useState(false);
  const found = useQuery({
    queryKey: ["assessment-sheets", subject.id, subject.result_version, filters["class"], cursor],
    queryFn: () => take(api.GET("/assessments/{id}/sheets", { params: { path: { id: subject.id }, query: { class: filters["class"], cursor, limit: 100 } } })),
    placeholderData: keepPreviousData,
  });
  const classes = subject.set.classes.map((one) => ({ value: one.code, label: one.zh }));
  const class_zh = (code: string) => classes.find((one) => one.value === code)?.label ?? code;
  return (
    <>
      {found.data ? <Summary page={found.data} class_zh={class_zh} chosen={filters["class"]} /> : <Waiting />}
      <div className="filter-bar">
        <ChoiceFilter label="对象类别" value={filters["class"]} set={(code) => set({ class: code })} choices={classes} width={200} />
        <label className="line"><Switch size="small" checked={is_matrix} onChange={show_matrix} aria-label="显示各指标" /> 显示各指标</label>
        <ExportButtons path={`/assessments/${subject.id}/sheets/export`} filters={{}} />
      </div>
      <DataTable
        name={is_matrix ? "assessment-matrix" : "assessment-ranking"}
        columns={is_matrix ? matrix_columns(subject) : ranking_columns(subject, class_zh)}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.unit.id}
        row_tone={(row) => (row.verdict === "failed" || row.verdict === "vetoed" ? "red" : undefined)}
        empty={{ what: "没有考核对象", how: "单位类别与指标体系的对象类别对不上时，这里为空。" }}
      />
    </>
  );
}

function name_column(subject: Schema["AssessmentDetail"]): Column<Row> {
  return { key: "unit", title: "单位", cell: (row) => <Link className="row-title" to={`/assessments/${subject.id}/units/${row.unit.id}`}>{row.unit.name}</Link>, width: "24%" };
}

function ranking_columns(subject: Schema["AssessmentDetail"], class_zh: (code: string) => string): Column<Row>[] {
  return [
    { key: "rank", is_short: true, is_number: true, title: "名次", cell: (row) => row.rank ?? "—" },
    name_column(subject),
    { key: "class", is_short: true, title: "类别", cell: (row) => class_zh(row.class) },
    { key: "total", is_short: true, is_number: true, title: "总分", cell: (row) => <strong>{points(row.total)}</strong> },
    { key: "verdict", is_short: true, title: "结果", cell: (row) => <Verdict value={row.verdict} text={row.verdict_zh} /> },
    { key: "website", is_short: true, is_number: true, title: "网站", cell: (row) => points(row.website) },
    { key: "media", is_short: true, is_number: true, title: "新媒体", cell: (row) => points(row.media) },
    { key: "bonus", is_short: true, is_number: true, title: "加分", cell: (row) => points(row.bonus) },
    { key: "accounts", is_short: true, is_number: true, title: "账号", cell: (row) => (row.accounts_vetoed > 0 ? `${row.accounts_rated}（否决 ${row.accounts_vetoed}）` : row.accounts_rated) },
    { key: "change", is_short: true, title: "比上次", cell: (row) => rank_change(row.rank, row.previous_rank) },
  ];
}

/** Points lost or won by indicator; of accounts the mean. */
function matrix_columns(subject: Schema["AssessmentDetail"]): Column<Row>[] {
  const shown = subject.set.indicators.filter((one) => one.kind !== "veto");
  const cell = (row: Row, id: string, is_bonus: boolean) => {
    const value = row.items[id] ?? 0;
    return value === 0 ? <span className="soft">0</span> : `${is_bonus ? "+" : "−"}${points(value)}`;
  };
  return [
    name_column(subject),
    { key: "total", is_short: true, is_number: true, title: "总分", cell: (row) => <strong>{points(row.total)}</strong> },
    ...shown.map((one) => ({ key: one.id, is_number: true, title: one.title, cell: (row: Row) => cell(row, one.id, one.kind === "bonus") })),
  ];
}

function Summary({ page, class_zh, chosen }: { page: Schema["AssessmentSheetPage"]; class_zh: (code: string) => string; chosen: string | undefined }) {
  const verdicts = page.verdicts.filter((one) => !chosen || one.class === chosen);
  const sum = (verdict: Schema["AssessmentVerdict"]) => verdicts.filter((one) => one.verdict === verdict).reduce((all, one) => all + one.count, 0);
  return (
    <Card title="总体情况">
      <div className="line">
        <Word tone="green">合格 {sum("passed")} 个</Word>
        <Word tone="red">不合格 {sum("failed") + sum("vetoed")} 个（其中单项否决 {sum("vetoed")} 个）</Word>
        <Word tone="grey">不评价 {sum("not_rated")} 个</Word>
        <span className="soft small">没有监测到的账号不作合格或不合格计</span>
      </div>
      <Suspense fallback={<Waiting rows={4} />}>
        <SpreadChart spread={page.spread.filter((one) => !chosen || one.class === chosen)} class_zh={class_zh} />
      </Suspense>
    </Card>
  );
}
