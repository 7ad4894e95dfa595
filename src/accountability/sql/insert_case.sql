INSERT INTO ladder_cases (id, kind, proposed_for, account_id, unit_id, state, content, proposed_by, decided_by, paper_id, due_at, version, opened_at,
    closed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, NULL)
