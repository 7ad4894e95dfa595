// 疑似问题: what the inspection found in the posts of all accounts, each hit in its sentence, judged in its row.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ArticleLink } from "../../ui/ArticleLink";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportButtons } from "../../ui/ExportButtons";
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { day, minute } from "../../ui/format";
import { flag, number, use_filters, type Filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { hit_kind_zh, hit_medium_zh, hit_triage_zh, options, severity_zh } from "../../ui/words";
import { FindingState, Severity, Word, type Tone } from "../../ui/words_of_state";
import { can_judge, use_judgement } from "../posts/Judgement";

type Hit = Schema["ListedHit"];

const triage_tones: Record<Schema["Triage"], Tone> = { shown: "blue", warning: "orange", false_alarm: "grey" };

const columns: Column<Hit>[] = [
  { key: "sentence", title: "问题", cell: (row) => <Sentence hit={row} />, width: "34%" },
  { key: "rule", title: "规则", cell: (row) => <RuleOf hit={row} />, width: "17%" },
  { key: "post", title: "发布内容", cell: (row) => <PostOf hit={row} />, width: "22%" },
  { key: "published_at", title: "发布时间", cell: (row) => <span className="tabular">{minute(row.post.published_at)}</span>, is_hidden_at_first: true },
  { key: "article", title: "依据", cell: (row) => <ArticleLink article={row.article} />, is_hidden_at_first: true },
  { key: "confidence", title: "可信度", is_number: true, cell: (row) => `${(row.confidence / 10).toFixed(0)}%`, is_hidden_at_first: true },
];

function Sentence({ hit }: { hit: Hit }) {
  return (
    <div>
      <div className="hit-sentence">
        {hit.field === "text" ? null : <span className="soft small">{hit.place_zh}：</span>}
        {hit.before}<mark className={`hit hit-${hit.severity} ${hit.triage === "false_alarm" ? "hit-false" : ""}`}>{hit.excerpt}</mark>{hit.after}
      </div>
      {hit.suggestion ? <div className="soft small">建议：{hit.suggestion}</div> : null}
    </div>
  );
}

function RuleOf({ hit }: { hit: Hit }) {
  return (
    <div>
      <Severity value={hit.severity} /> {hit.kind_zh}
      <div className="small"><Link className="in-text" to={`/content-rules/${encodeURIComponent(hit.rule)}`}>{hit.rule_title}</Link></div>
    </div>
  );
}

function PostOf({ hit }: { hit: Hit }) {
  const { post, account } = hit;
  return (
    <div>
      <Link className="row-title" to={`/posts/${post.id}?version=${post.version}`}>{post.title}</Link>
      {post.standing === "present" ? null : <> <Word tone="grey">{post.standing_zh}</Word></>}
      <div className="soft small">
        <Link to={`/accounts/${account.id}`}>{account.name}</Link>（{account.platform_zh}）· {hit.host_unit.short_name} · {day(post.published_at)}
      </div>
    </div>
  );
}

function JudgedAs({ hit }: { hit: Hit }) {
  return (
    <div>
      <Word tone={triage_tones[hit.triage]}>{hit_triage_zh[hit.triage]}</Word>
      {hit.judged ? <div className="soft small">{hit.judged.person.name} {day(hit.judged.at)}{hit.triage_reason ? `：${hit.triage_reason}` : ""}</div> : null}
      {hit.finding ? <div className="small">问题 <Link className="in-text" to={`/findings/${hit.finding.id}`}>{hit.finding.id}</Link> <FindingState state={hit.finding.state} text={hit.finding.state_zh} /></div> : null}
    </div>
  );
}

function query_of(filters: Filters) {
  return {
    rule: filters["rule"],
    kind: filters["kind"] as Schema["HitKind"] | undefined,
    severity: filters["severity"] as Schema["Severity"] | undefined,
    triage: filters["triage"] as Schema["Triage"] | undefined,
    medium: filters["medium"] as Schema["HitMedium"] | undefined,
    q: filters["q"],
    account_id: number(filters["account_id"]),
    under: number(filters["under"]),
    platform: filters["platform"],
    from: filters["from"],
    to: filters["to"],
    is_current: flag(filters["is_current"]),
  };
}

export default function HitsPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ["hits", filters, cursor],
    queryFn: () => take(api.GET("/hits", { params: { query: { ...query_of(filters), cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const judgement = use_judgement(() => void client.invalidateQueries({ queryKey: ["hits"] }));
  const judged: Column<Hit> = {
    key: "triage",
    title: "研判",
    cell: (row) => (
      <div>
        <JudgedAs hit={row} />
        {can_judge(row) ? <Buttons hit={row} judgement={judgement} /> : null}
      </div>
    ),
  };
  return (
    <>
      <PageHead title="疑似问题" about="发布内容中检出的每一处疑似问题，可逐处研判。“未研判”的请先看严重的。" actions={<ExportButtons path="/hits/export" filters={filters} />} />
      <Bar filters={filters} set={set} replace_all={replace_all} />
      {judgement.view}
      <DataTable
        name="hits"
        columns={[...columns.slice(0, 3), judged, ...columns.slice(3)]}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        empty={{ what: "没有符合条件的疑似问题", how: "发布内容采集或导入时自动检查，检出的列在这里。" }}
      />
    </>
  );
}

type ButtonsProps = { hit: Hit; judgement: ReturnType<typeof use_judgement> };

function Buttons({ hit, judgement }: ButtonsProps) {
  const about = `：${hit.excerpt}`;
  return (
    <div className="hit-actions">
      {hit.triage === "warning" ? null : <Button size="small" aria-label={`确认${about}`} disabled={judgement.is_busy} onClick={() => judgement.confirm(hit)}>确认</Button>}
      {hit.triage === "false_alarm" ? null : <Button size="small" aria-label={`误报${about}`} disabled={judgement.is_busy} onClick={() => judgement.false_alarm(hit)}>误报</Button>}
      {hit.triage === "shown" ? null : <Button size="small" type="text" aria-label={`重新研判${about}`} disabled={judgement.is_busy} onClick={() => judgement.reopen(hit)}>重新研判</Button>}
    </div>
  );
}

type BarProps = Pick<ReturnType<typeof use_filters>, "filters" | "set" | "replace_all">;

function Bar({ filters, set, replace_all }: BarProps) {
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: Infinity });
  const rules = useQuery({ queryKey: ["rules"], queryFn: () => take(api.GET("/rules")), staleTime: 60_000 });
  const of_content = (rules.data?.items ?? []).filter((rule) => rule.kind === "content" && (rule.findings_total > 0 || rule.id === filters["rule"]));
  return (
    <FilterBar name="hits" filters={filters} replace_all={replace_all}>
      <TextFilter label="问题文字" value={filters["q"]} set={(q) => set({ q })} width={140} />
      <ChoiceFilter label="研判" value={filters["triage"]} set={(triage) => set({ triage })} choices={options(hit_triage_zh)} width={110} />
      <ChoiceFilter label="程度" value={filters["severity"]} set={(severity) => set({ severity })} choices={options(severity_zh)} width={90} />
      <ChoiceFilter label="类别" value={filters["kind"]} set={(kind) => set({ kind })} choices={options(hit_kind_zh)} width={130} />
      <ChoiceFilter label="所在" value={filters["medium"]} set={(medium) => set({ medium })} choices={options(hit_medium_zh)} width={90} />
      <ChoiceFilter label="规则" value={filters["rule"]} set={(rule) => set({ rule })} choices={of_content.map((rule) => ({ value: rule.id, label: rule.title }))} width={160} />
      <ChoiceFilter label="平台" value={filters["platform"]} set={(platform) => set({ platform })} choices={(platforms.data?.items ?? []).map((platform) => ({ value: platform.code, label: platform.zh }))} width={120} />
      <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={160} />
      <ChoiceFilter label="内容现状" value={filters["is_current"]} set={(is_current) => set({ is_current })} choices={[{ value: "true", label: "现行版本" }, { value: "false", label: "已修改的版本" }]} width={130} />
      <DayFilter label="自" value={filters["from"]} set={(from) => set({ from })} />
      <DayFilter label="至" value={filters["to"]} set={(to) => set({ to })} />
    </FilterBar>
  );
}
