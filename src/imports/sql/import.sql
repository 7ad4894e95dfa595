-- An import of the person $2; anybody else's is not there.
SELECT id, kind, file_name, file_digest, report, state, created_at, applied_at FROM imports WHERE id = $1 AND created_by = $2
