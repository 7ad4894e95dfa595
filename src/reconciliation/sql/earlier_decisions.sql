-- What was decided about differences before, oldest first: a later one of the same subject wins.
SELECT d.subject_key, d.kind, d.field, d.mend_in, d.evidence, v.decision, v.unit_id, v.unit_path, v.reason, v.decided_by
FROM reconciliation_difference_versions AS v
JOIN reconciliation_differences AS d ON d.id = v.difference_id
WHERE v.decision <> '' AND v.state IN ('decided', 'mended') AND v.recorded_to = 9223372036854775807
ORDER BY v.recorded_from, v.id
