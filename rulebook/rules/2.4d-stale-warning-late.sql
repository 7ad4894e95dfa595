-- id: 2.4d-stale-warning-late
-- title: 更新再次预警
-- article: 152-2021.2.4
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」已 {idle_days} 天未更新，满 {limit_days} 天将判为更新不及时"
-- advice: 请在期限前发布与本单位职能相关的信息
-- parameters:
--   - {name: second_warning_days, title: 再次预警天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 12, source: 系统默认}]}
--   - {name: max_idle_days, title: 最长未更新天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 14, source: 152-2021.2.4}]}
-- evidence: {idle_days: 未更新天数, limit_days: 期限天数, last_post_on: 最近发布日, watched_through_on: 监测截至}
-- examples:
--   violates: 3 月 1 日发布后再无更新，3 月 13 日收到预警
--   complies: 3 月 1 日发布后，3 月 9 日又发布一条
--
-- Days are counted as in 2.4d-stale-update.
SELECT i.account_id AS subject_id,
       coalesce((SELECT d.day FROM calendar AS d WHERE d.ordinal = i.last_post_day), i.opened_on, 'unknown') AS key,
       i.idle_days AS evidence_idle_days,
       $max_idle_days AS evidence_limit_days,
       coalesce((SELECT d.day FROM calendar AS d WHERE d.ordinal = i.last_post_day), '无') AS evidence_last_post_on,
       (SELECT d.day FROM calendar AS d WHERE d.ordinal = i.watched_day) AS evidence_watched_through_on
FROM idleness AS i
WHERE i.idle_days >= $second_warning_days AND i.idle_days < $max_idle_days
