-- $1 $2 scope: what was taken over or still is to be completed, by host.
SELECT n.path, sum(CASE WHEN a.state = 'to_be_completed' THEN 1 ELSE 0 END), count(*)
FROM account_versions AS a
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND (a.is_baseline = 1 OR a.state = 'to_be_completed')
  AND n.path >= $1 AND n.path < $2
GROUP BY n.path
