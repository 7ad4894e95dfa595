-- id: 2.1c-unauthorised-account
-- title: 擅自开设账号
-- article: 152-2021.2.1
-- severity: serious
-- subject: account
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」未经批准开设，或注销后重新启用"
-- advice: 请立即停止更新并注销；确需保留的，按程序申请，批准后登记开设并备案
-- evidence: {opened_on: 开设日期}
-- examples:
--   violates: 监测发现某镇未经批准开设的抖音账号，经核实属实
--   complies: 批准后登记开设，3 日内在两个系统备案
SELECT a.id AS subject_id, 'unauthorised' AS key, coalesce(a.opened_on, '不详') AS evidence_opened_on
FROM accounts AS a
WHERE a.state = 'unauthorised'
