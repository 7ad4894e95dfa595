SELECT l.id, l.kind, l.source, l.as_of, l.is_complete, l.file_name, l.file_digest, l.titles, l.mapping, l.report, l.rows_taken, l.rows_left_out, l.created_at
FROM reconciliation_run_lists AS r
JOIN reconciliation_lists AS l ON l.id = r.list_id
WHERE r.run_id = $1 ORDER BY r.position
