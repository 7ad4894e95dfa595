-- id: 4.1-no-dedicated-staff
-- title: 主办单位没有在任的工作人员
-- article: 152-2021.4.1
-- severity: hint
-- subject: unit
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{unit}有 {accounts} 个在用的政务新媒体，没有在任的编辑人员或科室负责人"
-- advice: 请在“人员”页面为该单位任命专职人员
-- evidence: {accounts: 在用账号数}
-- examples:
--   violates: 负责人员调离，单位没有人能登录办理
--   complies: 单位任命了编辑人员或科室负责人
--
-- Only units that once had somebody: one that was never set up on this platform is a matter of its introduction.
SELECT u.id AS subject_id, 'staff' AS key, count(*) AS evidence_accounts
FROM units AS u
JOIN accounts AS a ON a.host_unit_id = u.id
WHERE a.in_force = 1 AND u.state = 'active' AND u.kind <> 'internal_division' AND (u.kind <> 'enterprise' OR u.is_covered = 1)
  AND EXISTS (SELECT 1 FROM past_staff AS p WHERE p.unit_id = u.id)
  AND NOT EXISTS (SELECT 1 FROM staff AS p
                  WHERE p.unit_id = u.id AND p.role IN ('editor', 'section_head', 'city_office_clerk', 'city_office_section_chief'))
GROUP BY u.id
