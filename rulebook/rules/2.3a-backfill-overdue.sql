-- id: 2.3a-backfill-overdue
-- title: 存量账号长期未补录
-- article: 152-2021.2.3
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」{since_on} 登记为待补录，已 {days} 天，信息仍未补齐"
-- advice: 请在“存量补录”页面补齐登记和备案信息并确认
-- parameters:
--   - {name: max_days, title: 补录天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 90, source: 系统默认}]}
-- evidence: {since_on: 登记日期, days: 已过天数}
-- examples:
--   violates: 历史台账导入三个月后，账号仍缺责任人和备案回执
--   complies: 导入后三个月内补齐并确认
SELECT h.account_id AS subject_id, 'to_be_completed' AS key, min(h.since_on) AS evidence_since_on, $as_of_day - min(h.since_day) AS evidence_days
FROM account_history AS h
JOIN accounts AS a ON a.id = h.account_id
WHERE a.state = 'to_be_completed' AND h.state = 'to_be_completed'
GROUP BY h.account_id
HAVING $as_of_day - min(h.since_day) > $max_days
