SELECT d.id, d.kind, d.field, d.source, d.mend_in FROM reconciliation_differences AS d
JOIN reconciliation_difference_versions AS v ON v.difference_id = d.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE d.run_id = $1 AND d.group_number = $2 AND v.state <> 'withdrawn'
