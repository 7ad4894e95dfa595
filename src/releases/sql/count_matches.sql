-- Of the chain $1 within the scope $2, $3: all, early, withdrawn, differing, the same.
SELECT count(*), coalesce(sum(CASE WHEN m.published_at < r.embargo_until THEN 1 ELSE 0 END), 0),
    coalesce(sum(CASE WHEN m.published_at >= r.ended_at THEN 1 ELSE 0 END), 0),
    coalesce(sum(CASE WHEN m.facts + m.words > 0 THEN 1 ELSE 0 END), 0),
    coalesce(sum(CASE WHEN m.facts + m.words = 0 AND m.published_at >= r.embargo_until AND m.published_at < r.ended_at THEN 1 ELSE 0 END), 0)
FROM release_matches AS m
JOIN approved_releases AS r ON r.id = m.release_id
JOIN post_versions AS v ON v.post_id = m.post_id AND v.recorded_to = 9223372036854775807 AND v.version - v.is_gone = m.post_version
JOIN account_versions AS a ON a.account_id = m.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE m.chain_id = $1 AND n.path >= $2 AND n.path < $3
