-- $1 run, $2 kind, $3 state, $4 mend_in, $5 field ('' for all), $6-$7 scope, $8-$9 under, $10 words.
FROM reconciliation_differences AS d
JOIN reconciliation_difference_versions AS v ON v.difference_id = d.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS u ON u.unit_id = v.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE d.run_id = $1 AND v.state <> 'withdrawn' AND (d.kind = $2 OR $2 = '') AND (v.state = $3 OR $3 = '') AND (d.mend_in = $4 OR $4 = '')
  AND (d.field = $5 OR $5 = '') AND v.unit_path >= $6 AND v.unit_path < $7 AND v.unit_path >= $8 AND v.unit_path < $9
  AND ($10 = '%%' OR lower(d.name) LIKE $10 OR lower(coalesce(u.name, '')) LIKE $10)
