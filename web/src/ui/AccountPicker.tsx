// Chooses an account within the caller's scope by typing part of its name.
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";

import { api, take } from "../api/client";

type Props = { id?: string; value?: number; onChange?: (value: number | undefined) => void; width?: number | string };

export function AccountPicker({ id, value, onChange, width = "100%" }: Props) {
  const [q, set_q] = useState("");
  const found = useQuery({
    queryKey: ["accounts", "picker", q],
    queryFn: () => take(api.GET("/accounts", { params: { query: { q: q || undefined, limit: 50 } } })),
    staleTime: 60_000,
  });
  const chosen = useQuery({
    queryKey: ["account", value],
    queryFn: () => take(api.GET("/accounts/{id}", { params: { path: { id: value as number } } })),
    enabled: value !== undefined,
    staleTime: 60_000,
  });
  const choices = (found.data?.items ?? []).map((account) => ({ value: account.id, label: `${account.name}（${account.platform_zh}，${account.host_unit.short_name}）` }));
  if (chosen.data && !choices.some((choice) => choice.value === chosen.data.id)) choices.unshift({ value: chosen.data.id, label: chosen.data.name });
  return (
    <Select
      id={id}
      aria-label="账号"
      placeholder="输入账号名称中的字"
      allowClear
      showSearch={{ filterOption: false, onSearch: set_q }}
      style={{ width }}
      value={value}
      onChange={(next: number | undefined) => onChange?.(next)}
      options={choices}
      loading={found.isFetching}
      notFoundContent="没有这个账号，或不在您的范围内"
    />
  );
}
