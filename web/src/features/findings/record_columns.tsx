// How findings are listed where they are the records behind a number.
import { Link } from "react-router";

import type { Schema } from "../../api/client";
import type { Column } from "../../ui/DataTable";
import { minute } from "../../ui/format";
import { FindingState, Flag, Severity } from "../../ui/words_of_state";

type Finding = Schema["Finding"];

export const record_columns: Column<Finding>[] = [
  { key: "order_number", is_short: true, title: "整改单号", cell: (row) => row.order_number ?? "—" },
  { key: "title", title: "问题", cell: (row) => <Link className="row-title" to={`/findings/${row.id}`}>{row.title}</Link>, width: "32%" },
  { key: "severity", is_short: true, title: "程度", cell: (row) => <Severity value={row.severity} /> },
  { key: "state", is_short: true, title: "状态", cell: (row) => <FindingState state={row.state} text={row.state_zh} /> },
  { key: "flag", is_short: true, title: "督办", cell: (row) => <Flag flag={row.flag} /> },
  { key: "host_unit", is_short: true, title: "主办单位", cell: (row) => <Link to={`/units/${row.host_unit.id}`}>{row.host_unit.short_name}</Link> },
  { key: "opened_at", is_short: true, title: "发现", cell: (row) => minute(row.opened_at) },
  { key: "closed_at", is_short: true, title: "办结", cell: (row) => minute(row.closed_at) },
];
