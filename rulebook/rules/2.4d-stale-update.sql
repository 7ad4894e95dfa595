-- id: 2.4d-stale-update
-- title: 两周内无更新
-- article: 152-2021.2.4
-- further_articles: [19-2019.2.1]
-- severity: serious
-- subject: account
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」已连续 {idle_days} 天未更新，最近发布日：{last_post_on}"
-- advice: 请尽快发布与本单位职能相关的信息；确无力维护的，按规定申请关停或注销，并说明原因
-- parameters:
--   - {name: max_idle_days, title: 最长未更新天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 14, source: 152-2021.2.4}]}
-- evidence: {idle_days: 未更新天数, last_post_on: 最近发布日, watched_through_on: 监测截至}
-- examples:
--   violates: 3 月 1 日发布后再无更新，3 月 15 日监测仍无新内容
--   complies: 3 月 1 日发布后，3 月 14 日又发布一条；或监测受阻，无法确认是否更新
--
-- Counted only as far as the account was observed: a collector that was blocked is no fault of the account. An account without any
-- post counts from its opening, or from the first look at it where that day is not known.
SELECT i.account_id AS subject_id,
       coalesce((SELECT d.day FROM calendar AS d WHERE d.ordinal = i.last_post_day), i.opened_on, 'unknown') AS key,
       i.idle_days AS evidence_idle_days,
       coalesce((SELECT d.day FROM calendar AS d WHERE d.ordinal = i.last_post_day), '无') AS evidence_last_post_on,
       (SELECT d.day FROM calendar AS d WHERE d.ordinal = i.watched_day) AS evidence_watched_through_on
FROM idleness AS i
WHERE i.idle_days >= $max_idle_days
