// States of reports and contracts as words with their colour; the codes that both sides choose from.
import { useQuery } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { Word, type Tone } from "../../ui/words_of_state";

export type Report = Schema["MonitorReport"];
export type Commission = Schema["MonitorCommission"];

const report_tones: Record<Schema["MonitorReportState"], Tone> = {
  to_verify: "blue",
  asked_back: "orange",
  accepted: "green",
  rejected: "red",
  merged: "grey",
  withdrawn: "grey",
};
const standing_tones: Record<Schema["MonitorStanding"], Tone> = { in_force: "green", not_begun: "blue", over: "grey", ended: "grey" };

export const report_states: { value: Schema["MonitorReportState"] | "open" | undefined; zh: string }[] = [
  { value: undefined, zh: "全部" },
  { value: "open", zh: "办理中" },
  { value: "accepted", zh: "已采纳" },
  { value: "rejected", zh: "未采纳" },
  { value: "merged", zh: "已合并" },
  { value: "withdrawn", zh: "已撤回" },
];

export function ReportStateWord({ report }: { report: Pick<Report, "state" | "state_zh"> }) {
  return <Word tone={report_tones[report.state]}>{report.state_zh}</Word>;
}

export function Standing({ commission }: { commission: Commission }) {
  return <Word tone={standing_tones[commission.standing]}>{commission.standing_zh}</Word>;
}

/** The fast lane stands out wherever a report is named. */
export function Fast({ report }: { report: Pick<Report, "is_fast"> }) {
  return report.is_fast ? <Word tone="red">快速核实</Word> : null;
}

export function use_codes() {
  return useQuery({ queryKey: ["monitor-codes"], queryFn: () => take(api.GET("/monitor-problem-codes")), staleTime: 600_000 });
}

export function use_commissions() {
  return useQuery({ queryKey: ["monitor-commissions", "all"], queryFn: () => take(api.GET("/monitor-commissions", { params: { query: { limit: 200 } } })) });
}

export function scope_words(scope: Commission["scope"]): { name: string; value: string }[] {
  const joined = (names: string[], all: string) => (names.length === 0 ? all : names.join("、"));
  return [
    { name: "监测地区和单位", value: joined(scope.units.map((unit) => unit.name), "全市") },
    { name: "监测平台", value: joined(scope.platforms.map((item) => item.zh), "全部平台") },
    { name: "监测问题", value: joined(scope.codes.map((item) => `${item.code} ${item.zh}`), "全部问题代码") },
  ];
}
