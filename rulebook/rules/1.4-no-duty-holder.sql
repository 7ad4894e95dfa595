-- id: 1.4-no-duty-holder
-- title: 责任人缺失
-- article: 152-2021.3.1
-- further_articles: [152-2021.1]
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」没有登记{duty_zh}"
-- advice: 请在账号页面补登责任人姓名、职务和联系电话
-- evidence: {duty_zh: 缺失的责任人}
-- examples:
--   violates: 科室负责人调离后没有登记接任的人
--   complies: 主要领导、分管领导、科室负责人、编辑人员均已登记
--
-- 三(一): principal 第一责任人, leader in charge 主要责任人, section head and editor 直接责任人. A maintainer is not required.
SELECT a.id AS subject_id, r.duty AS key, r.zh AS evidence_duty_zh
FROM accounts AS a
CROSS JOIN (SELECT 'principal' AS duty, '第一责任人（主要领导）' AS zh
            UNION ALL SELECT 'leader_in_charge', '主要责任人（分管领导）'
            UNION ALL SELECT 'section_head', '直接责任人（科室负责人）'
            UNION ALL SELECT 'editor', '直接责任人（编辑人员）') AS r
WHERE a.in_force = 1 AND a.state <> 'to_be_completed'
  AND NOT EXISTS (SELECT 1 FROM duty_holders AS h WHERE h.account_id = a.id AND h.duty = r.duty)
