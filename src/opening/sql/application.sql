SELECT id, version, state, approver_unit_id, form, content_digest, content_number, exceptions, steps, due_at, due_is_provisional, calendar_version,
       written_by, written_role, submitted_by, submitted_role, submitted_at, approved_at, approval_number, reminded_at, account_id, opened_on,
       screenshot_id, created_at, updated_at, closed_at, step_number
FROM applications WHERE id = $1
