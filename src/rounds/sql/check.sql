SELECT id, round_id, line_id, item, violation_key, subject_kind, subject_id, is_veto, state, found_on, evidence, note, finding_id, first_by, first_at,
       second_by, second_at, second_note, version
FROM round_checks WHERE id = $1
