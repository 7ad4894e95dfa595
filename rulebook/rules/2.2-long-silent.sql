-- id: 2.2-long-silent
-- title: 长期无更新
-- article: 152-2021.2.2
-- further_articles: [fingertip]
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」已 {idle_days} 天无更新，最近发布日：{last_post_on}"
-- advice: 请列入集约整合：恢复更新的限期整改，无力运维的关停注销
-- parameters:
--   - {name: long_silence_days, title: 长期无更新的天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 180, source: 系统默认}]}
-- evidence: {idle_days: 未更新天数, last_post_on: 最近发布日}
-- examples:
--   violates: 账号半年没有发布任何内容
--   complies: 账号停更后已恢复更新，或已注销
--
-- Days are counted as in 2.4d-stale-update, whose finding stands beside this hint: this one says that the account is to be consolidated.
SELECT i.account_id AS subject_id,
       coalesce((SELECT d.day FROM calendar AS d WHERE d.ordinal = i.last_post_day), i.opened_on, 'unknown') AS key,
       i.idle_days AS evidence_idle_days,
       coalesce((SELECT d.day FROM calendar AS d WHERE d.ordinal = i.last_post_day), '无') AS evidence_last_post_on
FROM idleness AS i
WHERE i.idle_days >= $long_silence_days
