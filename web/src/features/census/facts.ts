// What a unit says of an account beside what is recorded, field by field.
import type { Schema } from "../../api/client";

type Facts = Schema["CensusAccountFacts"];
export type FactField = "name" | "platform_account_id" | "kind" | "certified_host" | "link";

export const fact_fields: { field: FactField; zh: string }[] = [
  { field: "name", zh: "账号名称" },
  { field: "platform_account_id", zh: "账号标识" },
  { field: "kind", zh: "类型" },
  { field: "certified_host", zh: "认证主体" },
  { field: "link", zh: "主页链接" },
];

function shown(facts: Facts, field: FactField): string {
  return field === "kind" ? facts.kind_zh : facts[field];
}

/** The differing fields; of an addition, which has nothing recorded, all that it says. */
export function differing({ recorded, said }: { recorded: Facts | null; said: Facts }): { zh: string; before: string; said: string }[] {
  const out = [];
  for (const { field, zh } of fact_fields) {
    const before = recorded ? shown(recorded, field) : "";
    const now = shown(said, field);
    if (now !== before) out.push({ zh, before, said: now });
  }
  return out;
}

/** Only what the form has otherwise than the record: what is sent as a proposal. */
export function proposal_of(recorded: Facts, typed: Partial<Record<FactField, string>>): Partial<Record<FactField, string>> {
  const out: Partial<Record<FactField, string>> = {};
  for (const { field } of fact_fields) {
    const value = typed[field]?.trim() ?? "";
    if (value !== "" && value !== recorded[field]) out[field] = value;
  }
  return out;
}
