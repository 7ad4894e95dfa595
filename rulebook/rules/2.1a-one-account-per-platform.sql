-- id: 2.1a-one-account-per-platform
-- title: 同一平台开设多个账号
-- article: 152-2021.2.1
-- further_articles: [123-2018]
-- severity: general
-- subject: account
-- closes: by_person
-- looks_at: unit
-- in_force_from: 2021-03-25
-- says: "「{unit}」在同一平台开设 {accounts} 个账号，「{account}」为第 {place} 个"
-- advice: 请保留一个账号，其余整合后注销；确需保留的，请说明理由并报批
-- evidence: {place: 开设次序, accounts: 同平台账号数, opened_on: 开设日期, first_account: 最早开设的账号}
-- examples:
--   violates: 某局已有一个微信订阅号，又开设第二个微信订阅号
--   complies: 某局在微信订阅号、微博各有一个账号
--
-- The account that was opened first is the one that may stay; each later one is a violation. The rule is one of principle (原则上):
-- an exception is recorded with its reason by the approval of the opening (such an account is not counted), or later by rejecting the
-- finding. Enterprises outside the filing duty are guided, not bound (一).
SELECT r.id AS subject_id, r.platform AS key, r.place AS evidence_place, r.accounts AS evidence_accounts, r.opened_on AS evidence_opened_on,
       r.first_name AS evidence_first_account
FROM (SELECT a.id, a.platform, a.opened_on,
             row_number() OVER (PARTITION BY a.host_unit_id, a.platform ORDER BY coalesce(a.opened_on, ''), a.id) AS place,
             count(*) OVER (PARTITION BY a.host_unit_id, a.platform) AS accounts,
             first_value(a.name) OVER (PARTITION BY a.host_unit_id, a.platform ORDER BY coalesce(a.opened_on, ''), a.id) AS first_name
      FROM (SELECT b.host_unit_id, b.platform
            FROM accounts AS b
            WHERE b.in_force = 1
            GROUP BY b.host_unit_id, b.platform
            HAVING count(*) > 1) AS several
      JOIN accounts AS a ON a.host_unit_id = several.host_unit_id AND a.platform = several.platform
      JOIN units AS u ON u.id = a.host_unit_id
      WHERE a.in_force = 1 AND (u.kind <> 'enterprise' OR u.is_covered = 1)
        AND NOT EXISTS (SELECT 1 FROM opening_exceptions AS e WHERE e.account_id = a.id AND e.exception = 'second_account')) AS r
WHERE r.place > 1
