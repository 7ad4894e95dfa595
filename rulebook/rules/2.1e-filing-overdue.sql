-- id: 2.1e-filing-overdue
-- title: 变更、关停后未按期备案
-- article: 152-2021.2.1
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」{effective_on} {occasion}，应于 {due_on} 前在{system}备案，已逾期 {overdue_days} 天"
-- advice: 请立即在该系统办理备案，并在备案页面登记回执
-- parameters:
--   - {name: submitted_counts, title: 已提交等待回执的视为按期（1 是，0 否）, type: integer, unit: choice, values: [{from: 2021-03-25, value: 1, source: 系统默认}]}
-- evidence: {occasion: 备案事项, effective_on: 生效日期, due_on: 备案期限, overdue_days: 逾期天数, system: 备案系统}
-- examples:
--   violates: 3 月 1 日更名，3 月 5 日仍未在国办系统备案
--   complies: 3 月 1 日更名，3 月 4 日前在两个系统均已备案
--
-- Cancellations, which have two clocks, are judged by 2.3b-cancellation-filing-overdue.
SELECT f.account_id AS subject_id, f.filing_system || ':' || f.occasion || ':' || f.effective_on AS key,
       CASE f.occasion WHEN 'amendment' THEN '变更' ELSE '关停' END AS evidence_occasion,
       f.effective_on AS evidence_effective_on, f.due_on AS evidence_due_on, $as_of_day - f.due_day AS evidence_overdue_days,
       f.system_zh AS evidence_system
FROM overdue_filings AS f
CROSS JOIN accounts AS a
CROSS JOIN units AS u
WHERE a.id = f.account_id AND u.id = a.host_unit_id AND f.kind = 'filing' AND f.occasion IN ('amendment', 'shutdown') AND f.filing_system <> 'app_filing' AND $as_of_day > f.due_day
  AND (f.state = 'due' OR (f.state = 'submitted' AND ($submitted_counts = 0 OR f.submitted_on > f.due_on)))
  AND (u.kind <> 'enterprise' OR u.is_covered = 1)
