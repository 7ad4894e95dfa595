INSERT INTO account_acts (id, account_id, event, from_state, to_state, effective_on, until_on, followers, decision, reason, notice_url, replacement, outcome, evidence_id,
    person_id, unit_id, recorded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
