UPDATE approved_releases SET state = $2, ended_by = $3, ended_at = $4, end_reason = $5, successor_id = $6, version = version + 1 WHERE id = $1
