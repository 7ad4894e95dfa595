-- $1 $2 paths, $3 day: the units that are active today, with whether they had an account on the day.
SELECT n.id, v.parent_id, v.kind, v.is_covered,
       CASE WHEN EXISTS (SELECT 1 FROM account_versions AS a WHERE a.host_unit_id = n.id AND a.recorded_to = 9223372036854775807
                         AND a.valid_from <= $3 AND a.valid_to > $3 AND a.state NOT IN ('cancelled', 'cancelled_to_audit')) THEN 1 ELSE 0 END
FROM unit_nodes AS n
JOIN unit_versions AS v ON v.unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE n.path >= $1 AND n.path < $2 AND v.state = 'active'
ORDER BY n.path
