-- id: 2.3a-unregistered
-- title: 漏报：已在备案系统填报，未在本系统登记
-- article: 152-2021.2.3
-- further_articles: [152-2021.2.1]
-- severity: general
-- subject: unit
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "{unit}的「{name}」在备案系统“{source}”中已填报，{compared_on} 比对时未在本系统登记"
-- advice: 请核对是否本单位账号；是的，请登记并补齐备案信息
-- evidence: {name: 账号名称, source: 所在备案系统, compared_on: 比对日期, difference_id: 比对差异编号}
-- examples:
--   violates: 国务院系统导出的名单中有该单位的账号，本系统没有登记
--   complies: 备案系统中的账号均已在本系统登记
--
-- The key names the account as the list did: platform and permanent id, else platform, name and host.
SELECT r.unit_id AS subject_id, r.subject_key AS key, r.name AS evidence_name, r.source_zh AS evidence_source, r.compared_on AS evidence_compared_on,
       r.id AS evidence_difference_id
FROM reconciliation_results AS r
WHERE r.kind = 'omitted' AND r.mend_in = 'registry' AND r.state = 'open' AND r.unit_id IS NOT NULL
