INSERT INTO finding_look_backs (finding_id, due_on, outcome, note) VALUES ($1, $2, 'waiting', '') ON CONFLICT (finding_id) DO NOTHING
