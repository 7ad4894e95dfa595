INSERT INTO findings (id, rule, rule_version, article, severity, subject_kind, subject_id, violation_key, title, evidence, host_unit_id,
                      account_id, first_day, state, triage, due_at, due_is_provisional, extensions, appeals, returns, reworks, calendar_version,
                      version, opened_at, source, source_id, reopens_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, 0, 0, 0, $18, 1, $19, $20, $21, $22)
