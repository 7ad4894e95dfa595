-- One account as the API shows it on day $2 (which ends at $3); the unit has its name of today.
SELECT i.id, i.version, v.name, i.platform, i.platform_account_id, v.kind, v.state, v.certified_host, v.link, v.opened_on, v.is_baseline, v.purpose,
    CASE WHEN i.last_post_at < $3 THEN i.last_post_at
        ELSE (SELECT max(p.published_at) FROM post_versions AS p WHERE p.account_id = i.id AND p.published_at < $3) END,
    h.unit_id, h.name, h.short_name, h.kind, s.unit_id, s.name, s.short_name, s.kind,
    (SELECT count(*) FROM findings AS f WHERE f.account_id = i.id AND f.closed_at IS NULL),
    (SELECT max(CASE f.severity WHEN 'serious' THEN 3 WHEN 'general' THEN 2 ELSE 1 END) FROM findings AS f
        WHERE f.account_id = i.id AND f.closed_at IS NULL)
FROM account_identities AS i
JOIN account_versions AS v ON v.account_id = i.id AND v.recorded_to = 9223372036854775807 AND v.valid_from <= $2 AND v.valid_to > $2
JOIN unit_versions AS h ON h.unit_id = v.host_unit_id AND h.recorded_to = 9223372036854775807 AND h.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS s ON s.unit_id = h.supervising_unit_id AND s.recorded_to = 9223372036854775807 AND s.valid_to = '9999-12-31'
WHERE i.id = $1
