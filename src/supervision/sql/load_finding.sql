SELECT id, rule, rule_version, article, severity, subject_kind, subject_id, violation_key, title, evidence, host_unit_id, account_id, first_day,
       last_day, state, triage, due_at, due_is_provisional, holder_unit_id, verified_by, dispatched_by, dispatched_at, answered_by,
       original_due_at, rectify_due_at, requested_due_at, clock_stopped_at, returned_towards, extensions, appeals, returns, reworks,
       reminded_at, calendar_version, version, opened_at, closed_at
FROM findings WHERE id = $1
