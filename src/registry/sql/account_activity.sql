-- Posts that are on the platform: since $2, and in all; and the last attempt to look at the account.
SELECT (SELECT count(*) FROM post_versions AS p WHERE p.account_id = $1 AND p.recorded_to = 9223372036854775807 AND p.is_gone = 0 AND p.published_at >= $2),
    (SELECT count(*) FROM post_versions AS p WHERE p.account_id = $1 AND p.recorded_to = 9223372036854775807 AND p.is_gone = 0),
    (SELECT max(o.observed_at) FROM collection_outcomes AS o WHERE o.account_id = $1 AND o.outcome = 'observed'),
    (SELECT o.outcome FROM collection_outcomes AS o WHERE o.account_id = $1 ORDER BY o.observed_at DESC, o.run_id DESC LIMIT 1)
