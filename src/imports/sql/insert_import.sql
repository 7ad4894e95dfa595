INSERT INTO imports (id, kind, file_name, file_digest, report, state, created_by, created_at, applied_at)
VALUES ($1, $2, $3, $4, $5, 'checked', $6, $7, NULL)
