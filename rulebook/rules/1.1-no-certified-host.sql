-- id: 1.1-no-certified-host
-- title: 账号没有认证主体
-- article: 152-2021.1
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」没有登记认证主体"
-- advice: 请在平台完成机构认证，认证主体应为主办单位，并在账号页面登记
-- evidence: {platform: 平台}
-- examples:
--   violates: 账号以个人名义注册，未做机构认证
--   complies: 认证主体为主办单位全称
SELECT a.id AS subject_id, 'certified_host' AS key, a.platform AS evidence_platform
FROM accounts AS a
WHERE a.in_force = 1 AND a.state <> 'to_be_completed' AND a.certified_host = ''
