-- id: 2.1b-event-account-still-open
-- title: 为活动开设的账号仍在使用
-- article: 152-2021.2.1
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」{approved_on} 经批准为重大活动或专项工作开设，已 {days} 天，仍在使用"
-- advice: 活动结束的，请将内容并入本单位账号后注销；仍需使用的，请说明理由
-- parameters:
--   - {name: max_days, title: 活动账号最长使用天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 365, source: 系统默认}]}
-- evidence: {approved_on: 批准日期, days: 已使用天数, reason: 批准的理由}
-- examples:
--   violates: 为 2024 年运动会批准开设的账号，2026 年仍在使用
--   complies: 活动结束后账号已注销
SELECT e.account_id AS subject_id, e.approval_number AS key, e.valid_from AS evidence_approved_on, $as_of_day - d.ordinal AS evidence_days,
       e.reason AS evidence_reason
FROM opening_exceptions AS e
CROSS JOIN accounts AS a
CROSS JOIN calendar AS d
WHERE a.id = e.account_id AND d.day = e.valid_from AND e.exception = 'single_event' AND a.in_force = 1 AND $as_of_day - d.ordinal > $max_days
