SELECT d.kind, v.state, count(*) FROM reconciliation_differences AS d
JOIN reconciliation_difference_versions AS v ON v.difference_id = d.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE d.run_id = $1 AND v.state <> 'withdrawn' AND v.unit_path >= $2 AND v.unit_path < $3
GROUP BY d.kind, v.state
