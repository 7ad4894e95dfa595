-- As due_profiles.sql, of one account.
SELECT p.account_id, p.model, p.counted_to, p.judged_to, p.judged, p.below, p.due_at, p.profile,
       COALESCE(a.name, ''), COALESCE(a.purpose, ''), COALESCE(u.name, ''), COALESCE(a.host_unit_id, 0)
FROM account_profiles AS p
LEFT JOIN account_versions AS a ON a.account_id = p.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS u ON u.unit_id = a.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE p.account_id = $1
