// The level below, those with most to do first; a name leads to its own dashboard, a number to its records.
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import { count, percent } from "../../ui/format";
import { Card, Nothing, NumberLink, Scroll } from "../../ui/parts";

type Board = Schema["Dashboard"];
type Row = Schema["DashboardRow"];

export function Rows({ board, most }: { board: Board; most: number }) {
  const [is_whole, show_whole] = useState(false);
  if (board.place.kind === "account") return null;
  const { columns, left_out } = board.rows;
  const items = is_whole ? board.rows.items : board.rows.items.slice(0, most);
  return (
    <Card title="下级单位与账号">
      {items.length === 0 ? <Nothing what="范围内没有账号和问题" /> : null}
      {items.length > 0 ? (
        <Scroll name="下级单位与账号">
          <table className="table statistics-table">
            <thead>
              <tr>
                <th scope="col">单位、账号</th>
                {columns.map((column) => <th key={column.key} scope="col" className="right">{column.zh}</th>)}
                <th scope="col" className="right">按期办结率</th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={`${row.kind}-${row.id}`}>
                  <th scope="row"><RowName row={row} /></th>
                  {row.cells.map((cell, index) => <td key={index} className="right" data-title={columns[index]?.zh}><CellNumber cell={cell} /></td>)}
                  <td className="right" data-title="按期办结率">{percent(row.per_mille ?? null)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
      {items.length < board.rows.items.length ? <Button size="small" className="more-rows" onClick={() => show_whole(true)}>全部 {board.rows.items.length} 行</Button> : null}
      {left_out > 0 && (is_whole || board.rows.items.length <= most) ? <p className="soft small">另有 {left_out} 个单位或账号没有列出，可用上方的单位筛选查看。</p> : null}
    </Card>
  );
}

export function RowName({ row }: { row: Row }) {
  return row.link ? <Link to={row.link}>{row.name}</Link> : <>{row.name}</>;
}

export function CellNumber({ cell }: { cell: Schema["Counted"] }) {
  return cell.link ? <NumberLink value={cell.value} to={cell.link} /> : <span className="tabular">{count(cell.value)}</span>;
}
