INSERT INTO census_lines (id, sheet_id, unit_id, account_id, snapshot, verdict, proposal, note, answered_by, answered_at, decision, decision_note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '')
