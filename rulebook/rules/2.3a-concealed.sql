-- id: 2.3a-concealed
-- title: 瞒报：账号未登记也未备案
-- article: 152-2021.2.3
-- severity: serious
-- subject: unit
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "{unit}开设的「{name}」未登记、未备案，经 {compared_on} 比对发现并认定为瞒报"
-- advice: 请立即登记并补办备案，或按程序关停注销，并说明情况
-- evidence: {name: 账号名称, platform: 平台, compared_on: 比对日期, difference_id: 比对差异编号}
-- examples:
--   violates: 监测发现某单位另有一个微博账号，登记和两个备案系统中都没有，市政府办公室认定为瞒报
--   complies: 监测发现的账号经认定与该单位无关
--
-- Only what a person has decided to be concealment: a suspicion is not a finding.
SELECT r.unit_id AS subject_id, r.subject_key AS key, r.name AS evidence_name, r.platform AS evidence_platform,
       r.compared_on AS evidence_compared_on, r.id AS evidence_difference_id
FROM reconciliation_results AS r
WHERE r.kind = 'suspected_concealed' AND r.state = 'decided' AND r.decision = 'concealed' AND r.unit_id IS NOT NULL
