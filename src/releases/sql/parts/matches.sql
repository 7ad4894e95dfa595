-- A match with its release, the post by its present text (its last one if it is gone), its account and host.
SELECT m.id, m.similarity, m.facts, m.words, r.id, r.title, r.state, r.embargo_until, r.ended_at, m.published_at, m.post_id, m.post_version,
    v.is_gone, o.title, o.body, o.url, m.account_id, a.name, i.platform, n.id, u.name
FROM release_matches AS m
JOIN approved_releases AS r ON r.id = m.release_id
JOIN post_versions AS v ON v.post_id = m.post_id AND v.recorded_to = 9223372036854775807 AND v.version - v.is_gone = m.post_version
JOIN post_versions AS o ON o.post_id = m.post_id AND o.version = m.post_version
JOIN account_identities AS i ON i.id = m.account_id
JOIN account_versions AS a ON a.account_id = m.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
