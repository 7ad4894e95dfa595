-- id: 2.3a-filings-out-of-step
-- title: 备案信息与登记信息不一致
-- article: 152-2021.2.3
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」在{system}备案的{field_zh}为“{filed}”，登记的为“{registered}”"
-- advice: 请核对：登记有误的更正登记信息，备案有误的在该系统更正备案并更正回执
-- parameters:
--   - {name: grace_days, title: 备案后的核对天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 3, source: 152-2021.2.1}]}
-- evidence: {system: 备案系统, field_zh: 项目, filed: 备案内容, registered: 登记内容, filed_on: 备案日期}
-- examples:
--   violates: 国办系统备案的名称与登记的账号名称不同，且没有待办的变更备案
--   complies: 更名后的变更备案尚在 3 日期限内，或两个系统均已按新名称备案
--
-- While a filing of the account in that system is open, the difference is on its way to be filed: its lateness is 2.1e's. Both systems told the
-- same as the registry are in step with each other.
SELECT s.account_id AS subject_id, s.filing_system || ':' || s.source AS key, s.system_zh AS evidence_system,
       s.field_zh AS evidence_field_zh, s.filed AS evidence_filed, s.registered AS evidence_registered, s.settled_on AS evidence_filed_on
FROM (SELECT c.account_id, c.filing_system, c.system_zh, c.settled_on, c.settled_day, c.source, c.value AS filed,
             CASE c.source WHEN 'name' THEN '账号名称' WHEN 'certified_host' THEN '认证主体'
                           WHEN 'platform_account_id' THEN '账号标识' ELSE '主办单位' END AS field_zh,
             CASE c.source WHEN 'name' THEN a.name WHEN 'certified_host' THEN a.certified_host
                           WHEN 'platform_account_id' THEN a.platform_account_id ELSE u.name END AS registered
      FROM filed_facts AS c
      JOIN accounts AS a ON a.id = c.account_id
      JOIN units AS u ON u.id = a.host_unit_id
      WHERE c.source IN ('name', 'certified_host', 'platform_account_id', 'host_unit') AND a.in_force = 1
        AND (u.kind <> 'enterprise' OR u.is_covered = 1)) AS s
WHERE s.filed <> s.registered AND $as_of_day - s.settled_day > $grace_days
  AND NOT EXISTS (SELECT 1 FROM filings AS o
                  WHERE o.account_id = s.account_id AND o.filing_system = s.filing_system AND o.state IN ('due', 'submitted'))
