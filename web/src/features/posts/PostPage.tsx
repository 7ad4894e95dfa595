// One post: its text with hits marked in place, each judged by key or button; versions kept side by side.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { digest, minute } from "../../ui/format";
import { MarkedText } from "../../ui/MarkedText";
import { number, use_filters } from "../../ui/page_state";
import { Card, Facts, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { RecordHead } from "../../ui/RecordHead";
import { FindingState, Severity, Word } from "../../ui/words_of_state";
import { ReleasesOfPost } from "../releases/ReleasesOfPost";
import { Counterparts } from "./Counterparts";
import { Pictures } from "./Pictures";
import { can_judge, use_judgement } from "./Judgement";

type Detail = Schema["PostDetail"];
type PostHit = Schema["PostHit"];

export default function PostPage() {
  const id = Number(useParams()["id"]);
  const { filters, set } = use_filters();
  const version = number(filters["version"]);
  const { data, error, refetch } = useQuery({
    queryKey: ["post", id, version],
    queryFn: () => take(api.GET("/posts/{id}", { params: { path: { id }, query: { version } } })),
  });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={12} />;
  return (
    <>
      <RecordHead kind={`${data.account.platform_zh} · 发布内容`} title={data.title || data.summary} marks={<Marks post={data} />} notes={<Notes post={data} />} />
      <Judged post={data} />
      <JudgedPictures post={data} />
      <div className="columns">
        <div className="column-main">
          <ReleasesOfPost post_id={data.id} />
          <Counterparts post_id={data.id} />
          <Versions post={data} choose={(chosen) => set({ version: chosen === data.versions ? undefined : String(chosen) })} />
        </div>
        <div className="column-side">
          {data.findings ? <Findings findings={data.findings} /> : null}
        </div>
      </div>
    </>
  );
}

function Marks({ post }: { post: Detail }) {
  return (
    <>
      {post.hits > 0 ? <Severity value={post.worst_severity} /> : <Word tone="green">未检出</Word>}
      {post.is_gone ? <Word tone="grey">已删除</Word> : null}
      {post.versions > 1 ? <Word tone="orange">第 {post.version} 版，共 {post.versions} 版</Word> : null}
    </>
  );
}

function Notes({ post }: { post: Detail }) {
  return (
    <>
      <Link to={`/accounts/${post.account.id}`}>{post.account.name}</Link>（{post.host_unit.name}）· 发布于 {minute(post.published_at)} · 采集于 {minute(post.observed_at)}
      {/^https?:\/\//.test(post.url) ? (
        <>
          {" · "}
          <a href={post.url} target="_blank" rel="noopener noreferrer">查看原网页</a>
        </>
      ) : null}
    </>
  );
}

function Judged({ post }: { post: Detail }) {
  const client = useQueryClient();
  const judgement = use_judgement(() => void client.invalidateQueries({ queryKey: ["post", post.id] }));
  const may_judge = post.post_hits.some(can_judge);
  return (
    <Card title="原文与检测">
      {judgement.view}
      <MarkedText
        title={post.title}
        text={post.text}
        hits={post.post_hits}
        judge={may_judge ? { can: can_judge, accept: (hit) => judgement.confirm(hit as PostHit), false_alarm: (hit) => judgement.false_alarm(hit as PostHit) } : undefined}
      />
    </Card>
  );
}

function JudgedPictures({ post }: { post: Detail }) {
  const client = useQueryClient();
  const judgement = use_judgement(() => {
    void client.invalidateQueries({ queryKey: ["post", post.id] });
    void client.invalidateQueries({ queryKey: ["post-pictures", post.id] });
  });
  return (
    <>
      {judgement.view}
      <Pictures post_id={post.id} version={post.is_gone ? post.version - 1 : post.version} judge={{ can: can_judge, accept: judgement.confirm, false_alarm: judgement.false_alarm }} />
    </>
  );
}

function Versions({ post, choose }: { post: Detail; choose: (version: number) => void }) {
  return (
    <Card title="版本">
      <ol className="timeline">
        {post.post_versions.map((version) => (
          <li key={version.version}>
            <div className="timeline-head">
              <button type="button" className="link" aria-current={version.version === post.version} onClick={() => choose(version.version)}>
                第 {version.version} 版
              </button>
              {version.is_gone ? <Word tone="grey">发现已删除</Word> : null}
              {version.version === post.version ? <span className="soft">当前显示</span> : null}
            </div>
            <div className="soft small">
              采集于 {minute(version.observed_at)} · 校验值 <code title={version.digest}>{digest(version.digest)}</code>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Findings({ findings }: { findings: Schema["FindingReference"][] }) {
  return (
    <Card title="相关问题">
      {findings.length === 0 ? <Facts facts={[{ name: "问题", value: "没有由本条内容登记的问题", is_wide: true }]} /> : null}
      <ul className="plain-list">
        {findings.map((finding) => (
          <li key={finding.id} className="line">
            <Link className="row-title" to={`/findings/${finding.id}`}>{finding.title}</Link>
            <FindingState state={finding.state} text={finding.state_zh} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
