// Exports exactly what the filter shows. A plain link: the server answers with an attachment.
import { Button, Dropdown } from "antd";

import { base_url } from "../api/client";
import type { Filters } from "./page_state";

export function export_address(path: string, filters: Filters, format: "xlsx" | "csv"): string {
  const query = new URLSearchParams(filters);
  query.delete("sort");
  query.set("format", format);
  return `${base_url}${path}?${query.toString()}`;
}

export function ExportButtons({ path, filters }: { path: string; filters: Filters }) {
  const items = [
    { key: "xlsx", label: <a href={export_address(path, filters, "xlsx")} download>Excel 表格（xlsx）</a> },
    { key: "csv", label: <a href={export_address(path, filters, "csv")} download>CSV（UTF-8）</a> },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button>导出 ▾</Button>
    </Dropdown>
  );
}
