// Open findings, the level below × the commonest rules. The figure stands in the cell, so that shade is never alone.
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import { count } from "../../ui/format";
import { Card, Scroll } from "../../ui/parts";
import { RowName } from "./Rows";

type Board = Schema["Dashboard"];

/** 0 to 4: nothing, then quarters of the greatest. */
export function shade(value: number, greatest: number): number {
  return value === 0 || greatest === 0 ? 0 : Math.min(4, Math.ceil((4 * value) / greatest));
}

export function Heat({ board }: { board: Board }) {
  const { columns, rows } = board.heat;
  if (rows.length === 0 || columns.length === 0) return null;
  const greatest = Math.max(...rows.flatMap((row) => row.cells.map((cell) => cell.value)));
  return (
    <Card title="未办结问题分布">
      <Scroll name="未办结问题分布">
        <table className="table heat">
          <thead>
            <tr>
              <th scope="col">单位、账号</th>
              {columns.map((column) => <th key={column.rule} scope="col" className="heat-rule">{column.zh}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind}-${row.id}`}>
                <th scope="row"><RowName row={row} /></th>
                {row.cells.map((cell, index) => (
                  <td key={columns[index]?.rule} className={`heat-${shade(cell.value, greatest)}`}>
                    {cell.value > 0 && cell.link ? <Link to={cell.link} title={`${row.name}：${columns[index]?.zh ?? ""} ${cell.value} 件`}>{count(cell.value)}</Link> : <span className="zero">0</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="soft small">颜色越深件数越多；最多列出 12 项规则。</p>
    </Card>
  );
}
