// 发布内容: posts as collected, with what the inspection found in them.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from "../../ui/FilterBar";
import { minute } from "../../ui/format";
import { flag, number, use_filters } from "../../ui/page_state";
import { PageHead } from "../../ui/parts";
import { UnitPicker } from "../../ui/UnitPicker";
import { Severity, Word } from "../../ui/words_of_state";

type Post = Schema["Post"];

const columns: Column<Post>[] = [
  { key: "title", title: "标题", cell: (row) => <Title post={row} />, width: "42%" },
  { key: "account", title: "账号", cell: (row) => <Link to={`/accounts/${row.account.id}`}>{row.account.name}</Link> },
  { key: "platform", is_short: true, title: "平台", cell: (row) => row.account.platform_zh },
  { key: "host_unit", is_short: true, title: "主办单位", cell: (row) => row.host_unit.short_name },
  { key: "published_at", title: "发布时间", sort: "published_at", cell: (row) => <span className="tabular">{minute(row.published_at)}</span> },
  { key: "observed_at", title: "采集时间", cell: (row) => <span className="tabular">{minute(row.observed_at)}</span>, is_hidden_at_first: true },
  { key: "hits", title: "检测", cell: (row) => (row.hits > 0 ? <><Severity value={row.worst_severity} /> {row.hits} 处</> : <span className="soft">未检出</span>) },
  { key: "versions", title: "版本", is_number: true, cell: (row) => (row.versions > 1 ? <Word tone="orange">{row.versions}</Word> : row.versions) },
];

function Title({ post }: { post: Post }) {
  return (
    <>
      <Link className="row-title" to={`/posts/${post.id}`}>
        {post.title || post.summary}
      </Link>
      {post.is_gone ? <> <Word tone="grey">已删除</Word></> : null}
    </>
  );
}

export default function PostsPage() {
  const { filters, cursor, set, replace_all } = use_filters();
  const query = {
    sort: filters["sort"] as "published_at" | undefined,
    q: filters["q"],
    account_id: number(filters["account_id"]),
    under: number(filters["under"]),
    platform: filters["platform"],
    from: filters["from"],
    to: filters["to"],
    has_hits: flag(filters["has_hits"]),
    is_gone: flag(filters["is_gone"]),
  };
  const found = useQuery({
    queryKey: ["posts", query, cursor],
    queryFn: () => take(api.GET("/posts", { params: { query: { ...query, cursor, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title="发布内容" about="采集到的发布内容及其检测结果。修改、删除过的内容保留每个版本。" />
      <FilterBar name="posts" filters={filters} replace_all={replace_all}>
        <TextFilter label="标题或正文中的词" value={filters["q"]} set={(q) => set({ q })} />
        <UnitPicker label="单位（含下级）" value={number(filters["under"])} onChange={(unit) => set({ under: unit?.toString() })} width={190} />
        <ChoiceFilter label="检测结果" value={filters["has_hits"]} set={(has_hits) => set({ has_hits })} choices={[{ value: "true", label: "有检出" }, { value: "false", label: "未检出" }]} width={120} />
        <ChoiceFilter label="现状" value={filters["is_gone"]} set={(is_gone) => set({ is_gone })} choices={[{ value: "false", label: "在线" }, { value: "true", label: "已删除" }]} width={100} />
        <DayFilter label="自" value={filters["from"]} set={(from) => set({ from })} />
        <DayFilter label="至" value={filters["to"]} set={(to) => set({ to })} />
      </FilterBar>
      <DataTable
        name="posts"
        columns={columns}
        page={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        row_key={(row) => row.id}
        sort={filters["sort"]}
        set_sort={(sort) => set({ sort })}
        empty={{ what: "没有符合条件的发布内容", how: "发布内容由监测采集或在“表格导入”中导入。" }}
      />
    </>
  );
}
