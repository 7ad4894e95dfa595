SELECT d.id, d.kind, d.field, d.source, d.mend_in, d.account_id, d.subject_key, d.name, d.platform, d.evidence, d.run_id, d.group_number,
       v.state, v.decision, v.unit_id, v.unit_path, v.reason, v.decided_by, v.valid_from, v.id, v.recorded_from, u.name, u.short_name, u.kind
FROM reconciliation_differences AS d
JOIN reconciliation_difference_versions AS v ON v.difference_id = d.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS u ON u.unit_id = v.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE d.id = $1 AND v.state <> 'withdrawn'
