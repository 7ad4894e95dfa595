-- id: 2.1b-internal-division-account
-- title: 内设机构开设账号
-- article: 152-2021.2.1
-- severity: serious
-- subject: account
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "内设机构「{unit}」开设了「{account}」"
-- advice: 内设机构不得开设政务新媒体：请注销该账号，或将内容并入所属单位的账号
-- evidence: {internal_division: 内设机构, opened_on: 开设日期}
-- examples:
--   violates: 某局办公室以科室名义开设微博
--   complies: 某局以本局名义开设微博，由办公室运维
SELECT a.id AS subject_id, 'internal_division' AS key, u.name AS evidence_internal_division, a.opened_on AS evidence_opened_on
FROM accounts AS a
JOIN units AS u ON u.id = a.host_unit_id
WHERE u.kind = 'internal_division' AND a.in_force = 1
