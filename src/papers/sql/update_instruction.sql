UPDATE paper_instructions SET state = $2, result = $3, reported_by = coalesce($4, reported_by), reported_at = $5, closed_by = $6, closed_at = $7,
    version = version + 1
WHERE id = $1
