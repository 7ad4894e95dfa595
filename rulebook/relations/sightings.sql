-- about: 更新与监测：每个账号截至当日最近一次发布的时刻，以及截至所知时点最近一次监测成功的时刻
-- account: account_id
-- materialized: true
SELECT i.id AS account_id,
       (SELECT p.published_at FROM post_versions AS p
        WHERE p.account_id = i.id AND p.published_at < $as_of_end AND p.recorded_from <= $known_as_of
          AND (p.version = 1 OR p.recorded_from < $as_of_end) AND (p.recorded_to >= $as_of_end OR p.recorded_to > $known_as_of)
          AND p.is_gone = 0
        ORDER BY p.published_at DESC LIMIT 1) AS last_published_at,
       (SELECT o.observed_at FROM collection_outcomes AS o
        WHERE o.account_id = i.id AND o.outcome = 'observed' AND o.observed_at <= $known_as_of
        ORDER BY o.observed_at DESC LIMIT 1) AS last_observed_at
FROM account_identities AS i
