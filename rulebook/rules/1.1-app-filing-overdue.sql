-- id: 1.1-app-filing-overdue
-- title: 政务应用程序未取得备案编号
-- article: 12-2026.filing
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2026-01-25
-- says: "「{account}」{effective_on} {occasion}，应于 {due_on} 前在{system}备案，已逾期 {overdue_days} 天"
-- advice: 请经省级网信部门办理备案，取得备案编号后在备案页面登记
-- evidence: {occasion: 备案事项, effective_on: 生效日期, due_on: 备案期限, overdue_days: 逾期天数, system: 备案系统}
-- examples:
--   violates: 小程序开设后 20 个工作日仍未取得备案编号
--   complies: 小程序开设后按期取得备案编号并登记
--
-- A hint only: the deadline of the measure was not found in a public copy, the one in use is the system's own (rulebook/filing_systems).
SELECT f.account_id AS subject_id, f.occasion || ':' || f.effective_on AS key,
       CASE f.occasion WHEN 'opening' THEN '开设' WHEN 'amendment' THEN '变更' WHEN 'shutdown' THEN '关停' ELSE '注销' END AS evidence_occasion,
       f.effective_on AS evidence_effective_on, f.due_on AS evidence_due_on, $as_of_day - f.due_day AS evidence_overdue_days,
       f.system_zh AS evidence_system
FROM overdue_filings AS f
WHERE f.filing_system = 'app_filing' AND f.occasion <> 'backfill' AND f.state = 'due' AND $as_of_day > f.due_day
