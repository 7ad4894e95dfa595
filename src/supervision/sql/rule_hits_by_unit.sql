-- The same by host unit within the paths $4 $5, those with most findings first.
SELECT f.host_unit_id, max(u.name), max(u.short_name), count(*),
       CAST(sum(CASE WHEN f.triage = 'false_alarm' OR f.verified_by IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT),
       CAST(sum(CASE WHEN f.triage = 'false_alarm' THEN 1 ELSE 0 END) AS BIGINT)
FROM findings AS f
JOIN unit_nodes AS n ON n.id = f.host_unit_id
LEFT JOIN unit_versions AS u ON u.unit_id = f.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE f.rule = $1 AND f.first_day >= $2 AND f.first_day <= $3 AND n.path >= $4 AND n.path < $5
GROUP BY f.host_unit_id ORDER BY 4 DESC, 1 LIMIT 50
