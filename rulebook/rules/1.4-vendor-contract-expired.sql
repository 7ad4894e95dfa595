-- id: 1.4-vendor-contract-expired
-- title: 运维合同到期
-- article: 152-2021.1
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」与{vendor}的运维合同已于 {ends_on} 到期"
-- advice: 请续签并登记新合同；不再委托的，请收回账号使用权限并登记终止
-- parameters:
--   - {name: notice_days, title: 到期前提醒天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 0, source: 系统默认}]}
-- evidence: {vendor: 运维机构, ends_on: 合同到期日}
-- examples:
--   violates: 合同 6 月 30 日到期，7 月 1 日仍未登记续签
--   complies: 合同 6 月 30 日到期，新合同自 7 月 1 日起
--
-- The last day of a contract is still covered. Only accounts that had a vendor can be without a current one.
SELECT c.account_id AS subject_id, c.ends_on AS key, c.vendor AS evidence_vendor, c.ends_on AS evidence_ends_on
FROM contracts AS c
CROSS JOIN accounts AS a
WHERE a.id = c.account_id AND a.in_force = 1 AND a.state <> 'to_be_completed' AND $as_of_day + $notice_days > c.ends_day
  AND NOT EXISTS (SELECT 1 FROM contracts AS later
                  WHERE later.account_id = c.account_id
                    AND (later.ends_on > c.ends_on OR (later.ends_on = c.ends_on AND later.id > c.id)))
