SELECT id, kind, file_name, file_digest, report, state, created_at, applied_at FROM imports
WHERE created_by = $1 AND id < $2
ORDER BY id DESC LIMIT $3
