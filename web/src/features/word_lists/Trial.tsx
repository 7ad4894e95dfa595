// What words would have hit in the stored posts: the number, the words with most hits, and posts to look at.
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import { count, minute } from "../../ui/format";

export function Trial({ trial }: { trial: Schema["WordTrial"] }) {
  return (
    <>
      <p role="status">
        读取{trial.is_complete ? "全部" : "最近的"} {count(trial.posts_read)} 篇，会命中 <strong>{count(trial.posts_hit)} 篇、{count(trial.hits)} 处</strong>
        {trial.sample.length > 0 ? `，看其中 ${trial.sample.length} 篇` : ""}。<span className="soft small">{minute(trial.at)} 试算，用时 {(trial.took_ms / 1000).toFixed(1)} 秒</span>
      </p>
      {trial.by_word.length > 0 ? <p className="soft">{trial.by_word.slice(0, 20).map((each) => `${each.word} ${count(each.hits)}`).join(" · ")}</p> : null}
      <ul className="plain-list trial-sample">
        {trial.sample.map((post) => (
          <li key={post.id}>
            <Link className="row-title" to={`/posts/${post.id}`}>{post.title}</Link> <span className="soft small">{post.account} {minute(post.published_at)}</span>
            {post.places.map((place, at) => (
              <div key={at} className="small">…{place.before}<mark className="hit hit-general">{place.excerpt}</mark>{place.after}…{place.suggestion ? <span className="soft">　建议：{place.suggestion}</span> : null}</div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
