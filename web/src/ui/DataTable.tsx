// A list of records: own thin table with sticky head, sort by the server, column chooser, selection, keyset paging with total.
// On a narrow screen every row becomes a card (see app.css), so the cells carry their column's title.
import { Button, Checkbox, Popover } from "antd";
import { useState, type ReactNode } from "react";

import { count } from "./format";
import { use_paging } from "./page_state";
import { Nothing, Scroll, Waiting } from "./parts";
import { ProblemView } from "./ProblemView";

export type Column<T> = {
  key: string;
  title: string;
  cell: (row: T) => ReactNode;
  sort?: string;
  is_number?: boolean;
  is_short?: boolean;
  is_hidden_at_first?: boolean;
  width?: string;
};

type Page<T> = { items: T[]; next_cursor: string | null; total: number };

type Selection = { ids: number[]; set: (ids: number[]) => void };

type Props<T> = {
  name: string;
  columns: Column<T>[];
  page: Page<T> | undefined;
  error: unknown;
  retry: () => void;
  row_key: (row: T) => number | string;
  row_tone?: (row: T) => string | undefined;
  sort?: string;
  set_sort?: (sort: string | undefined) => void;
  selection?: Selection;
  batch?: ReactNode;
  empty: { what: string; how?: ReactNode };
};

export function DataTable<T>(props: Props<T>) {
  const [hidden, set_hidden] = use_hidden_columns(props.name, props.columns);
  const columns = props.columns.filter((column) => !hidden.includes(column.key));
  if (props.error) return <ProblemView error={props.error} retry={props.retry} />;
  return (
    <div className="table-frame">
      <div className="table-bar">
        <span className="soft">{props.page ? `共 ${count(props.page.total)} 条` : "正在读取…"}</span>
        {props.selection && props.selection.ids.length > 0 ? (
          <span className="batch">
            已选 {props.selection.ids.length} 条 {props.batch}
          </span>
        ) : null}
        <ColumnChooser columns={props.columns} hidden={hidden} set_hidden={set_hidden} />
      </div>
      <Rows {...props} columns={columns} />
      <Pager next_cursor={props.page?.next_cursor} />
    </div>
  );
}

function Rows<T>(props: Props<T>) {
  if (!props.page) return <Waiting rows={10} />;
  if (props.page.items.length === 0) return <Nothing {...props.empty} />;
  return (
    <Scroll name="列表">
      <table className="table">
        <Head {...props} />
        <tbody>
          {props.page.items.map((row) => (
            <Row key={props.row_key(row)} row={row} props={props} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Head<T>({ columns, sort, set_sort, selection, page, row_key }: Props<T>) {
  const all = page?.items.map((row) => Number(row_key(row))) ?? [];
  const is_all = selection !== undefined && all.length > 0 && all.every((id) => selection.ids.includes(id));
  return (
    <thead>
      <tr>
        {selection ? (
          <th scope="col" className="select-cell">
            <Checkbox aria-label="选择本页全部" checked={is_all} onChange={() => selection.set(is_all ? [] : all)} />
          </th>
        ) : null}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.is_number ? "right" : undefined}
            style={column.width ? { width: column.width } : undefined}
            aria-sort={sorted(column, sort)}
          >
            {column.sort && set_sort ? (
              <button type="button" className="sort" onClick={() => set_sort(next_sort(column.sort as string, sort))}>
                {column.title}
                <span aria-hidden="true">{sort === column.sort ? " ↑" : sort === `-${column.sort}` ? " ↓" : " ↕"}</span>
              </button>
            ) : (
              column.title
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function sorted<T>(column: Column<T>, sort: string | undefined): "ascending" | "descending" | undefined {
  if (!column.sort) return undefined;
  return sort === column.sort ? "ascending" : sort === `-${column.sort}` ? "descending" : undefined;
}

/** Unsorted → ascending → descending → unsorted. */
export function next_sort(field: string, sort: string | undefined): string | undefined {
  if (sort === field) return `-${field}`;
  return sort === `-${field}` ? undefined : field;
}

function Row<T>({ row, props }: { row: T; props: Props<T> }) {
  const { selection } = props;
  const id = props.row_key(row);
  const is_chosen = selection?.ids.includes(Number(id)) ?? false;
  const choose = () =>
    selection?.set(is_chosen ? selection.ids.filter((other) => other !== id) : [...selection.ids, Number(id)]);
  return (
    <tr className={props.row_tone?.(row)}>
      {selection ? (
        <td className="select-cell">
          <Checkbox aria-label={`选择第 ${id} 号`} checked={is_chosen} onChange={choose} />
        </td>
      ) : null}
      {props.columns.map((column) => (
        <td key={column.key} className={column.is_number ? "right" : column.is_short ? "nowrap" : undefined} data-title={column.title}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function Pager({ next_cursor }: { next_cursor: string | null | undefined }) {
  const { forward, back, page } = use_paging(next_cursor);
  if (!forward && !back) return null;
  return (
    <nav className="pager" aria-label="翻页">
      <Button disabled={!back} onClick={back}>
        上一页
      </Button>
      <span className="soft">第 {page} 页</span>
      <Button disabled={!forward} onClick={forward}>
        下一页
      </Button>
    </nav>
  );
}

type ChooserProps<T> = { columns: Column<T>[]; hidden: string[]; set_hidden: (hidden: string[]) => void };

function ColumnChooser<T>({ columns, hidden, set_hidden }: ChooserProps<T>) {
  const boxes = (
    <div className="chooser">
      {columns.map((column) => (
        <Checkbox
          key={column.key}
          checked={!hidden.includes(column.key)}
          onChange={(event) =>
            set_hidden(event.target.checked ? hidden.filter((key) => key !== column.key) : [...hidden, column.key])
          }
        >
          {column.title}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover content={boxes} trigger="click" placement="bottomRight">
      <Button size="small" className="chooser-button">
        选列
      </Button>
    </Popover>
  );
}

function use_hidden_columns<T>(name: string, columns: Column<T>[]): [string[], (hidden: string[]) => void] {
  const key = `columns:${name}`;
  const [hidden, set] = useState<string[]>(() => {
    const kept = localStorage.getItem(key);
    if (kept !== null) return kept.split(",").filter((item) => item !== "");
    return columns.filter((column) => column.is_hidden_at_first).map((column) => column.key);
  });
  const keep = (next: string[]) => {
    localStorage.setItem(key, next.join(","));
    set(next);
  };
  return [hidden, keep];
}
