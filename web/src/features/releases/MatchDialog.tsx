// What a post says otherwise than the release: first the facts, then word for word.
import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Verdicts, type Match } from "./words";

type Row = { kind_zh: string; a: Schema["ComparedPlace"]; b: Schema["ComparedPlace"] };

export function MatchDialog({ match, close }: { match: Match; close: () => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["release-match", match.id],
    queryFn: () => take(api.GET("/release-matches/{id}", { params: { path: { id: match.id } } })),
  });
  return (
    <Modal open title={`${match.post.account.name}与通稿的出入`} footer={<Link to={`/posts/${match.post.id}`}>查看发布内容</Link>} width={720} onCancel={close}>
      {error && !data ? <ProblemView error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Waiting rows={4} /> : null}
      {data ? (
        <>
          <p><Verdicts of={data.verdicts} /> <span className="soft">相似度 {Math.round(data.similarity / 10)}%</span></p>
          <Rows title="不一致的事实" rows={data.comparison.differences} none="事实一致" />
          <Rows title="逐字比对" rows={data.comparison.edits} none="文字一致" />
        </>
      ) : null}
    </Modal>
  );
}

function Rows({ title, rows, none }: { title: string; rows: Row[]; none: string }) {
  return (
    <>
      <h3>{title}</h3>
      {rows.length === 0 ? <p className="soft">{none}</p> : null}
      <dl className="differing-facts">
        {rows.map((row) => (
          <div key={`${row.a.field} ${row.a.start} ${row.b.field} ${row.b.start}`}>
            <dt>{row.kind_zh}</dt>
            <dd>
              通稿“<strong>{row.a.excerpt || "（无）"}</strong>”，本条“<strong>{row.b.excerpt || "（无）"}</strong>”
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
