-- id: 2.3b-word-to-office-overdue
-- title: 注销后未按期知会市政府办公室
-- article: 152-2021.2.3
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」{effective_on} {occasion}，应于 {due_on} 前知会市政府办公室，已逾期 {overdue_days} 天"
-- advice: 请立即知会市政府办公室，并在备案页面登记
-- evidence: {occasion: 事项, effective_on: 生效日期, due_on: 知会期限, overdue_days: 逾期天数}
-- examples:
--   violates: 周一完成注销，周五仍未知会市政府办公室
--   complies: 周一完成注销，周四前已知会
SELECT f.account_id AS subject_id, f.occasion || ':' || f.effective_on AS key,
       CASE f.occasion WHEN 'freezing' THEN '进入冻结期' ELSE '注销' END AS evidence_occasion,
       f.effective_on AS evidence_effective_on, f.last_due_on AS evidence_due_on, $as_of_day - f.last_due_day AS evidence_overdue_days
FROM overdue_filings AS f
CROSS JOIN accounts AS a
CROSS JOIN units AS u
WHERE a.id = f.account_id AND u.id = a.host_unit_id AND f.kind = 'word' AND f.state = 'due' AND $as_of_day > f.last_due_day
  AND (u.kind <> 'enterprise' OR u.is_covered = 1)
