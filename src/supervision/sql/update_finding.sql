UPDATE findings SET last_day = $2, state = $3, triage = $4, due_at = $5, due_is_provisional = $6, holder_unit_id = $7, verified_by = $8,
       dispatched_by = $9, dispatched_at = $10, answered_by = $11, original_due_at = $12, rectify_due_at = $13, requested_due_at = $14,
       clock_stopped_at = $15, returned_towards = $16, extensions = $17, appeals = $18, returns = $19, reworks = $20, reminded_at = $21,
       closed_at = $22, order_number = $23, holder_person_id = $24, confirmed_by = $25, first_dispatched_at = $26, signed_for_at = $27,
       signed_for_by = $28, answered_at = $29, answer_signed_by = $30, suspended_until = $31, suspensions = $32, paused_ms = $33,
       severity = $34, reopens_id = $35, version = version + 1
WHERE id = $1
