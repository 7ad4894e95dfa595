-- $12, $13 the last one seen; $14 limit. The newest first.
      AND (v.published_at, v.post_id) < ($12, $13)
    ORDER BY v.published_at DESC, v.post_id DESC
    LIMIT $14
) AS page
JOIN post_versions AS v ON v.post_id = page.post_id AND v.version = page.version
JOIN account_identities AS i ON i.id = +v.account_id
JOIN account_versions AS a ON a.account_id = +v.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
JOIN unit_versions AS u ON u.unit_id = n.id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
ORDER BY v.published_at DESC, v.post_id DESC
