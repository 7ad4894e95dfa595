INSERT INTO census_sheets (id, census_id, unit_id, state, declares_none, note, signed_digest, is_late, reminders, version)
VALUES ($1, $2, $3, 'to_answer', 0, '', '', 0, 0, 1)
