SELECT v.id, v.state, v.decision, v.unit_id, v.unit_path, v.reason, v.decided_by, v.valid_from FROM reconciliation_difference_versions AS v
WHERE v.difference_id = $1 AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
