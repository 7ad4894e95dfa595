// Chooses an account within the caller's scope by typing part of its name.
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";

import { api, take } from "../../api/client";

type Props = { id?: string; value?: number; onChange?: (value: number | undefined) => void };

export function AccountPicker({ id, value, onChange }: Props) {
  const [words, set_words] = useState("");
  const found = useQuery({ queryKey: ["accounts", "picker", words], queryFn: () => take(api.GET("/accounts", { params: { query: { q: words || undefined, limit: 20 } } })), staleTime: 60_000 });
  const chosen = useQuery({ queryKey: ["account", value], queryFn: () => take(api.GET("/accounts/{id}", { params: { path: { id: value as number } } })), enabled: value !== undefined, staleTime: 60_000 });
  const label = (account: { name: string; platform_zh: string; host_unit: { short_name: string } }) => `${account.name}（${account.platform_zh}，${account.host_unit.short_name}）`;
  const choices = (found.data?.items ?? []).map((account) => ({ value: account.id, label: label(account) }));
  if (chosen.data && !choices.some((choice) => choice.value === chosen.data.id)) choices.unshift({ value: chosen.data.id, label: label(chosen.data) });
  return (
    <Select
      id={id}
      aria-label="账号"
      placeholder="输入名称查找"
      allowClear
      showSearch={{ filterOption: false, onSearch: set_words }}
      popupMatchSelectWidth={false}
      value={value}
      onChange={(next: number | undefined) => onChange?.(next)}
      options={choices}
      loading={found.isFetching}
      notFoundContent="没有这个账号，或不在您的范围内"
    />
  );
}
