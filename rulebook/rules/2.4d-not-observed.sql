-- id: 2.4d-not-observed
-- title: 账号长时间未监测到
-- article: 152-2021.2.4
-- further_articles: ["90-2019.4"]
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」已 {days} 天未监测到，最近一次监测成功：{seen_on}"
-- advice: 请检查采集是否受阻，或账号是否更名、迁移、已不存在
-- parameters:
--   - {name: max_days, title: 未监测的天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 7, source: 系统默认}]}
-- evidence: {seen_on: 最近监测日, days: 未监测天数}
-- examples:
--   violates: 采集连续十天受阻，无法判断账号是否更新
--   complies: 账号每周至少监测到一次
--
-- About the monitor, not about the account: what was not observed is neither stale nor well.
SELECT a.id AS subject_id, (SELECT d.day FROM calendar AS d WHERE d.ordinal = s.watched_day) AS key,
       (SELECT d.day FROM calendar AS d WHERE d.ordinal = s.watched_day) AS evidence_seen_on, $as_of_day - s.watched_day AS evidence_days
FROM accounts AS a
JOIN silences AS s ON s.account_id = a.id
WHERE a.in_force = 1 AND $as_of_day - s.watched_day > $max_days
