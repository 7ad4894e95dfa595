-- id: 4.3b-advice-unanswered
-- title: 关停（注销）建议函未按期答复
-- article: 152-2021.4.3
-- severity: general
-- subject: unit
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{unit}应于 {due_on} 前答复关于{host}账号的关停（注销）建议函，已逾期 {overdue_days} 天"
-- advice: 请研究后在“约谈与问责”中答复：采纳，或不采纳并说明理由
-- evidence: {host: 主办单位, due_on: 答复期限, overdue_days: 逾期天数, case_id: 建议函编号}
-- examples:
--   violates: 3 月 2 日发函，3 月 20 日主管单位仍未答复
--   complies: 3 月 2 日发函，3 月 10 日主管单位答复不采纳并说明理由
SELECT u.supervising_unit_id AS subject_id, CAST(c.id AS TEXT) AS key, u.short_name AS evidence_host, c.due_on AS evidence_due_on,
       $as_of_day - c.due_day AS evidence_overdue_days, c.id AS evidence_case_id
FROM ladder_progress AS c
JOIN units AS u ON u.id = c.unit_id
WHERE c.kind = 'closure_advice' AND c.state = 'issued' AND c.due_at < $as_of_end AND u.supervising_unit_id IS NOT NULL
