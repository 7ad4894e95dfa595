-- $1 account, $2 day, $3 known as of. The version in force on the day comes first, else the latest before it, else the first.
SELECT i.platform_account_id, v.account_id, v.name, i.platform, v.host_unit_id, u.name, u.short_name
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
LEFT JOIN unit_versions AS u ON u.unit_id = v.host_unit_id AND u.valid_from <= $2 AND u.valid_to > $2
     AND u.recorded_from <= $3 AND u.recorded_to > $3
WHERE v.account_id = $1 AND v.recorded_from <= $3 AND v.recorded_to > $3
ORDER BY CASE WHEN v.valid_from <= $2 THEN 0 ELSE 1 END, CASE WHEN v.valid_from <= $2 THEN v.valid_from END DESC, v.valid_from
LIMIT 1
