// From an item of the inbox to the page of its record.
import type { Schema } from "../../api/client";

/** Each process has the page of its record; what has none leads back here. */
const pages: Record<string, string> = {
  finding: "/findings",
  account: "/accounts",
  filing: "/filings",
  application: "/applications",
  census_sheet: "/census-sheets",
  paper: "/papers",
  consolidation_case: "/consolidation/cases",
  assessment: "/assessments",
  admonition: "/accountability/admonitions",
  closure_advice: "/accountability/advices",
  accountability: "/accountability/records",
  fake_report: "/fake-reports",
  round: "/rounds",
  monitor_report: "/monitor-reports",
  rule_change: "/rules/changes",
  word_change: "/word-lists/changes",
};

export function page_of(item: Pick<Schema["InboxItem"], "subject_kind" | "subject_id">): string {
  const page = pages[item.subject_kind];
  return page ? `${page}/${item.subject_id}` : "/inbox";
}
