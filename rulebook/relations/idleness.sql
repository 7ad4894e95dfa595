-- about: 更新情况：截至当日在用的发布类账号；last_post_day 最近发布日、watched_day 监测所及的最后一天（日序数）；idle_days 为两者相隔天数，没有发布的从开设日、开设日不详的从首次监测日算起
-- account: account_id
-- materialized: true
-- Four rules ask it with four limits: it is worked out once for all of them.
SELECT a.id AS account_id, a.opened_on, s.last_post_day, s.watched_day,
       s.watched_day - coalesce(s.last_post_day, a.opened_day, s.first_observed_day) AS idle_days
FROM accounts AS a
JOIN silences AS s ON s.account_id = a.id
WHERE a.kind = 'publishing' AND a.in_force = 1
