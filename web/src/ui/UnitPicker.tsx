// Chooses a unit within the caller's scope by typing part of its name.
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";

import { api, take } from "../api/client";

type Props = {
  id?: string;
  value?: number;
  onChange?: (value: number | undefined) => void;
  label?: string;
  width?: number | string;
};

export function UnitPicker({ id, value, onChange, label = "单位", width = 220 }: Props) {
  const [q, set_q] = useState("");
  const found = useQuery({
    queryKey: ["units", "picker", q],
    queryFn: () => take(api.GET("/units", { params: { query: { q: q || undefined, state: "active", limit: 50 } } })),
    staleTime: 60_000,
  });
  const chosen = useQuery({
    queryKey: ["unit", value],
    queryFn: () => take(api.GET("/units/{id}", { params: { path: { id: value as number } } })),
    enabled: value !== undefined,
    staleTime: 60_000,
  });
  const choices = (found.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  if (chosen.data && !choices.some((choice) => choice.value === chosen.data.id)) {
    choices.unshift({ value: chosen.data.id, label: chosen.data.name });
  }
  return (
    <Select
      id={id}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ filterOption: false, onSearch: set_q }}
      style={{ width }}
      popupMatchSelectWidth={false}
      value={value}
      onChange={(next: number | undefined) => onChange?.(next)}
      options={choices}
      loading={found.isFetching}
      notFoundContent="没有这个单位，或不在您的范围内"
    />
  );
}
