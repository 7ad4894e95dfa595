// The text as it will be read: title, addressee, headings, paragraphs, tables. The docx is the deliverable; this is for reading and signing.
import type { Schema } from "../../api/client";
import { Card, Scroll } from "../../ui/parts";

type Text = Schema["PaperText"];
type Block = Schema["PaperBlock"];

export function PaperText({ text, written_on }: { text: Text; written_on: string | null }) {
  return (
    <Card title="正文" className="paper-card">
      <article className="paper" lang="zh-CN">
        <h2 className="paper-title">{text.title}</h2>
        {text.subtitle ? <p className="paper-plain">{text.subtitle.replace("\t", "　　")}</p> : null}
        {text.addressee ? <p className="paper-plain">{text.addressee}：</p> : null}
        {text.body.map((block, index) => <BlockView key={index} block={block} />)}
        <p className="paper-signature">{text.signature}</p>
        {written_on ? <p className="paper-signature">{chinese_day(written_on)}</p> : null}
        {text.attachments.map((attachment, index) => (
          <section key={index}>
            <h3 className="paper-heading">附件{text.attachments.length > 1 ? index + 1 : ""}　{attachment.title}</h3>
            {attachment.blocks.map((block, number) => <BlockView key={number} block={block} />)}
          </section>
        ))}
      </article>
    </Card>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.table) return <TableView table={block.table} />;
  if (block.chart) return <p className="soft small">［统计图，见 Word 文档］</p>;
  const line = block.text ?? "";
  if (/^[一二三四五六七八九十]+、/.test(line) && line.length <= 40) return <h3 className="paper-heading">{line}</h3>;
  if (/^（[一二三四五六七八九十]+）/.test(line) && line.length <= 40) return <h4 className="paper-subheading">{line}</h4>;
  return <p className="paper-paragraph">{line}</p>;
}

function TableView({ table }: { table: NonNullable<Block["table"]> }) {
  const heads = table.rows.slice(0, table.heading_rows);
  const rows = table.rows.slice(table.heading_rows);
  return (
    <Scroll name="附表">
      <table className="paper-table">
        {heads.length > 0 ? <thead>{heads.map((row, index) => <tr key={index}>{row.map((cell, column) => <th key={column} scope="col">{cell}</th>)}</tr>)}</thead> : null}
        <tbody>{rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </Scroll>
  );
}

export function chinese_day(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
