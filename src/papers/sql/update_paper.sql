UPDATE papers SET title = $2, state = $3, text_number = $4, digest = $5, edited_by = $6, submitted_by = $7, submitted_at = $8, signed_by = $9,
    signed_at = $10, signed_digest = $11, scan_id = $12, word = $13, year = $14, number = $15, written_on = $16, issued_at = $17, is_public = $18,
    ended_at = $19, reason = $20, corrected_by_id = $21, version = version + 1
WHERE id = $1
