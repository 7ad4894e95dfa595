-- One version of a post within a scope; $2 = 0: the newest.
SELECT v.post_id, v.version, v.account_id, a.name, i.platform, n.id, u.name, u.short_name, u.kind, v.platform_post_id, v.title, v.body, v.url,
    v.published_at, v.recorded_from, v.is_gone,
    (SELECT count(*) FROM post_hits AS h
     WHERE h.post_id = v.post_id AND h.post_version = v.version - v.is_gone AND h.triage <> 'false_alarm') AS hits,
    (SELECT min(CASE h.severity WHEN 'serious' THEN 0 WHEN 'general' THEN 1 ELSE 2 END) FROM post_hits AS h
     WHERE h.post_id = v.post_id AND h.post_version = v.version - v.is_gone AND h.triage <> 'false_alarm') AS worst,
    (SELECT max(w.version) FROM post_versions AS w WHERE w.post_id = v.post_id) AS versions,
    v.digest, v.rulebook_version
FROM post_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
JOIN account_versions AS a ON a.account_id = v.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE v.post_id = $1 AND (v.version = $2 OR ($2 = 0 AND v.recorded_to = 9223372036854775807)) AND n.path >= $3 AND n.path < $4
