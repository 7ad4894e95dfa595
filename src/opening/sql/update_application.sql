UPDATE applications SET version = version + 1, state = $2, host_unit_id = $3, approver_unit_id = $4, platform = $5, name = $6, form = $7,
    content_digest = $8, content_number = $9, exceptions = $10, steps = $11, step_number = $12, due_at = $13, due_is_provisional = $14,
    calendar_version = $15, written_by = $16, written_role = $17, submitted_by = $18, submitted_role = $19, submitted_at = $20,
    approved_at = $21, approval_number = $22, reminded_at = $23, account_id = $24, opened_on = $25, screenshot_id = $26, updated_at = $27,
    closed_at = $28
WHERE id = $1
