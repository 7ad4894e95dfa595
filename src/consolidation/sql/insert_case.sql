INSERT INTO consolidation_cases (id, run_id, account_id, proposal, measure, target_account_id, reasons, state, decision_reason, decided_by, plan,
    notice_text, due_on, notice_link, noticed_on, removal_evidence, removed_on, result, due_at, version, opened_at, closed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', NULL, '', '', NULL, '', NULL, '', NULL, '', $9, 1, $10, NULL)
