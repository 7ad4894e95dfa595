// What the opened docx carries besides its text: what is told of the file as a whole, then its parts, those with hits first and open.
import { Alert, Button } from "antd";
import { useState } from "react";

import type { Schema } from "../../api/client";
import { HitCard } from "../../ui/HitCard";
import { in_reading_order, Marked } from "../../ui/MarkedText";
import { Card } from "../../ui/parts";
import type { FileParts } from "./files";

const gravity = { serious: 0, general: 1, hint: 2 };
const gravest = (part: Schema["DraftPart"]) => Math.min(3, ...part.hits.map((hit) => gravity[hit.severity]));

/** Above the text, because the text alone may be without fault. */
export function FileNotice({ parts, hits }: FileParts) {
  const all = [...hits, ...parts.flatMap((part) => part.hits)];
  if (all.length === 0) return null;
  const serious = all.filter((hit) => hit.severity === "serious").length;
  return (
    <Alert
      className="problem file-notice"
      type={serious > 0 ? "error" : "warning"}
      showIcon
      title={<>文件中除正文外另检出 {all.length} 处（严重 {serious} 处）：修订痕迹、隐藏文字、页眉、属性等。<a className="in-text" href="#file-contents">查看</a></>}
    />
  );
}

export function FileContents({ name, parts, hits, parts_left_out, close }: FileParts & { close: () => void }) {
  const [current, choose] = useState(-1);
  const ordered = [...parts].sort((a, b) => gravest(a) - gravest(b));
  const found = hits.length + parts.reduce((sum, part) => sum + part.hits.length, 0);
  return (
    <Card title="文件中的其他内容" className="file-contents">
      <div className="line" id="file-contents">
        <span className="soft small">
          {name}：上面的正文已按接受全部修订、去掉隐藏文字读取。以下内容读者一般看不到或者不留意，但会随文件一起发出。
        </span>
        <Button size="small" onClick={close}>收起</Button>
      </div>
      <p role="status">{found > 0 ? `检出 ${found} 处` : "没有检出问题"}{parts_left_out > 0 ? `；另有 ${parts_left_out} 部分过多，没有检查` : ""}</p>
      {ordered.filter((part) => gravest(part) === 0).map((part, index) => <Part key={index} part={part} />)}
      {hits.length > 0 ? (
        <section aria-label="整个文件" className="file-hits">
          {hits.map((hit, index) => <HitCard key={index} hit={hit} index={index} is_current={index === current} choose={() => choose(index)} />)}
        </section>
      ) : null}
      {ordered.filter((part) => gravest(part) > 0).map((part, index) => <Part key={index} part={part} />)}
    </Card>
  );
}

function Part({ part }: { part: Schema["DraftPart"] }) {
  return (
    <details className="file-part" open={part.hits.length > 0}>
      <summary>
        <strong>{part.place}</strong>
        <span className="soft small">{part.hits.length > 0 ? `检出 ${part.hits.length} 处` : `${Array.from(part.text).length} 字，没有检出问题`}</span>
      </summary>
      {part.hits.length > 0 ? <MarkedPart text={part.text} hits={in_reading_order(part.hits)} /> : <p className="file-part-text">{part.text}</p>}
    </details>
  );
}

function MarkedPart({ text, hits }: { text: string; hits: Schema["Hit"][] }) {
  const [current, choose] = useState(0);
  return (
    <div className="marked">
      <div className="marked-text file-part-text"><Marked text={text} field="text" hits={hits} current={current} choose={choose} /></div>
      <div className="marked-side">
        {hits.map((hit, index) => <HitCard key={index} hit={hit} index={index} is_current={index === current} choose={() => choose(index)} />)}
      </div>
    </div>
  );
}
