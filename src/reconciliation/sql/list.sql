SELECT id, kind, source, as_of, is_complete, file_name, file_digest, titles, mapping, report, rows_taken, rows_left_out, created_at
FROM reconciliation_lists WHERE id = $1
