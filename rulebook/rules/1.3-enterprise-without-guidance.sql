-- id: 1.3-enterprise-without-guidance
-- title: 企事业单位没有行业主管部门
-- article: 152-2021.1
-- severity: hint
-- subject: unit
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{unit}有 {accounts} 个在用的账号，没有登记行业主管部门"
-- advice: 请在单位页面登记负责指导和监督的行业主管部门
-- evidence: {accounts: 在用账号数}
-- examples:
--   violates: 供水公司开设了服务号，登记中没有行业主管部门
--   complies: 供水公司由水务部门指导
--
-- Whether the filing duty covers an enterprise is another question (is_covered): guided it is in any case.
SELECT u.id AS subject_id, 'sector_authority' AS key, count(*) AS evidence_accounts
FROM units AS u
JOIN accounts AS a ON a.host_unit_id = u.id
WHERE a.in_force = 1 AND u.state = 'active' AND u.kind = 'enterprise' AND u.sector_authority_id IS NULL
GROUP BY u.id
