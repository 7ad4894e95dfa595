-- id: 2.3a-omitted
-- title: 漏报：备案系统中没有该账号
-- article: 152-2021.2.3
-- further_articles: [152-2021.2.1]
-- severity: general
-- subject: account
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」在用，但 {compared_on} 比对时备案系统“{system}”中没有该账号"
-- advice: 请在该备案系统补办备案并登记回执
-- evidence: {system: 备案系统, compared_on: 比对日期, difference_id: 比对差异编号}
-- examples:
--   violates: 账号已登记在用，国务院系统导出的名单中没有该账号
--   complies: 两个备案系统导出的名单中都有该账号
--
-- Accounts that are still to be completed have a to-do list instead of findings (存量补录). What may still be filed in
-- time is not missing yet; a receipt recorded since the comparison answers it, and the next comparison shows whether the account is there.
SELECT r.account_id AS subject_id, r.mend_in AS key, r.mend_in_zh AS evidence_system, r.compared_on AS evidence_compared_on, r.id AS evidence_difference_id
FROM reconciliation_results AS r
CROSS JOIN accounts AS a
CROSS JOIN units AS u
WHERE a.id = r.account_id AND u.id = a.host_unit_id AND r.kind = 'omitted' AND r.state = 'open' AND a.in_force = 1 AND a.state <> 'to_be_completed'
  AND (u.kind <> 'enterprise' OR u.is_covered = 1)
  AND NOT EXISTS (SELECT 1 FROM filings AS f
                  WHERE f.account_id = r.account_id AND f.filing_system = r.mend_in
                    AND ((f.state = 'filed' AND f.settled_on >= r.compared_on)
                         OR (f.state IN ('due', 'submitted') AND f.last_due_day >= $as_of_day)))
