-- id: 1.1-certified-by-another
-- title: 认证主体不是主办单位
-- article: 123-2018.name
-- further_articles: ["152-2021.1"]
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」的认证主体为“{certified_host}”，不是主办单位“{host}”"
-- advice: 请核对：登记有误的更正登记，认证有误的在平台变更认证主体
-- evidence: {certified_host: 认证主体, host: 主办单位}
-- examples:
--   violates: 主办单位为某局，平台认证主体为下属公司
--   complies: 认证主体为主办单位全称或登记的简称
--
-- A hint: one body may be written in several ways. The account of an internal division is judged by 2.1b-internal-division-account.
SELECT a.id AS subject_id, 'certified_host' AS key, a.certified_host AS evidence_certified_host, u.name AS evidence_host
FROM accounts AS a
JOIN units AS u ON u.id = a.host_unit_id
WHERE a.in_force = 1 AND a.state <> 'to_be_completed' AND a.certified_host <> '' AND u.kind <> 'internal_division'
  AND a.certified_host <> u.name AND a.certified_host <> u.short_name
