// Whether orders and filings are done in time; each class opens its records.
import type { Schema } from "../../api/client";
import { percent } from "../../ui/format";
import { Card, NumberLink } from "../../ui/parts";
import { counted_how } from "./Numbers";

type Board = Schema["Dashboard"];

function Counts({ items, board }: { items: Schema["NamedCount"][]; board: Board }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item.key} className="line spread">
          <span>{item.zh}</span>
          <NumberLink value={item.value} to={item.link} title={counted_how(board, item.formula)} />
        </li>
      ))}
    </ul>
  );
}

export function Punctuality({ board }: { board: Board }) {
  return (
    <>
      <Card title="整改办理" extra={`按期办结率 ${percent(board.rectification.per_mille)}`}>
        <Counts items={board.rectification.items} board={board} />
      </Card>
      <Card title="备案办理" extra={`按期率 ${percent(board.filings.per_mille)}`}>
        <Counts items={board.filings.items} board={board} />
        <p className="soft small">期限在 {board.filings.month} 的备案；已提交等待回执的视为已办。</p>
      </Card>
    </>
  );
}
