-- Every account as it stood on day $1, as known at $2.
SELECT v.account_id, i.platform, i.platform_account_id, v.name, v.state, v.certified_host, v.link, v.opened_on, u.name,
       CASE WHEN u.kind = 'enterprise' AND u.is_covered = 0 THEN 0 ELSE 1 END, v.valid_from
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
LEFT JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.valid_from <= $1 AND u.valid_to > $1 AND u.recorded_from <= $2 AND u.recorded_to > $2
WHERE v.valid_from <= $1 AND v.valid_to > $1 AND v.recorded_from <= $2 AND v.recorded_to > $2
ORDER BY v.account_id
