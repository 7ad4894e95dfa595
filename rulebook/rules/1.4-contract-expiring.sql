-- id: 1.4-contract-expiring
-- title: 运维合同即将到期
-- article: 152-2021.1
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」与{vendor}的运维合同将于 {ends_on} 到期，还有 {days_left} 天"
-- advice: 请及时续签并登记；不再委托的，请安排交接并收回账号使用权限
-- parameters:
--   - {name: notice_days, title: 到期前提醒天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 30, source: 系统默认}]}
-- evidence: {vendor: 运维机构, ends_on: 合同到期日, days_left: 剩余天数}
-- examples:
--   violates: 合同 6 月 30 日到期，6 月 1 日仍未登记续签
--   complies: 合同到期前一个月以上已登记新合同
--
-- A renewal that is registered ahead, to begin when this one ends, answers the reminder.
SELECT c.account_id AS subject_id, c.ends_on AS key, c.vendor AS evidence_vendor, c.ends_on AS evidence_ends_on,
       c.ends_day - $as_of_day AS evidence_days_left
FROM contracts AS c
CROSS JOIN accounts AS a
WHERE a.id = c.account_id AND a.in_force = 1 AND a.state <> 'to_be_completed' AND c.ends_day >= $as_of_day AND c.ends_day <= $as_of_day + $notice_days
  AND NOT EXISTS (SELECT 1 FROM all_contracts AS later
                  WHERE later.account_id = c.account_id
                    AND (later.ends_on > c.ends_on OR (later.ends_on = c.ends_on AND later.id > c.id)))
