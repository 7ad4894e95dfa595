// 依据: names the document and clause; opens the article's text. Marked 待核 where the office has yet to check it against the original.
import { useQuery } from "@tanstack/react-query";
import { Modal, Skeleton } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../api/client";
import { ProblemView } from "./ProblemView";

type Reference = Schema["ArticleReference"];

export function ArticleLink({ article }: { article: Reference }) {
  const [is_open, set_open] = useState(false);
  return (
    <>
      <button type="button" className="link article-link" onClick={() => set_open(true)}>
        {article.document} {article.clause}
      </button>
      {article.checked === "待核" ? <span className="unchecked">待核</span> : null}
      <Modal open={is_open} onCancel={() => set_open(false)} footer={null} title="依据" width={680} destroyOnHidden>
        <ArticleText article_key={article.key} />
      </Modal>
    </>
  );
}

function ArticleText({ article_key }: { article_key: string }) {
  const { data, error } = useQuery({
    queryKey: ["article", article_key],
    queryFn: () => take(api.GET("/articles/{key}", { params: { path: { key: article_key } } })),
    staleTime: Infinity,
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Skeleton active />;
  return (
    <article className="article">
      <h3>
        {data.title}（{data.document}）
      </h3>
      <p className="soft">
        {data.clause} {data.heading} · {data.checked === "已核" ? "文本已与原文核对" : "文本待与原文核对"}
      </p>
      <blockquote>{data.text}</blockquote>
    </article>
  );
}
