-- id: 2.3a-alive-but-gone
-- title: 登记在用但平台上已不存在
-- article: 152-2021.2.3
-- further_articles: [152-2021.2.1]
-- severity: general
-- subject: account
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」登记为在用，{compared_on} 比对时平台上已不存在"
-- advice: 请核实；确已关停或注销的，请补办手续和备案
-- evidence: {source: 由何处发现, compared_on: 比对日期, difference_id: 比对差异编号}
-- examples:
--   violates: 账号登记为正常，监测名单注明该账号已不存在
--   complies: 登记在用的账号均可在平台上找到
SELECT r.account_id AS subject_id, r.source AS key, r.source_zh AS evidence_source, r.compared_on AS evidence_compared_on, r.id AS evidence_difference_id
FROM reconciliation_results AS r
CROSS JOIN accounts AS a
WHERE a.id = r.account_id AND r.kind = 'alive_but_gone' AND r.state = 'open' AND a.in_force = 1
