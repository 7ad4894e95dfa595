UPDATE census_sheets SET state = $2, declares_none = $3, note = $4, submitted_by = $5, submitted_at = $6, signed_by = $7, signed_at = $8,
                         signed_digest = $9, scan_id = $10, is_late = $11, reminded_at = $12, reminders = $13, version = version + 1
WHERE id = $1
