UPDATE consolidation_cases
SET measure = $2, target_account_id = $3, state = $4, decision_reason = $5, decided_by = $6, plan = $7, notice_text = $8, due_on = $9,
    notice_link = $10, noticed_on = $11, removal_evidence = $12, removed_on = $13, result = $14, due_at = $15, closed_at = $16, version = version + 1
WHERE id = $1
