INSERT INTO reconciliation_lists (id, kind, source, as_of, is_complete, file_name, file_digest, titles, mapping, report, rows_taken, rows_left_out, created_by, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
