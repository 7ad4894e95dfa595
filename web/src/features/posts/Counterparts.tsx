// The posts of other accounts that say nearly the same as this one, with the facts in which they differ.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { minute } from "../../ui/format";
import { Card, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";
import { use_releases_of } from "../releases/releases_of";

type Counterpart = Schema["Counterpart"];

export function Counterparts({ post_id }: { post_id: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["post", post_id, "counterparts"],
    queryFn: () => take(api.GET("/posts/{id}/counterparts", { params: { path: { id: post_id } } })),
  });
  // An approved release is meant for all and needs no source.
  const carries_release = (use_releases_of(post_id).data?.items.length ?? 0) > 0;
  return (
    <Card title="其他平台的同一信息">
      {error && !data ? <ProblemView error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Waiting rows={2} /> : null}
      {data?.items.length === 0 ? <p className="soft">前后十天内，其他账号没有内容相近的发布。</p> : null}
      <ul className="plain-list">
        {data?.items.map((item) => <Item key={item.post.id} item={item} carries_release={carries_release} />)}
      </ul>
    </Card>
  );
}

function Item({ item, carries_release }: { item: Counterpart; carries_release: boolean }) {
  const { post, differences } = item;
  return (
    <li>
      <div className="line">
        <Link className="row-title" to={`/posts/${post.id}`}>{post.title || post.summary}</Link>
        {item.is_unnamed_original && !carries_release ? <Word tone="orange">疑似原稿，本条未注明来源</Word> : null}
        {differences.length > 0 ? <Word tone="orange">{differences.length} 处不一致</Word> : <Word tone="green">未见不一致</Word>}
      </div>
      <div className="soft small">
        {post.account.name}（{post.account.platform_zh}）· {minute(post.published_at)} · 相似度 {Math.round(item.similarity / 10)}%
      </div>
      {differences.length > 0 ? <Differences differences={differences} /> : null}
    </li>
  );
}

function Differences({ differences }: { differences: Counterpart["differences"] }) {
  return (
    <dl className="differing-facts">
      {differences.map((each) => (
        <div key={`${each.a.field} ${each.a.start}`}>
          <dt>{each.kind_zh}</dt>
          <dd>
            本条“<strong>{each.a.excerpt}</strong>”，对方“<strong>{each.b.excerpt}</strong>”
          </dd>
        </div>
      ))}
    </dl>
  );
}
