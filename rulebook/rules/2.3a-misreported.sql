-- id: 2.3a-misreported
-- title: 错报：备案信息与登记不符
-- article: 152-2021.2.3
-- further_articles: [152-2021.2.1]
-- severity: general
-- subject: account
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」的“{field}”一项，{compared_on} 比对时“{system}”所载与实际不符"
-- advice: 请核对后在该系统更正；登记信息有误的，请修改登记信息
-- evidence: {field: 不符项目, system: 应更正的系统, compared_on: 比对日期, difference_id: 比对差异编号}
-- examples:
--   violates: 账号更名后，市级平台中仍为旧名称
--   complies: 两个备案系统与登记信息一致；单位简称与全称视为一致
--
-- The key is system and field: each is mended by itself. What may still be filed in time is not wrong yet; a receipt
-- recorded since the comparison answers what a filing system held, and the next comparison shows whether it is right there.
SELECT r.account_id AS subject_id, r.mend_in || ':' || r.field AS key, r.field_zh AS evidence_field, r.mend_in_zh AS evidence_system,
       r.compared_on AS evidence_compared_on, r.id AS evidence_difference_id
FROM reconciliation_results AS r
CROSS JOIN accounts AS a
CROSS JOIN units AS u
WHERE a.id = r.account_id AND u.id = a.host_unit_id AND r.kind IN ('misreported', 'out_of_step') AND r.field <> '' AND r.state = 'open' AND a.state <> 'to_be_completed'
  AND (u.kind <> 'enterprise' OR u.is_covered = 1)
  AND NOT EXISTS (SELECT 1 FROM filings AS f
                  WHERE f.account_id = r.account_id AND f.filing_system = r.mend_in
                    AND ((f.state = 'filed' AND f.settled_on >= r.compared_on)
                         OR (f.state IN ('due', 'submitted') AND f.last_due_day >= $as_of_day)))
