-- about: 静默：last_post_day 最近发布日；first_observed_day 首次监测日；watched_day 截至当日监测所及的最后一天（未监测到的日子不算在内），均为日序数
-- account: account_id
-- first_observed_day is asked for by the few accounts that neither posted nor have a known opening: it is looked up only there.
SELECT s.account_id, (s.last_published_at + 28800000) / 86400000 AS last_post_day,
       ((SELECT o.observed_at FROM collection_outcomes AS o
         WHERE o.account_id = s.account_id AND o.outcome = 'observed' AND o.observed_at <= $known_as_of
         ORDER BY o.observed_at LIMIT 1) + 28800000) / 86400000 AS first_observed_day,
       CASE WHEN s.last_observed_at >= $as_of_end THEN $as_of_day ELSE (s.last_observed_at + 28800000) / 86400000 END AS watched_day
FROM sightings AS s
WHERE s.last_observed_at IS NOT NULL
