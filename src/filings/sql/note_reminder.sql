UPDATE filing_duties SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL
