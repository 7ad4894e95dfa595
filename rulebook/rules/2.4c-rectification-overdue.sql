-- id: 2.4c-rectification-overdue
-- title: 整改逾期未反馈
-- article: 152-2021.2.4
-- severity: hint
-- subject: unit
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{unit}对“{finding}”的整改，期限 {due_on}，已逾期 {overdue_days} 天未反馈"
-- advice: 请立即整改并反馈；确有困难的，请与派发单位联系
-- evidence: {finding: 问题, due_on: 整改期限, overdue_days: 逾期天数}
-- examples:
--   violates: 整改期限为 3 月 10 日，3 月 11 日仍未反馈
--   complies: 期限内反馈整改情况；退回重改的，在期限内再次反馈
--
-- A warning beside the rectification itself, not a second order to rectify. While an appeal, an extension or a suspension is decided, the clock
-- does not run out. An answer that waits for the unit's leader has not left the unit.
SELECT f.unit_id AS subject_id, CAST(f.id AS TEXT) AS key, f.title AS evidence_finding,
       (SELECT d.day FROM calendar AS d WHERE d.ordinal = f.due_day) AS evidence_due_on, $as_of_day - f.due_day AS evidence_overdue_days
FROM known_findings AS f
WHERE f.state IN ('to_sign_for', 'rectifying', 'to_sign_answer', 'rework') AND $as_of_day > f.due_day AND f.rule NOT LIKE '2.4c-%'
