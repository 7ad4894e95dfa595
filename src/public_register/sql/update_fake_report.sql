UPDATE fake_reports SET state = $2, reason = $3, forwarded_to = $4, due_at = $5, due_is_provisional = $6, settled_at = $7, version = version + 1
WHERE id = $1
