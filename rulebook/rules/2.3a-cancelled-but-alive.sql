-- id: 2.3a-cancelled-but-alive
-- title: 注销后仍在使用或重新启用
-- article: 152-2021.2.3
-- further_articles: [152-2021.2.1]
-- severity: serious
-- subject: account
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」已注销，{compared_on} 比对时仍在平台上出现"
-- advice: 请核实账号是否真正注销；重新启用的，按擅自开设处理
-- evidence: {source: 由何处发现, compared_on: 比对日期, difference_id: 比对差异编号}
-- examples:
--   violates: 账号已登记注销，第三方监测名单中该账号仍在更新
--   complies: 账号注销后，监测和平台名单中都不再出现
SELECT r.account_id AS subject_id, r.source AS key, r.source_zh AS evidence_source, r.compared_on AS evidence_compared_on, r.id AS evidence_difference_id
FROM reconciliation_results AS r
CROSS JOIN accounts AS a
WHERE a.id = r.account_id AND r.kind = 'cancelled_but_alive' AND r.state = 'open' AND a.in_force = 0
