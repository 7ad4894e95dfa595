-- id: 1.2-no-supervising-unit
-- title: 主办单位没有主管单位
-- article: 152-2021.1
-- severity: general
-- subject: unit
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{unit}有 {accounts} 个在用的政务新媒体，没有登记主管单位"
-- advice: 请在单位页面登记主管单位：镇街(园区)党政综合办、主管部门或市政府办公室
-- evidence: {accounts: 在用账号数}
-- examples:
--   violates: 某镇下属单位开设了账号，登记中没有主管单位
--   complies: 镇街下属单位由镇街主管，市直部门由市政府办公室主管
--
-- The city office supervises and is supervised by nobody here; internal divisions have their unit, enterprises a sector authority (1.3).
SELECT u.id AS subject_id, 'supervising_unit' AS key, count(*) AS evidence_accounts
FROM units AS u
JOIN accounts AS a ON a.host_unit_id = u.id
WHERE a.in_force = 1 AND u.state = 'active' AND u.supervising_unit_id IS NULL
  AND u.kind NOT IN ('city_office', 'internal_division', 'enterprise', 'guidance_unit', 'outside_body', 'government')
GROUP BY u.id
