SELECT id, rule, rule_version, article, severity, subject_kind, subject_id, violation_key, title, evidence, host_unit_id, account_id, first_day,
       last_day, state, triage, due_at, due_is_provisional, holder_unit_id, verified_by, dispatched_by, dispatched_at, answered_by,
       original_due_at, rectify_due_at, requested_due_at, clock_stopped_at, returned_towards, extensions, appeals, returns, reworks,
       reminded_at, calendar_version, version, opened_at, closed_at, source, source_id, order_number, holder_person_id, confirmed_by,
       first_dispatched_at, signed_for_at, signed_for_by, answered_at, answer_signed_by, suspended_until, suspensions, paused_ms, reopens_id
FROM findings WHERE id = $1
