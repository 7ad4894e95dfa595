// The menu in the order of the work. An entry shows when the post may use one of its verbs (rulebook/permissions.yaml); a part that is not built has no entry.
import type { Schema } from "../api/client";

export type Entry = { path: string; zh: string; verbs: readonly string[] };
export type Group = { zh: string; entries: Entry[] };

/** Which kind of file may be imported by whom. */
export const import_verbs: { kind: Schema["ImportKind"]; verb: string }[] = [
  { kind: "accounts", verb: "registry.import_accounts" },
  { kind: "accounts_baseline", verb: "registry.import_baseline" },
  { kind: "duty_holders", verb: "registry.import_duty_holders" },
  { kind: "units", verb: "organisation.import_units" },
  { kind: "posts", verb: "monitoring.import_posts" },
  { kind: "account_metrics", verb: "consolidation.import_metrics" },
  { kind: "filing_receipts", verb: "filings.import_receipts" },
  { kind: "census_answers", verb: "census.import_answers" },
  { kind: "website_results", verb: "assessment.import" },
  { kind: "error_reports", verb: "assessment.import" },
  { kind: "office_words", verb: "monitoring.propose_words" },
  { kind: "office_holders", verb: "monitoring.propose_words" },
  { kind: "outside_notifications", verb: "accountability.import_notifications" },
  { kind: "monitor_reports", verb: "monitor_reports.hand_in" },
];

export const menu: Group[] = [
  {
    zh: "办理",
    entries: [
      { path: "/inbox", zh: "待办", verbs: ["flow.read_inbox"] },
      { path: "/overview", zh: "工作总览", verbs: ["supervision.read_overview"] },
      { path: "/dashboard", zh: "数据看板", verbs: ["supervision.read_overview"] },
      { path: "/monthly-report", zh: "月报", verbs: ["supervision.read_overview"] },
      { path: "/desk", zh: "领导视图", verbs: ["opening.decide_application", "life_cycle.plan_shutdown", "supervision.sign_answer", "papers.sign"] },
    ],
  },
  {
    zh: "账号",
    entries: [
      { path: "/units", zh: "单位", verbs: ["organisation.read_units"] },
      { path: "/accounts", zh: "账号", verbs: ["registry.read_accounts"] },
      { path: "/applications", zh: "开设申请", verbs: ["opening.read_applications"] },
      { path: "/filings", zh: "备案", verbs: ["filings.read_filings"] },
      { path: "/reconciliations", zh: "备案比对", verbs: ["reconciliation.read"] },
      { path: "/consolidation", zh: "集约整合", verbs: ["consolidation.read"] },
      { path: "/censuses", zh: "摸查统计", verbs: ["census.read_censuses"] },
      { path: "/statistics", zh: "统计", verbs: ["statistics.read"] },
      { path: "/imports", zh: "表格导入", verbs: import_verbs.map((item) => item.verb) },
    ],
  },
  {
    zh: "内容",
    entries: [
      { path: "/posts", zh: "发布内容", verbs: ["monitoring.read_posts"] },
      { path: "/hits", zh: "疑似问题", verbs: ["monitoring.read_posts"] },
      { path: "/inspect", zh: "文稿检查", verbs: ["monitoring.inspect_text"] },
      { path: "/releases", zh: "通稿", verbs: ["releases.read"] },
      { path: "/word-lists", zh: "本市词库", verbs: ["monitoring.read_words"] },
      { path: "/collection", zh: "监测运行", verbs: ["monitoring.read_collection_runs"] },
    ],
  },
  {
    zh: "监督考核",
    entries: [
      { path: "/findings", zh: "问题整改", verbs: ["supervision.read_findings"] },
      { path: "/rectification-statistics", zh: "整改统计", verbs: ["supervision.read_findings"] },
      { path: "/rounds", zh: "检查", verbs: ["rounds.read_rounds", "rounds.inspect"] },
      { path: "/assessments", zh: "考核", verbs: ["assessment.read"] },
      { path: "/accountability", zh: "约谈与问责", verbs: ["accountability.read_ladder"] },
      { path: "/monitor-reports", zh: "第三方监测", verbs: ["monitor_reports.read"] },
      { path: "/papers", zh: "通报与函件", verbs: ["papers.read"] },
      { path: "/fake-reports", zh: "仿冒举报", verbs: ["public_register.read_fake_reports"] },
      { path: "/rules", zh: "检查规则", verbs: ["supervision.read_rules"] },
    ],
  },
  {
    zh: "系统",
    entries: [
      { path: "/people", zh: "人员与岗位", verbs: ["organisation.read_people"] },
      { path: "/permissions", zh: "权限表", verbs: ["organisation.read_permissions"] },
      { path: "/ledger", zh: "操作留痕", verbs: ["ledger.read_entries"] },
    ],
  },
];

export function visible(groups: Group[], permissions: readonly string[]): Group[] {
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => entry.verbs.some((verb) => permissions.includes(verb))) }))
    .filter((group) => group.entries.length > 0);
}
