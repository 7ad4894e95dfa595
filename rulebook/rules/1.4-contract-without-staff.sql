-- id: 1.4-contract-without-staff
-- title: 运维合同没有登记运维人员
-- article: 152-2021.1
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」与{vendor}的运维合同没有登记运维人员"
-- advice: 请在合同中登记运维机构承担本账号工作的人员
-- evidence: {vendor: 运维机构, ends_on: 合同到期日}
-- examples:
--   violates: 合同登记了运维机构和期限，运维人员为空
--   complies: 合同登记了运维机构、期限和运维人员
SELECT c.account_id AS subject_id, CAST(c.id AS TEXT) AS key, c.vendor AS evidence_vendor, c.ends_on AS evidence_ends_on
FROM contracts AS c
CROSS JOIN accounts AS a
WHERE a.id = c.account_id AND a.in_force = 1 AND a.state <> 'to_be_completed' AND c.staff = '' AND c.ends_day >= $as_of_day
