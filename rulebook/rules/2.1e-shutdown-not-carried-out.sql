-- id: 2.1e-shutdown-not-carried-out
-- title: 批准关停、注销后迟未办理
-- article: 152-2021.2.1
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」{planned_on} 批准{what}，已 {days} 天，仍未办理"
-- advice: 请尽快在平台办理并登记；不再关停(注销)的，请撤回
-- parameters:
--   - {name: max_days, title: 批准后的办理天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 30, source: 系统默认}]}
-- evidence: {what: 事项, planned_on: 批准日期, days: 已过天数}
-- examples:
--   violates: 3 月 1 日批准注销，5 月仍未在平台办理
--   complies: 批准后一个月内在平台办理并登记
SELECT a.id AS subject_id, c.effective_on AS key, CASE a.state WHEN 'shutdown_planned' THEN '关停' ELSE '注销' END AS evidence_what,
       c.effective_on AS evidence_planned_on, $as_of_day - c.effective_day AS evidence_days
FROM accounts AS a
JOIN acts AS c ON c.account_id = a.id
WHERE ((a.state = 'shutdown_planned' AND c.event = 'plan_shutdown') OR (a.state = 'cancellation_planned' AND c.event = 'plan_cancellation'))
  AND $as_of_day - c.effective_day > $max_days
  AND NOT EXISTS (SELECT 1 FROM acts AS later
                  WHERE later.account_id = a.id AND later.event IN ('plan_shutdown', 'plan_cancellation') AND later.id > c.id)
