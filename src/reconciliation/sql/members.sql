SELECT m.position, l.list_id, m.row_index FROM reconciliation_members AS m
JOIN reconciliation_run_lists AS l ON l.run_id = m.run_id AND l.position = m.position
WHERE m.run_id = $1 AND m.group_number = $2 ORDER BY m.position
