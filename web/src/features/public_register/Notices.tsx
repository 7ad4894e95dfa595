// Notices that the city office has published, without login.
import { useEffect, useState } from "react";

import type { components } from "../../api/schema";
import { follow } from "./PublicRegister";
import { notice, notices } from "./public_api";

type Notice = components["schemas"]["PublicNotice"];
type Detail = components["schemas"]["PublicNoticeDetail"];
type Block = components["schemas"]["PaperBlock"];

export function Notices({ go }: { go: (to: string) => void }) {
  const [items, set_items] = useState<Notice[]>();
  const [next, set_next] = useState<string | null>(null);
  const [fault, set_fault] = useState("");
  const read = (cursor?: string) =>
    notices(cursor).then(
      (page) => { set_items((before) => [...(cursor ? (before ?? []) : []), ...page.items]); set_next(page.next_cursor); },
      (error: Error) => set_fault(error.message),
    );
  useEffect(() => void read(), []);
  if (fault) return <p role="alert">{fault}</p>;
  if (!items) return <p>正在读取…</p>;
  return (
    <>
      <h1>通报</h1>
      {items.length === 0 ? <p>还没有公开的通报。</p> : (
        <ul className="results">
          {items.map((each) => (
            <li key={each.id}>
              <a href={`/register/notices/${each.id}`} onClick={(event) => follow(event, `/register/notices/${each.id}`, go)}>{each.title}</a>
              <div className="soft">{each.document_number} · {each.unit_name} · {each.issued_on}</div>
            </li>
          ))}
        </ul>
      )}
      {next ? <button type="button" className="plain" onClick={() => void read(next)}>更多</button> : null}
      <p><a href="/api/v1/public/notices.atom">订阅通报（Atom）</a></p>
    </>
  );
}

export function NoticePage({ id }: { id: string }) {
  const [detail, set_detail] = useState<Detail>();
  const [fault, set_fault] = useState("");
  useEffect(() => { notice(id).then(set_detail, (error: Error) => set_fault(error.message)); }, [id]);
  if (fault) return <p role="alert">{fault}</p>;
  if (!detail) return <p>正在读取…</p>;
  const { text } = detail;
  return (
    <article className="notice">
      <h1>{text.title}</h1>
      <p className="soft">{detail.document_number} · {detail.issued_on} 印发</p>
      {text.addressee ? <p>{text.addressee}：</p> : null}
      <Blocks blocks={text.body} />
      <p className="notice-signature">{text.signature}</p>
      {text.attachments.filter((each) => each.blocks.some((block) => block.table)).map((each) => (
        <section key={each.title}><h2>附件：{each.title}</h2><Blocks blocks={each.blocks} /></section>
      ))}
      <p><a href={`/api/v1/public/notices/${id}/docx`} download>下载 Word 文档</a></p>
    </article>
  );
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return <>{blocks.map((block, index) => <BlockView key={index} block={block} />)}</>;
}

function BlockView({ block }: { block: Block }) {
  if (block.table) {
    const { rows, heading_rows } = block.table;
    return (
      <div className="notice-table" role="region" aria-label="附表" tabIndex={0}>
        <table>
          <thead>{rows.slice(0, heading_rows).map((row, index) => <tr key={index}>{row.map((cell, column) => <th key={column} scope="col">{cell}</th>)}</tr>)}</thead>
          <tbody>{rows.slice(heading_rows).map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
        </table>
      </div>
    );
  }
  const line = block.text ?? "";
  if (!line) return null;
  return /^[一二三四五六七八九十]+、/.test(line) && line.length <= 40 ? <h2>{line}</h2> : <p>{line}</p>;
}
