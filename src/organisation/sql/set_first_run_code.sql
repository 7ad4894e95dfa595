INSERT INTO first_run (only_row, code_digest, created_at, used_at) VALUES (1, $1, $2, NULL)
ON CONFLICT (only_row) DO UPDATE SET code_digest = excluded.code_digest, created_at = excluded.created_at, used_at = NULL;
