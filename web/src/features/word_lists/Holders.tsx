// 在职人员: who holds which office from when to when; names beside a title are held against them by the day of publication.
import { useQuery } from "@tanstack/react-query";
import { Button, Space } from "antd";
import { useState } from "react";

import { api, take } from "../../api/client";
import { DataTable, type Column } from "../../ui/DataTable";
import { FilterBar, TextFilter } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { use_may } from "../session/session";
import { HolderDialog } from "./HolderDialog";
import { TakeOutDialog } from "./TakeOutDialog";
import type { OfficeHolder } from "./words";

export const holder_columns: Column<OfficeHolder>[] = [
  { key: "name", title: "姓名", cell: (holder) => <strong>{holder.name}</strong>, is_short: true },
  { key: "titles", title: "职务", cell: (holder) => holder.titles },
  { key: "unit", title: "任职单位", cell: (holder) => holder.unit },
  { key: "from", title: "起", cell: (holder) => holder.valid_from ?? "—", is_short: true },
  { key: "to", title: "止", cell: (holder) => holder.valid_to ?? "在任", is_short: true },
];

export function Holders() {
  const { filters, cursor, set, replace_all } = use_filters();
  const [leaving, leave] = useState<OfficeHolder>();
  const [wrong, take_out] = useState<OfficeHolder>();
  const may_propose = use_may("monitoring.propose_words");
  const query = { q: filters["q"], cursor };
  const { data, error, refetch } = useQuery({ queryKey: ["office-holders", query], queryFn: () => take(api.GET("/office-holders", { params: { query } })) });
  const steps: Column<OfficeHolder> = {
    key: "steps",
    title: "",
    cell: (holder) => (
      <Space size="small">
        {holder.valid_to ? null : <Button size="small" onClick={() => leave(holder)}>离任</Button>}
        <Button size="small" onClick={() => take_out(holder)}>删除</Button>
      </Space>
    ),
    is_short: true,
  };
  return (
    <>
      <FilterBar name="office-holders" filters={filters} replace_all={replace_all}>
        <TextFilter label="姓名、职务或单位" value={filters["q"]} set={(q) => set({ q })} />
      </FilterBar>
      <DataTable name="office-holders" columns={may_propose ? [...holder_columns, steps] : holder_columns} page={data} error={error} retry={() => void refetch()} row_key={(holder) => holder.id} empty={{ what: "没有在职人员", how: "新增或批量导入，试算并审定后列在这里" }} />
      {leaving ? <HolderDialog holder={leaving} close={() => leave(undefined)} /> : null}
      {wrong ? <TakeOutDialog holder={wrong} close={() => take_out(undefined)} /> : null}
    </>
  );
}
