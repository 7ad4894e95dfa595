-- $1 finding, $2 now: as its row stands.
INSERT INTO finding_versions (finding_id, version, severity, host_unit_id, last_day, state, triage, verified_by, dispatched_at,
    original_due_at, rectify_due_at, answered_at, extensions, reworks, closed_at, recorded_from, recorded_to)
SELECT id, version, severity, host_unit_id, last_day, state, triage, verified_by, dispatched_at, original_due_at, rectify_due_at,
    answered_at, extensions, reworks, closed_at, $2, 9223372036854775807
FROM findings WHERE id = $1
