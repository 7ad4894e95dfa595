-- id: 3.1-one-person-several-reviews
-- title: 同一人承担多个审核环节
-- article: 152-2021.3.1
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」的{duties}登记为同一人"
-- advice: 请核实是否同名；确为同一人的，请另行指定，保证初审、复审、终审由不同的人承担
-- evidence: {duties: 环节}
-- examples:
--   violates: 编辑人员和科室负责人登记为同一人
--   complies: 编辑、科室负责人、分管领导各有其人
--
-- A hint: two persons may bear one name. Main leader and leader in charge may be one person: both decide at the end.
SELECT e.account_id AS subject_id, e.duty || ':' || l.duty AS key,
       CASE e.duty WHEN 'editor' THEN '编辑人员（初审）' ELSE '科室负责人（复审）' END || '与'
       || CASE l.duty WHEN 'section_head' THEN '科室负责人（复审）' WHEN 'leader_in_charge' THEN '分管领导（终审）' ELSE '主要领导（终审）' END AS evidence_duties
FROM (SELECT h.account_id, h.person_name
      FROM duty_holders AS h
      WHERE h.duty IN ('editor', 'section_head', 'leader_in_charge', 'principal')
      GROUP BY h.account_id, h.person_name
      HAVING count(*) > 1) AS several
JOIN duty_holders AS e ON e.account_id = several.account_id AND e.person_name = several.person_name
JOIN duty_holders AS l ON l.account_id = e.account_id AND l.person_name = e.person_name
JOIN accounts AS a ON a.id = e.account_id
WHERE a.in_force = 1 AND a.state <> 'to_be_completed'
  AND ((e.duty = 'editor' AND l.duty IN ('section_head', 'leader_in_charge', 'principal'))
       OR (e.duty = 'section_head' AND l.duty IN ('leader_in_charge', 'principal')))
GROUP BY e.account_id, e.duty, l.duty
