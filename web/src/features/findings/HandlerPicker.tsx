// Whom the order goes to: people of the unit chosen in the same form, or of the one that holds the order.
import { useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";

import { api, take } from "../../api/client";
import type { Input } from "./action_input";

type Props = { id?: string; value?: number; onChange?: (value: number | undefined) => void; finding: number | undefined };

export function HandlerPicker({ id, value, onChange, finding }: Props) {
  const form = Form.useFormInstance<Input>();
  const unit = Form.useWatch("unit_id", form);
  const found = useQuery({
    queryKey: ["finding-handlers", finding, unit],
    queryFn: () => take(api.GET("/findings/{id}/handlers", { params: { path: { id: finding as number }, query: unit ? { unit_id: unit } : {} } })),
    enabled: finding !== undefined,
    staleTime: 60_000,
  });
  return (
    <Select
      id={id}
      aria-label="承办人"
      placeholder="不指定则由单位自行安排"
      allowClear
      value={value}
      onChange={(next: number | undefined) => onChange?.(next)}
      options={(found.data?.items ?? []).map((person) => ({ value: person.id, label: `${person.name}（${person.role_zh}）` }))}
      loading={found.isFetching}
      notFoundContent="这个单位还没有人任编辑、科室负责人或单位领导"
    />
  );
}
